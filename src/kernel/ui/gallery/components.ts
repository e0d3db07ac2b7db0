import type { Examples } from '../example.ts'
import { examples as marks } from '../mark/examples.ts'

/** Every component's examples, in the order of the gallery. */
export const components: readonly Examples[] = [marks]

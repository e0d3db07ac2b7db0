import { examples as button } from '../button/examples.ts'
import { examples as chart } from '../chart/examples.ts'
import { examples as columns } from '../columns/examples.ts'
import { examples as confirm } from '../confirm/examples.ts'
import { examples as difference } from '../difference/examples.ts'
import type { Examples } from '../example.ts'
import { examples as facts } from '../facts/examples.ts'
import { examples as field } from '../field/examples.ts'
import { examples as filters } from '../filters/examples.ts'
import { examples as search } from '../find/examples.ts'
import { examples as hits } from '../hits/examples.ts'
import { examples as keys } from '../keys/examples.ts'
import { examples as lines } from '../lines/examples.ts'
import { examples as mark } from '../mark/examples.ts'
import { examples as notice } from '../notice/examples.ts'
import { examples as pages } from '../pages/examples.ts'
import { examples as panel } from '../panel/examples.ts'
import { examples as progress } from '../progress/examples.ts'
import { examples as quotation } from '../quotation/examples.ts'
import { examples as section } from '../section/examples.ts'
import { examples as strip } from '../strip/examples.ts'
import { examples as table } from '../table/examples.ts'
import { examples as timeline } from '../timeline/examples.ts'
import { examples as verdict } from '../verdict/examples.ts'

/** Every component's examples, in the order of the gallery: reading first, then writing. */
export const components: readonly Examples[] = [
  section,
  mark,
  strip,
  verdict,
  quotation,
  facts,
  timeline,
  chart,
  table,
  hits,
  notice,
  filters,
  pages,
  search,
  button,
  field,
  panel,
  confirm,
  difference,
  lines,
  keys,
  columns,
  progress,
]

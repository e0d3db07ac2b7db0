import type { Operation } from '#kernel/operations'
import * as own from './operations.ts'

/** Everything that is done on an authority's overview of figures, for the test that tries each as everyone. */
export const operations: readonly Operation[] = Object.values(own)

import type { Operation } from '#kernel/operations'
import * as governanceOperations from './operations.ts'

/** Everything that is done with meetings, for the test that tries each as everyone. */
export const operations: readonly Operation[] = Object.values(governanceOperations)

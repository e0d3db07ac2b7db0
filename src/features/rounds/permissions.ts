import type { Operation } from '#kernel/operations'
import * as roundOperations from './rounds/operations.ts'

/** Everything that is done with rounds, for the test that tries each as everyone. */
export const operations: readonly Operation[] = Object.values(roundOperations)

import type { Operation } from '#kernel/operations'
import * as wordingOperations from './operations.ts'

/** Everything that is done with official documents, for the test that tries each as everyone. */
export const operations: readonly Operation[] = Object.values(wordingOperations)

import type { Operation } from '#kernel/operations'
import * as packOperations from './operations.ts'

/** Everything that is done here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = Object.values(packOperations)

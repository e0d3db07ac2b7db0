import type { Operation } from '#kernel/operations'
import { moveDay } from './days/operations.ts'

/** Everything that people do here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [moveDay]

import type { Operation } from '#kernel/operations'
import { startVerification } from './journal/operations.ts'
import { stopRun } from './runs/operations.ts'

/** Everything that people do here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [startVerification, stopRun]

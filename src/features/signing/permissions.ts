import type { Operation } from '#kernel/operations'
import { showFiguresToSign } from './figures/reading.ts'

/** What is done on the pages of signing, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [showFiguresToSign]

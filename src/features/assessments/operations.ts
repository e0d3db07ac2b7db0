import type { Visit } from '#kernel/operations'
import { operation } from '#kernel/operations'
import * as steps from './steps.ts'

/** Judges the plans of which nothing was ever judged, at a start. */
export const judgeUnjudged = operation('judge-plans', (visit: Visit) =>
  visit.transaction((tx) => steps.judgeUnjudged(tx, visit)),
)

/** Everything that is done with assessments, for the test that tries each as everyone. */
export const operations = [judgeUnjudged]

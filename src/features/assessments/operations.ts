import type { Visit } from '#kernel/operations'
import { operation } from '#kernel/operations'
import * as steps from './clock-steps.ts'

/** Judges, at a start, what was never judged. */
export const judgeUnjudged = operation('judge-plans', (visit: Visit) =>
  visit.transaction((tx) => steps.judgeUnjudged(tx, visit)),
)

/** Judges what has become due since: nothing was done, a day has passed. */
export const judgeFallenDue = operation('judge-fallen-due', (visit: Visit) =>
  visit.transaction((tx) => steps.judgeFallenDue(tx, visit)),
)

/** Everything that is done with assessments, for the test that tries each as everyone. */
export const operations = [judgeUnjudged, judgeFallenDue]

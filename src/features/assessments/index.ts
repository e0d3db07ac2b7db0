export { jobs } from './jobs.ts'
export { judgeFallenDue, judgeUnjudged, operations } from './operations.ts'
export { withAssessments } from './recorded.ts'
export { judgeIfPublished, judgePlan, judgeThese, judgeWhatChanged } from './steps.ts'
export type { Occasion, WouldBeSaid } from './steps.ts'
export {
  assessmentHistory,
  assessmentsAsOf,
  assessmentsOf,
  assessmentStubs,
} from './stored/store.ts'
export type { Asked, Assessment, AssessmentStub, ToldAssessment } from './stored/schema.ts'
export type { Inputs, Judging } from './judging/schema.ts'
/** What is judged and how, from nothing but facts: `judgeSeries(readBy(series, audience), day)`. */
export { judgeSeries } from './judging/rules.ts'
export { readBy } from './series/rules.ts'
export type { Audience, RecordedSeries } from './series/schema.ts'

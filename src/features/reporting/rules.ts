/** What is true of what reports say, in one place for later slices. */
export { differenceOf, holdsContradiction, merge } from '#kernel/merge'
export { currentRevision, isSame, valueAt, valueOf } from './drafts/rules.ts'
export type { FieldHistory } from './drafts/rules.ts'
export type { Missing } from './lines/rules.ts'
export {
  isAmbiguous,
  isWhole,
  missingIn,
  readNumber,
  progressOf,
  proposeStatus,
  statusOf,
  troubled,
} from './lines/rules.ts'
export { missingInReport, saysNothingNew } from './lines/sending.ts'
export { stepOf, unexplainedIn } from './jumps/rules.ts'
export { jumpName, jumpWords } from './jumps/words.ts'
export { becauseOf, milestoneReportWords } from './status/words.ts'
export { partStateOf } from './lines/parts.ts'
export type { PartState } from './lines/parts.ts'
export { questionIn, questionsOf, textFieldsOf } from './lines/fields.ts'
export { countUnchanged, earlierText } from './lines/unchanged.ts'
export type { EarlierText } from './lines/unchanged.ts'
export { textFields } from './lines/schema.ts'

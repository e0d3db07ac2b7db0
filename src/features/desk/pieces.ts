import { plannedWords } from '#features/activities'

/** What later slices make working pages of. */
export { codeOf, deskAddresses } from './pages/addresses.ts'
export { asked, markedText } from './pages/asked.ts'
export { confirmed } from './pages/confirmed.ts'
export { entryLine } from '#features/measuring'
export type { FieldError } from './pages/frame.ts'
export { deskPage, errorAt, form, hidden, keysAreOn, refuseEarlierDay } from './pages/frame.ts'
export { handedSection } from './pages/handed.ts'
export { missingAt } from './pages/missing-at.ts'
export { lineList, lineMarks, listKeys, openLine } from './pages/line-list.ts'
export type { Earlier, Waits } from './pages/progress.ts'
export { namesIn, progressIn, progressWords, unchangedWords } from './pages/progress.ts'
/** What is planned, in words. */
export const {
  activityWords,
  indicatorWords,
  milestoneWords,
  momentWords,
  plainActivity,
  whenWords,
} = plannedWords
export { readersFacts, readersWords } from './pages/readers.ts'
export { itemWords, lineWords } from './pages/said-item.ts'
export {
  crumbOf,
  dayIn,
  dueDayWords,
  dueWords,
  fieldName,
  figureText,
  figureWords,
  lineTitle,
  noValue,
  paperOf,
  publishedWords,
  reportDueWords,
  stepWords,
  titleOf,
} from './pages/words.ts'
export { workbookLink } from './pages/workbook-link.ts'
export { codeFields, errorOf, keyIn, nameOf, saidIn, seenIn, toReport } from './routes/answers.ts'
export { earlierOf } from './routes/before.ts'
export { answerReport } from './routes/question-routes.ts'
export { absentIn, waitsIn } from './routes/waits.ts'
export { reportAside, stateWords } from './pages/report-page.ts'

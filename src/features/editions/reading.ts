/** Looks at reports, whole; whoever calls these shows each reader what `rules` admit him to. */
export { listFigureCodes } from './occasions/figures.ts'
export { findContext, findRoundContext } from './occasions/store.ts'
export { milestonesBefore, statusesBefore } from './facts/store.ts'
export { listQuestions } from './questions/store.ts'
export { findFiguresBefore } from './reading/figures-before.ts'
export { findHandedInBefore, listOwnBefore } from './reading/handed-in-before.ts'
export { findThen } from './reading/store.ts'
export {
  findReport,
  getReport,
  listBegunOutside,
  listOutside,
  listReports,
  listRoundReports,
} from './reports/store.ts'

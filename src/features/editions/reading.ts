/** Looks at reports, whole; whoever calls these shows each reader what `rules` admit him to. */
export { listFigureCodes } from './occasions/figures.ts'
export { findContext, findRoundContext } from './occasions/store.ts'
export { listMilestoneReports } from './facts/store.ts'
export { listQuestions } from './questions/store.ts'
export { findFiguresBefore } from './reading/figures-before.ts'
export { findHandedInBefore } from './reading/handed-in-before.ts'
export { findThen } from './reading/store.ts'
export { findReport, getReport, listReports } from './reports/store.ts'

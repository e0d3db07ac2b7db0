export { aboutThese } from './besides/rules.ts'
export type { Besides } from './besides/schema.ts'
export { readBesides } from './besides/store.ts'
/** How lists are narrowed and ordered: `lists.readOrder`. */
export * as lists from './lists/rules.ts'
export type { Order } from './lists/rules.ts'
export { besidesSections } from './pages/besides.ts'
export type { Narrowing } from './pages/narrow.ts'
/** What pages of a plan are put together from: `pieces.planPage`. */
export * as pieces from './pages/pieces.ts'
export type { Seen } from './pages/seen.ts'
/** What is true of what the public reads: `readingRules.listedOf`. */
export * as readingRules from './plan/rules.ts'
export type { AreaGroups, Responsibility, Standings } from './plan/rules.ts'
export type { ListedPlan, PlanReading, Standing, StatusCode } from './plan/schema.ts'
export { listPlansHere, readPlan } from './plan/store.ts'
/** What follows from published reports: `reportRules.shownLines`. */
export * as reportRules from './reports/rules.ts'
export type { Assigned, EvidenceFile, Moment, Passage, PublishedLine } from './reports/schema.ts'
export { readAssigned, readReports, readRounds, readStandings } from './reports/store.ts'
export { only, planRoute } from './routes.ts'

/** How later slices act on a report as its own acts do: `acting.holdFor(tx, visit, 'consent', …)`. */
export * as acting from './acting.ts'
/** The acts themselves, each in the caller's transaction: `acts.send(tx, visit, given, refuse)`. */
export * as acts from './acts.ts'
/** What a draft is written with: `drafting.setItem(tx, line, …)`. */
export * as drafting from './drafting.ts'
/** Looks at reports, whole: `editionReading.findReport(tx, key)`. Show nobody what the rules do not admit him to. */
export * as editionReading from './reading.ts'
/** What is true of editions: `editionRules.stateOf(events)`. */
export * as editionRules from './rules.ts'
export type {
  Content,
  Item,
  Judged,
  Line,
  MilestoneReport,
  Noun,
  Withdrawn,
} from './items/schema.ts'
export { statuses } from '#features/activities'
export type { Status } from '#features/activities'
export type { Occasion } from './occasions/schema.ts'
export type { OccasionContext } from './occasions/context.ts'
export type { Question } from './questions/store.ts'
export type { DraftFact } from './facts/store.ts'
export type { BegunReport, Edition, RecordedEvent, Report, ReportKey } from './reports/schema.ts'
export type { HandedInBefore } from './reading/handed-in-before.ts'

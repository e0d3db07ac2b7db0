/** What is entered of figures, and their drafts; whoever calls these holds them: `figureDrafts.saveEntry(tx, place, entry)`. */
export * as figureDrafts from './entries.ts'
export type { DraftObservation } from './observations/steps.ts'
export { currentOf, isDrawable, ownersOf, shownToOthers, usedOf } from './series/rules.ts'
export { benchmarksPart, indicatorsPart, proposalsPart } from './series/part.ts'
export type { BenchmarkRecord, IndicatorRecord, ProposalRecord } from './series/schema.ts'
export type { Asked } from './series/store.ts'
export { listBaselines, listBenchmarks, listObservations, listTargets } from './series/store.ts'
export { valueWords } from './series/value-words.ts'
export type {
  BaselineFact,
  BenchmarkFact,
  DefinitionFact,
  ObservationFact,
  TargetFact,
  UseFact,
  VerdictFact,
} from './series/published.ts'

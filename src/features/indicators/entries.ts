/** What is entered of a series: the shapes of entries, their rules, and the drafts that they are kept as. */
export { saveDraftObservation } from './observations/steps.ts'
export { cellName, headlineOf, rollUps } from './entries/cells.ts'
export type { Difference, Headline, RollUp } from './entries/cells.ts'
export { faultOfObservation } from './entries/faults.ts'
export type { Fault, KnownDefinition } from './entries/faults.ts'
export { countingItems } from './entries/counting.ts'
export {
  figureField,
  isEmptyEntry,
  isFigureEntry,
  isFigureField,
  rivalIn,
} from './entries/fields.ts'
export { contentNeeds, observationNeeds } from './entries/needs.ts'
export type { FigureNeed } from './entries/needs.ts'
export { isAmbiguous, isWhole, readNumber } from './entries/numbers.ts'
export {
  baselineEntry,
  definitionEntry,
  definitionSays,
  observationEntry,
  observationSays,
  observationStates,
  targetEntry,
  targetKinds,
  targetSays,
  baselineSays,
  saidVerdicts,
  useEntry,
  useSays,
  verdictEntry,
  verdictSays,
} from './entries/schema.ts'
export type {
  BaselineSays,
  BreakdownSays,
  CellSays,
  DefinitionSays,
  FigureContent,
  FigureEntry,
  ObservationSays,
  TargetKind,
  TargetSays,
  UseSays,
  VerdictSays,
} from './entries/schema.ts'
export { saveEntry } from './entries/steps.ts'
export { removeDrafts, settleDrafts } from './entries/settling-store.ts'
export { listDefinitions, listDefinitionsOf } from './entries/definitions-store.ts'
export { saveFigures } from './entries/many.ts'
export type { FigureToSave } from './entries/many.ts'
export type { DraftSeriesFact, OwnSeries } from './entries/store.ts'
export { tidiedEntry } from './entries/tidy.ts'
export { aimKindOf, wasDue } from './series/rules.ts'
/** What was stated of definitions, and which of several figures counts, as everybody reads it. */
export { adoptedIndicators } from './series/adopted.ts'
export {
  listAdopted,
  listSaidHarmful,
  listStatedDefinitions,
  listSaidVerdicts,
  listUses,
} from './series/store.ts'

import { operation } from '#kernel/operations'
import type { RemovedEntry } from './lists/steps.ts'
import * as lists from './lists/steps.ts'
import type { SavedFigures } from './lists/schema.ts'
import type { Adoption } from './proposals/steps.ts'
import type { OwnGiven } from './proposals/own-rules.ts'
import * as own from './proposals/own-steps.ts'
import * as proposals from './proposals/steps.ts'
import type { FiguresAsked } from './reading/reading.ts'
import * as reading from './reading/reading.ts'

/** An editor saves figures, targets, the baseline, a definition, a choice or an answer on one indicator. */
export const saveFigures = operation('save-figures', (visit, given: SavedFigures) =>
  visit.transaction((tx) => lists.saveFigures(tx, visit, given)),
)

/** What saving would come to, before anything is written. */
export const tryFigures = operation('try-figures', (visit, given: SavedFigures) =>
  lists.tryFigures(visit, given),
)

/** An editor takes an entry out of the draft. */
export const removeEntry = operation('remove-figure-entry', (visit, given: RemovedEntry) =>
  visit.transaction((tx) => lists.removeEntry(tx, visit, given)),
)

/** An editor makes an implied indicator the authority's own. */
export const adoptProposal = operation('adopt-proposal', (visit, given: Adoption) =>
  visit.transaction((tx) => proposals.adoptProposal(tx, visit, given)),
)

/** An editor begins an indicator of the authority's own. */
export const defineIndicator = operation('define-indicator', (visit, given: OwnGiven) =>
  visit.transaction((tx) => own.defineIndicator(tx, visit, given)),
)

/** A list of figures with its series, as far as the reader may read it. */
export const showFigures = operation('show-figures', (visit, asked: FiguresAsked) =>
  visit.read((tx) => reading.readFigures(tx, visit, asked)),
)

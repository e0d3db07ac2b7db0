import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Fault, Series } from './faults.ts'
import { definitionOf, faultOfObservation } from './faults.ts'
import { saveDraftFigures } from './figure-store.ts'
import type { PlacedFigure } from './figure-store.ts'
import type { ObservationSays } from './schema.ts'
import { storedHeadline } from './steps.ts'
import type { DraftSeriesFact } from './store.ts'

/** A figure that is to be kept as a draft, with the series that it must obey. */
export interface FigureToSave {
  readonly fact: DraftSeriesFact
  readonly period: Period
  readonly says: ObservationSays
  readonly series: Series
}

/**
 * Keeps many figures as drafts with one statement. Each is held against its series first, as one alone is; answers
 * why it cannot be kept, or null, in the order given. What a figure replaces is the caller's word.
 */
export async function saveFigures(
  tx: Tx,
  given: readonly FigureToSave[],
): Promise<readonly (Fault | null)[]> {
  const placed: PlacedFigure[] = []
  const faults = given.map(({ fact, period, says, series }): Fault | null => {
    const definition = definitionOf(series, says.definition)
    const wrong = faultOfObservation(says, period, series)
    if (wrong || !definition) return wrong ?? { code: 'definition-unknown', values: { version: 0 } }
    const headline = storedHeadline(says, definition)
    placed.push({ fact, figure: { says, period, definition: definition.version, headline } })
    return null
  })
  if (placed.length > 0) await saveDraftFigures(tx, placed)
  return faults
}

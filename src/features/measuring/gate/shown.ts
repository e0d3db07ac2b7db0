import type { Audience, PeopleCounted } from '#features/disclosure'
import { release } from '#features/disclosure'
import type { figureDrafts } from '#features/indicators'

type ObservationSays = figureDrafts.ObservationSays

/** A figure as it was entered, with what its counts or cells come to; decimal strings. */
export interface EnteredFigure {
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly says: ObservationSays
}

/** A figure as a reader may see it: where a person might be recognised its numbers are gone, and its cells with them. */
export interface ShownFigure extends EnteredFigure {
  readonly hidden: boolean
  /** Some cells are hidden, and with them all: what is missing could be reckoned from the others. */
  readonly cellsHidden: boolean
}

const withoutCells = (says: ObservationSays): ObservationSays => ({
  ...says,
  cells: says.cells.map(({ keys, state }) => ({
    keys,
    state,
    numerator: '',
    denominator: '',
    value: '',
  })),
})

/** Shows a figure and its cells through the one gate; the owner sees its own. */
export function shownFigure(
  factId: string,
  figure: EnteredFigure,
  { unit, countsPeople }: { readonly unit: string; readonly countsPeople: PeopleCounted },
  audience: Audience,
): ShownFigure {
  const { value, numerator, denominator, says } = figure
  const isShown = (counts: Omit<EnteredFigure, 'says'>) =>
    release({ factId, unit, countsPeople, ...counts }, audience).shown
  if (!isShown({ value, numerator, denominator })) {
    const none = { value: null, numerator: null, denominator: null }
    const entered = { value: '', numerator: '', denominator: '' }
    const hidden = { hidden: true, cellsHidden: true }
    return { ...none, says: { ...withoutCells(says), ...entered }, ...hidden }
  }
  const orNull = (typed: string) => (typed === '' ? null : typed)
  const areOpen = says.cells.every((cell) =>
    isShown({
      value: orNull(cell.value),
      numerator: orNull(cell.numerator),
      denominator: orNull(cell.denominator),
    }),
  )
  const shown = areOpen ? says : withoutCells(says)
  return { value, numerator, denominator, says: shown, hidden: false, cellsHidden: !areOpen }
}

/** A baseline through the gate: null where it may point at somebody. */
export function shownBaseline(
  factId: string,
  says: figureDrafts.BaselineSays,
  measure: { readonly unit: string; readonly countsPeople: PeopleCounted },
  audience: Audience,
): figureDrafts.BaselineSays | null {
  const { value, numerator, denominator } = says
  const counts = {
    value: value || null,
    numerator: numerator || null,
    denominator: denominator || null,
  }
  return release({ factId, ...measure, ...counts }, audience).shown ? says : null
}

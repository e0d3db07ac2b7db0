import type { figureDrafts } from '#features/indicators'

type Says = figureDrafts.ObservationSays
type Breakdown = figureDrafts.BreakdownSays
type Cell = figureDrafts.CellSays

/** How many categories of the first breakdown that counts everybody have a figure, and of how many; it goes with the cells. */
export function coverageIn(
  cells: readonly Cell[],
  breakdowns: readonly Breakdown[],
  before: Says | null,
): Pick<Says, 'coverageOf' | 'coverageReported' | 'coverageExpected'> {
  const unit = breakdowns.find(
    ({ dimension, exhaustive, categories }) =>
      exhaustive && categories.length > 0 && cells.some(({ keys }) => dimension in keys),
  )
  if (!unit) {
    const { coverageOf = '', coverageReported = '', coverageExpected = '' } = before ?? {}
    const told = before?.cells.some(({ keys }) => coverageOf in keys) ?? false
    const isGone = told && !cells.some(({ keys }) => coverageOf in keys)
    if (isGone) return { coverageOf: '', coverageReported: '', coverageExpected: '' }
    return { coverageOf, coverageReported, coverageExpected }
  }
  const reported = new Set(
    cells.flatMap(({ keys, state }) => (state === 'value' ? (keys[unit.dimension] ?? []) : [])),
  )
  return {
    coverageOf: unit.dimension,
    coverageReported: String(reported.size),
    coverageExpected: String(unit.categories.length),
  }
}

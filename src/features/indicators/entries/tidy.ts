import { tidiedNumber } from './numbers.ts'
import type { BaselineSays, CellSays, FigureEntry, ObservationSays } from './schema.ts'

const tidiedCounts = <Counts extends CellSays | ObservationSays | BaselineSays>(
  counts: Counts,
): Counts => ({
  ...counts,
  numerator: tidiedNumber(counts.numerator),
  denominator: tidiedNumber(counts.denominator),
  value: tidiedNumber(counts.value),
})

const tidiedObservation = (says: ObservationSays): ObservationSays => ({
  ...tidiedCounts(says),
  coverageReported: tidiedNumber(says.coverageReported),
  coverageExpected: tidiedNumber(says.coverageExpected),
  cells: says.cells.map(tidiedCounts),
})

/** Numbers in one spelling, so that `11,0` and `11.0` are the same entry. */
export function tidiedEntry<Entry extends FigureEntry>(entry: Entry): Entry {
  if ('observation' in entry && entry.observation)
    return { ...entry, observation: tidiedObservation(entry.observation) }
  if ('target' in entry && entry.target) {
    const { value, upper } = entry.target
    const target = { ...entry.target, value: tidiedNumber(value), upper: tidiedNumber(upper) }
    return { ...entry, target }
  }
  if ('baseline' in entry && entry.baseline)
    return { ...entry, baseline: tidiedCounts(entry.baseline) }
  if ('definition' in entry && entry.definition) {
    const { rangeLow, rangeHigh, delayDays } = entry.definition
    const numbers = {
      rangeLow: tidiedNumber(rangeLow),
      rangeHigh: tidiedNumber(rangeHigh),
      delayDays: tidiedNumber(delayDays),
    }
    return { ...entry, definition: { ...entry.definition, ...numbers } }
  }
  return entry
}

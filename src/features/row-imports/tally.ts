import type { tableRules } from '#features/figure-imports'
import type { IndicatorCounts, RowTrouble } from './schema.ts'

/** How many troubles are told one by one. */
const mostTold = 1000

/** Counts what a file comes to while it is read. */
export interface Tally {
  readonly indicators: Map<string, IndicatorCounts>
  readonly errors: RowTrouble[]
  readonly warnings: RowTrouble[]
  rows: number
  refusedRows: number
}

/** Nothing yet. */
export const newTally = (): Tally => ({
  indicators: new Map(),
  errors: [],
  warnings: [],
  rows: 0,
  refusedRows: 0,
})

function countsOf({ indicators }: Tally, indicator: string): IndicatorCounts {
  const none = { indicator, organisation: null, added: 0, changed: 0, unchanged: 0, refused: 0 }
  const counts = indicators.get(indicator) ?? none
  indicators.set(indicator, counts)
  return counts
}

/** Counts a row that stays out, with all that is wrong with it. */
export function refuseRow(tally: Tally, indicator: string, troubles: readonly RowTrouble[]): void {
  tally.refusedRows += 1
  countsOf(tally, indicator).refused += 1
  tally.errors.push(...troubles.slice(0, Math.max(0, mostTold - tally.errors.length)))
}

/** Counts what became of a figure. */
export function countFigure(
  tally: Tally,
  { indicator, organisation }: { readonly indicator: string; readonly organisation: string | null },
  kind: Exclude<tableRules.Compared['kind'], 'conflict'>,
): void {
  const counts = countsOf(tally, indicator)
  counts.organisation = organisation ?? counts.organisation
  counts[kind] += 1
}

/** Keeps what is remarkable and hinders nothing. */
export function warnOf(tally: Tally, troubles: readonly RowTrouble[]): void {
  tally.warnings.push(...troubles.slice(0, Math.max(0, mostTold - tally.warnings.length)))
}

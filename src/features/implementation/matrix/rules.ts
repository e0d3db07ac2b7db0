import type { activityRules } from '#features/activities'
import type { Coverage } from '#features/reporting'

export const coverageViews = ['all', 'gaps', 'no-indicator', 'nobodys'] as const
export type CoverageView = (typeof coverageViews)[number]

/** The view that an address asks for; all rows where it asks for none that there is. */
export const viewIn = (asked: URLSearchParams): CoverageView =>
  coverageViews.find((view) => view === asked.get('show')) ?? 'all'

type Row = activityRules.CoverageRow

const isGap = ({ cells }: Row): boolean => cells.some(({ state }) => state === 'gap')

/** The rows of a view. */
export function rowsOf({ rows, commitments }: Coverage, view: CoverageView): readonly Row[] {
  switch (view) {
    case 'all':
      return rows
    case 'gaps':
      return rows.filter(isGap)
    case 'no-indicator':
      return rows.filter(({ commitment }) => indicatorsOf({ commitments }, commitment) === 0)
    case 'nobodys':
      return rows.filter(({ isNobodys }) => isNobodys)
  }
}

/** How many indicators the plan has for a commitment. */
export const indicatorsOf = ({ commitments }: Pick<Coverage, 'commitments'>, commitment: string) =>
  commitments.get(commitment)?.indicators.length ?? 0

/** What coverage comes to: how many responsible organisations plan nothing, how many are silent. */
export function newsOf(coverage: Coverage) {
  const cells = coverage.rows.flatMap((row) => row.cells)
  const of = (state: activityRules.Cell['state']) => cells.filter((cell) => cell.state === state)
  const silent = new Set(of('not-handed-in').map(({ organisation }) => organisation))
  return {
    gaps: of('gap').length,
    silent: silent.size,
    organisations: coverage.plans.length,
    commitments: coverage.rows.length,
    bare: rowsOf(coverage, 'no-indicator').length,
  }
}

/** How many activities each organisation plans, and all of them: the last line of the matrix. */
export const sumsOfColumns = ({ rows, plans }: Coverage): readonly number[] => [
  ...plans.map(({ organisation }) =>
    rows
      .flatMap(({ cells }) => cells.filter((cell) => cell.organisation === organisation))
      .reduce((sum, { activities }) => sum + activities, 0),
  ),
  rows.reduce((sum, { activities }) => sum + activities, 0),
]

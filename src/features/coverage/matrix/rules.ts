import type { Area, Matrix, Row } from './schema.ts'

export const views = ['all', 'gaps', 'without-indicator', 'inferred', 'nobodys'] as const
/** What of the matrix is asked for; it stands in the address. */
export type View = (typeof views)[number]

/** The view that an address asks for; everything where it asks for none that there is. */
export const viewIn = (asked: URLSearchParams): View =>
  views.find((view) => view === asked.get('show')) ?? 'all'

/** Whether somebody responsible has handed in and plans nothing for it. */
export const hasGap = ({ cells }: Pick<Row, 'cells'>): boolean =>
  cells.some(({ state }) => state === 'gap')

const belongs: Readonly<Record<View, (row: Row) => boolean>> = {
  all: () => true,
  gaps: hasGap,
  'without-indicator': ({ indicators }) => indicators.length === 0,
  inferred: ({ inferred }) => inferred.length > 0,
  nobodys: ({ isNobodys }) => isNobodys,
}

/** The rows of a view, in the plan's order. */
export const rowsIn = ({ rows }: Pick<Matrix, 'rows'>, view: View): readonly Row[] =>
  rows.filter(belongs[view])

/** How many activities serve a commitment, or why nobody can say; silence is no zero. */
export function activitiesIn({
  activities,
  isNobodys,
  cells,
}: Pick<Row, 'activities' | 'isNobodys' | 'cells'>):
  number | 'nobodys' | 'not-handed-in' | 'closed' {
  if (activities > 0) return activities
  if (isNobodys) return 'nobodys'
  const silent = (['not-handed-in', 'closed'] as const).find((silence) =>
    cells.some(({ state }) => state === silence),
  )
  return silent ?? 0
}

/** Rows under their area, in the order of the areas; what is under none stands last. */
export function byArea(
  areas: readonly Area[],
  rows: readonly Row[],
): readonly { readonly area: Area | null; readonly rows: readonly Row[] }[] {
  const known = new Set(areas.map(({ id }) => id))
  const groups = Map.groupBy(rows, ({ area }) => (area !== null && known.has(area) ? area : null))
  return [...areas, null].flatMap((area) => {
    const own = groups.get(area?.id ?? null)
    return own ? [{ area, rows: own }] : []
  })
}

/** What the matrix says at a glance. */
export interface News {
  readonly gaps: number
  /** In how many commitments. */
  readonly gapRows: number
  readonly bare: number
  readonly silent: number
  readonly closed: number
  readonly open: number
  readonly organisations: number
  readonly commitments: number
}

/** How many gaps there are, how many are silent, and how much is closed to the reader. */
export function newsOf(matrix: Pick<Matrix, 'rows' | 'columns'>): News {
  const { rows, columns } = matrix
  const states = columns.map((_, place) => new Set(rows.map(({ cells }) => cells[place]?.state)))
  const silent = states.filter((own) => own.has('not-handed-in')).length
  const open = states.filter((own) => own.has('planned') || own.has('gap')).length
  return {
    gaps: rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'gap').length,
    gapRows: rows.filter(hasGap).length,
    bare: rowsIn(matrix, 'without-indicator').length,
    silent,
    open,
    closed: columns.length - silent - open,
    organisations: columns.length,
    commitments: rows.length,
  }
}

/** The first row to look at: the first gap, else the first that nobody plans anything for. */
export const firstToOpen = (rows: readonly Row[]): string | undefined =>
  (rows.find(hasGap) ?? rows.find(({ activities }) => activities === 0))?.commitment

/** How close the printed rows must stand to fit on one sheet. */
export const densityOf = (lines: number): 'plain' | 'dense' | 'densest' =>
  lines <= 46 ? 'plain' : lines <= 62 ? 'dense' : 'densest'

import type { CommitmentRecord } from '#features/plans'
import { ownersOf as indicatorOwners } from '#features/indicators'
import type { Standings } from '../plan/rules.ts'
import { ownersOf, standingOf } from '../plan/rules.ts'
import type { IndicatorView } from '#features/figures'

/** How a list is ordered: by which column, and which way. */
export interface Order<Column extends string> {
  readonly column: Column
  readonly descending: boolean
}

/** Reads `?sort=title` or `?sort=-title`; the first column where it names none. */
export function readOrder<Column extends string>(
  query: URLSearchParams,
  columns: readonly [Column, ...Column[]],
): Order<Column> {
  const asked = query.get('sort') ?? ''
  const column = columns.find((one) => one === asked.replace(/^-/, ''))
  return column === undefined
    ? { column: columns[0], descending: false }
    : { column, descending: asked.startsWith('-') }
}

/** What the head of a column leads to: the same list by this column, the other way if it is so already. */
export const nextOrder = <Column extends string>(now: Order<Column>, column: Column): string =>
  now.column === column && !now.descending ? `-${column}` : column

/** Sorts by a text, in the manner of a language; equals keep their order. */
export function byText<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  { descending, language }: { readonly descending: boolean; readonly language: string },
): readonly Item[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const sign = descending ? -1 : 1
  return items.toSorted((a, b) => sign * compare(textOf(a), textOf(b)))
}

/** In a filter: those of nobody. */
export const nobody = 'none'

/** What a list of commitments is narrowed to; an absent part narrows nothing. */
export interface CommitmentFilter {
  readonly area: string | null
  readonly owner: string | null
  readonly status: string | null
}

const given = (query: URLSearchParams, name: string): string | null => query.get(name) || null

/** Reads what a list of commitments is narrowed to from the address. */
export const readCommitmentFilter = (query: URLSearchParams): CommitmentFilter => ({
  area: given(query, 'area'),
  owner: given(query, 'owner'),
  status: given(query, 'status'),
})

/** The commitments that pass the filter. */
export function narrowCommitments(
  commitments: readonly CommitmentRecord[],
  { area, owner, status }: CommitmentFilter,
  standings: Standings,
): readonly CommitmentRecord[] {
  return commitments.filter(
    (one) =>
      (area === null || one.area === area) &&
      (owner === null || isOwnedBy(ownersOf(one), one.responsibilities.length, owner)) &&
      (status === null || standingOf(standings, one.id).status === status),
  )
}

const isOwnedBy = (owners: readonly string[], responsible: number, owner: string): boolean =>
  owner === nobody ? responsible === 0 : owners.includes(owner)

/** What a list of figures is narrowed to. */
export interface FigureFilter {
  readonly owner: string | null
  readonly target: 'yes' | 'no' | null
  readonly level: string | null
}

/** Reads what a list of figures is narrowed to from the address. */
export function readFigureFilter(query: URLSearchParams): FigureFilter {
  const target = query.get('target')
  return {
    owner: given(query, 'owner'),
    target: target === 'yes' || target === 'no' ? target : null,
    level: given(query, 'level'),
  }
}

/** The figures that pass the filter. */
export function narrowFigures(
  views: readonly IndicatorView[],
  { owner, target, level }: FigureFilter,
): readonly IndicatorView[] {
  return views.filter(({ indicator, targets }) => {
    const owners = indicatorOwners(indicator)
    return (
      (owner === null || (owner === nobody ? owners.length === 0 : owners.includes(owner))) &&
      (target === null || targets.length > 0 === (target === 'yes')) &&
      (level === null || indicator.resultLevel === level)
    )
  })
}

/** Which of some values occur, in the order given. */
export const occurring = (
  all: readonly string[],
  values: readonly (string | undefined)[],
): readonly string[] => {
  const there = new Set(values)
  return all.filter((one) => there.has(one))
}

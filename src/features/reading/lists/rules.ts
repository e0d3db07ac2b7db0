import type { CommitmentRecord } from '#features/plans'
import type { Standings } from '../plan/rules.ts'
import { ownersOf, standingOf } from '../plan/rules.ts'

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

/** What `?sort=` may be: each column, either way. */
export const ordersOf = (columns: readonly string[]): readonly string[] =>
  columns.flatMap((column) => [column, `-${column}`])

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

/** A part of an address; null where it is absent or empty. */
export const given = (query: URLSearchParams, name: string): string | null =>
  query.get(name) || null

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

/** Which of some values occur, in the order given. */
export const occurring = (
  all: readonly string[],
  values: readonly (string | undefined)[],
): readonly string[] => {
  const there = new Set(values)
  return all.filter((one) => there.has(one))
}

import { lowered } from '#kernel/names'
import { columnName } from '#kernel/sheets'
import type { RowErrorCode, RowFault } from './schema.ts'

const known = [
  'indicator',
  'period',
  'value',
  'numerator',
  'denominator',
  'source',
  'note',
  'state',
  'fact_id',
  'what',
  'dimension',
  'category',
] as const
type Known = (typeof known)[number]

/** Where each column stands, from 0. */
export interface Columns {
  readonly places: Readonly<Partial<Record<Known, number>>>
  readonly dimensions: readonly (readonly [dimension: string, place: number])[]
  /** Which places have a heading; what stands elsewhere belongs to nothing. */
  readonly named: readonly boolean[]
  readonly headings: readonly string[]
  /** Headings of columns that are known and not read. */
  readonly unread: readonly string[]
}

const isKnown = (name: string): name is Known => known.some((one) => one === name)

const fault = (place: number, code: RowErrorCode, written: string): RowFault => ({
  cell: `${columnName(place + 1)}1`,
  column: written,
  code,
  values: { written },
})

/** Reads the headings of a file, in any order; all that is wrong with them is told together. */
export function readHeadings(
  cells: readonly string[],
  dimensions: ReadonlySet<string>,
): Columns | readonly RowFault[] {
  const names = cells.map((cell) => lowered(cell))
  // A file that we wrote says more of what stands.
  const isOurs = names.includes('fact_id')
  const faults = names.flatMap((name, place) => {
    if (name === '') return [] // a spreadsheet leaves empty columns behind
    if (names.indexOf(name) < place) return [fault(place, 'heading-twice', name)]
    return isKnown(name) || dimensions.has(name) || isOurs
      ? []
      : [fault(place, 'heading-unknown', name)]
  })
  const placeOf = (name: Known): number => names.indexOf(name)
  const places = Object.fromEntries(
    known.filter((name) => placeOf(name) >= 0).map((name) => [name, placeOf(name)]),
  )
  const needed = (['indicator', 'period'] as const).filter((name) => placeOf(name) < 0)
  const hasFigure =
    placeOf('value') >= 0 || (placeOf('numerator') >= 0 && placeOf('denominator') >= 0)
  const missing = [...needed, ...(hasFigure ? [] : ['value'])].map((name) =>
    fault(0, 'heading-missing', name),
  )
  if (faults.length + missing.length > 0) return [...faults, ...missing]
  const of = names.flatMap((name, place) => (dimensions.has(name) ? [[name, place] as const] : []))
  const unread = names.filter((name) => name !== '' && !isKnown(name) && !dimensions.has(name))
  return {
    places,
    dimensions: of,
    named: names.map((name) => name !== ''),
    headings: names,
    unread,
  }
}

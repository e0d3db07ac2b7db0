import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { queryOne } from './query.ts'
import type { Tx } from './tx.ts'

/** How a column of a long answer is read: a number keeps its digits and is a text, a moment is a Date. */
type Reading = 'text' | 'number' | 'whole' | 'moment' | 'json'

/** A column, and what it holds in nearly every row, if that is known: then only what differs travels. */
export type LongColumn =
  Reading | { readonly as: Reading; readonly usually: string | number | readonly unknown[] | null }

/**
 * Runs a statement whose answer may be thousands of rows, and answers them in their order: they come as one row, a list
 * for each column, which takes a fraction of what it takes to read as many rows. The statement selects every column.
 */
export async function queryLong<Row>(
  tx: Tx,
  columns: { readonly [Name in keyof Row & string]-?: LongColumn },
  statement: RawBuilder<unknown>,
): Promise<Row[]> {
  const all = Object.entries<LongColumn>(columns)
  const lists = all.map(([name, column]) => sql`${listed(name, column)} as ${sql.ref(name)}`)
  const { count, ...answer } = await queryOne<Answer>(
    tx,
    sql`select count(*) as count, ${sql.join(lists)}
        from (select row_number() over () - 1 as place, row.* from (${statement}) as row) as numbered`,
  )
  const empty = Object.fromEntries(all.map(([name, column]) => [name, usualOf(column)]))
  const rows = Array.from({ length: count }, () => ({ ...empty }))
  for (const [name, column] of all)
    fill(rows, name, { reading: readingOf(column), values: answer[name] })
  // The rows' shape is the caller's word for what the statement selects; its tests hold it to it.
  return rows as Row[]
}

interface Answer {
  readonly count: number
  readonly [name: string]: unknown
}

const readingOf = (column: LongColumn): Reading => (typeof column === 'string' ? column : column.as)
const usualOf = (column: LongColumn): unknown =>
  typeof column === 'string' ? null : column.usually

/** A column as one value: a list of all, or of those that differ from what is usual under their places. */
function listed(name: string, column: LongColumn): RawBuilder<unknown> {
  const place = sql.ref('place')
  const value = readingOf(column) === 'number' ? sql`${sql.ref(name)}::text` : sql.ref(name)
  if (typeof column === 'string') return sql`json_agg(${value})`
  const { as, usually } = column
  const differs =
    usually === null
      ? sql`${sql.ref(name)} is not null`
      : sql`${sql.ref(name)} is distinct from ${as === 'json' ? JSON.stringify(usually) : usually}::${sql.raw(types[as])}`
  return sql`json_object_agg(${place}, ${value}) filter (where ${differs})`
}

const types: Readonly<Record<Reading, string>> = {
  text: 'text',
  number: 'numeric',
  whole: 'bigint',
  moment: 'timestamptz',
  json: 'jsonb',
}

/** Puts a column's values where they belong. */
function fill(
  rows: readonly Record<string, unknown>[],
  name: string,
  { reading, values }: { readonly reading: Reading; readonly values: unknown },
): void {
  const read = reading === 'moment' ? momentsOf() : (value: unknown) => value
  const put = (place: number, value: unknown) => {
    const row = rows[place]
    if (row) row[name] = read(value)
  }
  if (isList(values)) for (const [place, value] of values.entries()) put(place, value)
  else if (isRecord(values))
    for (const [place, value] of Object.entries(values)) put(Number(place), value)
}

const isList = (values: unknown): values is readonly unknown[] => Array.isArray(values)
const isRecord = (values: unknown): values is Readonly<Record<string, unknown>> =>
  typeof values === 'object' && values !== null

/** Reads moments; one that many rows share is read once. */
function momentsOf(): (value: unknown) => Date | null {
  const known = new Map<unknown, Date | null>([[null, null]])
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const moment = new Date(String(value))
    known.set(value, moment)
    return moment
  }
}

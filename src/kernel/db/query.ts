import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { written } from './statement.ts'
import type { Tx } from './tx.ts'
import { sendWithin } from './tx.ts'

/** Runs a statement and answers its rows: `query<Row>(tx, sql\`select …\`)`. */
export async function query<Row>(tx: Tx, statement: RawBuilder<unknown>): Promise<Row[]> {
  const { text, values } = written(statement)
  const { rows } = await runText(tx, text, values)
  // The row's shape is the caller's word for what the statement selects; its tests hold it to it.
  return rows as Row[]
}

/** Runs SQL that a library wrote, as part of the transaction. */
export async function runText(
  tx: Tx,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ readonly rows: unknown[] }> {
  const answer = await sendWithin(tx, { text, values })
  // Several statements in one text, a script, are answered by a list and give no rows.
  return { rows: Array.isArray(answer) ? [] : answer.rows }
}

/** The only row. None or several is a bug. */
export async function queryOne<Row>(tx: Tx, statement: RawBuilder<unknown>): Promise<Row> {
  const rows = await query<Row>(tx, statement)
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`expected one row, got ${rows.length}`)
  return row
}

/** The row, or undefined where there is none. Several is a bug. */
export async function queryOptional<Row>(
  tx: Tx,
  statement: RawBuilder<unknown>,
): Promise<Row | undefined> {
  const rows = await query<Row>(tx, statement)
  if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`)
  return rows[0]
}

/** A value for a jsonb column: lists too, which would otherwise be written as PostgreSQL arrays. */
export const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`

import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Sequence, Table } from './format.ts'

/** The tables of the schema that hold rows of their own, with the columns that are stored as given. */
export const listTables = (tx: Tx): Promise<Table[]> =>
  query<Table>(
    tx,
    sql`select relname as table, array_agg(attname::text order by attnum) as columns
        from pg_class join pg_attribute on attrelid = pg_class.oid
        where relnamespace = to_regnamespace('varde') and relkind = 'r' and relname <> 'migration'
          and attnum > 0 and not attisdropped and attgenerated = ''
        group by relname order by relname`,
  )

/** Where each sequence of the schema stands. */
export async function listSequences(tx: Tx): Promise<Sequence[]> {
  const names = await query<{ name: string }>(
    tx,
    sql`select relname as name from pg_class
        where relnamespace = to_regnamespace('varde') and relkind = 'S' order by relname`,
  )
  const sequences: Sequence[] = []
  for (const { name } of names) sequences.push(await sequenceAt(tx, name))
  return sequences
}

async function sequenceAt(tx: Tx, name: string): Promise<Sequence> {
  const [at] = await query<Omit<Sequence, 'sequence'>>(
    tx,
    sql`select last_value::text as last, is_called as called from ${sql.id('varde', name)}`,
  )
  if (at === undefined) throw new Error(`sequence ${name} has no row`)
  return { sequence: name, ...at }
}

/** The names of the tables that hold anything. */
export async function listFilled(tx: Tx): Promise<Set<string>> {
  const filled = new Set<string>()
  for (const { table } of await listTables(tx)) {
    const found = await query(tx, sql`select from ${sql.id('varde', table)} limit 1`)
    if (found.length > 0) filled.add(table)
  }
  return filled
}

/** A foreign key as it was declared. */
export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

export const listForeignKeys = (tx: Tx): Promise<ForeignKey[]> =>
  query<ForeignKey>(
    tx,
    sql`select relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
        from pg_constraint join pg_class on pg_class.oid = conrelid
        where connamespace = to_regnamespace('varde') and contype = 'f' order by relname, conname`,
  )

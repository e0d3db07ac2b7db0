import type { Hash } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { listForeignKeys, listTables } from './catalogue.ts'
import type { End, Sequence, Table } from './format.ts'
import { changed, cutOff, readLine } from './format.ts'

/** The file as it is being read. */
export interface Reading {
  readonly path: string
  readonly lines: AsyncIterable<string>
  /** The digest of what was read so far. */
  readonly seen: Hash
  readonly told: (rows: number) => void
}

/**
 * Fills the tables from the lines of a backup; answers the number of rows. Triggers do not run: what
 * they would say was said when the rows were written. Foreign keys are checked at the end.
 */
export async function loadLines(tx: Tx, reading: Reading): Promise<number> {
  const keys = await listForeignKeys(tx)
  for (const { table, name } of keys) {
    await query(tx, sql`alter table ${at(table)} drop constraint ${sql.id(name)}`)
  }
  await setTriggers(tx, 'disable')
  const rows = await loadTables(tx, reading)
  await setTriggers(tx, 'enable')
  for (const { table, name, definition } of keys) {
    await query(
      tx,
      sql`alter table ${at(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`,
    )
  }
  return rows
}

const at = (table: string) => sql.id('varde', table)

async function setTriggers(tx: Tx, word: 'disable' | 'enable'): Promise<void> {
  for (const { table } of await listTables(tx)) {
    await query(tx, sql`alter table ${at(table)} ${sql.raw(word)} trigger user`)
  }
}

async function loadTables(tx: Tx, { path, lines, seen, told }: Reading): Promise<number> {
  let table: Table | undefined
  let batch = emptyBatch()
  let rows = 0
  const flush = async (): Promise<void> => {
    if (table && batch.rows.length > 0) await insert(tx, table, batch.rows)
    rows += batch.rows.length
    told(rows)
    batch = emptyBatch()
  }
  for await (const text of lines) {
    const line = readLine(path, text)
    if (typeof line === 'object' && 'end' in line) {
      await flush()
      return wholeOf(path, rows, line, seen)
    }
    seen.update(`${text}\n`)
    if (typeof line === 'string') {
      batch.rows.push(line)
      batch.size += line.length
      if (batch.size > fullBatch || batch.rows.length === mostRows) await flush()
      continue
    }
    await flush()
    if ('table' in line) await empty(tx, (table = line))
    else await setSequence(tx, line)
  }
  throw cutOff(path)
}

function wholeOf(path: string, rows: number, end: End, seen: Hash): number {
  if (end.rows !== rows) throw cutOff(path)
  if (end.digest !== seen.digest('hex')) throw changed(path)
  return rows
}

const fullBatch = 2_000_000
const mostRows = 5000

const emptyBatch = (): { rows: string[]; size: number } => ({ rows: [], size: 0 })

// What the migrations put there themselves is among the rows of the backup.
const empty = (tx: Tx, { table }: Table) => query(tx, sql`delete from ${at(table)}`)

// `offset 0` keeps each row from being read once for every one of its columns.
const insert = (tx: Tx, { table, columns }: Table, rows: readonly string[]) =>
  query(
    tx,
    sql`insert into ${at(table)} (${sql.join(columns.map((column) => sql.id(column)))})
        overriding system value
        select ${sql.join(columns.map((column) => sql`(given.row).${sql.id(column)}`))}
        from (select line::${at(table)} as row from unnest(${rows}::text[]) as line offset 0) as given`,
  )

const setSequence = (tx: Tx, { sequence, last, called }: Sequence) =>
  query(tx, sql`select setval(${`varde.${sequence}`}::regclass, ${last}::bigint, ${called})`)

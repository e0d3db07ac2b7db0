import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { listForeignKeys, listTables } from './catalogue.ts'
import type { Sequence, Table } from './format.ts'
import { cutOff, readLine } from './format.ts'

/**
 * Fills the tables from the lines of a backup; answers the number of rows. Triggers do not run: what
 * they would say was said when the rows were written. Foreign keys are checked at the end.
 */
export async function loadLines(
  tx: Tx,
  path: string,
  lines: AsyncIterable<string>,
): Promise<number> {
  const keys = await listForeignKeys(tx)
  for (const { table, name } of keys) {
    await query(tx, sql`alter table ${at(table)} drop constraint ${sql.id(name)}`)
  }
  await setTriggers(tx, 'disable')
  const rows = await loadTables(tx, path, lines)
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

async function loadTables(tx: Tx, path: string, lines: AsyncIterable<string>): Promise<number> {
  let table: Table | undefined
  let batch = emptyBatch()
  let rows = 0
  const flush = async (): Promise<void> => {
    if (table && batch.rows.length > 0) await insert(tx, table, batch.rows)
    rows += batch.rows.length
    batch = emptyBatch()
  }
  for await (const text of lines) {
    const line = readLine(path, text)
    if (typeof line === 'string') {
      batch.rows.push(line)
      batch.size += line.length
      if (batch.size > fullBatch || batch.rows.length === mostRows) await flush()
      continue
    }
    await flush()
    if ('table' in line) await empty(tx, (table = line))
    else if ('sequence' in line) await setSequence(tx, line)
    else if (line.rows === rows) return rows
  }
  throw cutOff(path)
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

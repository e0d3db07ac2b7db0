import { createHash } from 'node:crypto'
import type { RawBuilder } from 'kysely'
import type { Login, Tx } from '#kernel/db'
import { query, queryOne, read, sql } from '#kernel/db'
import { listApplied } from '#kernel/schema'
import { listSequences, listTables } from './catalogue.ts'
import type { Header, Line, Table } from './format.ts'
import { format } from './format.ts'
import { writeLines } from './lines.ts'

export interface BackupOrder {
  readonly path: string
  /** The moment that the file bears. */
  readonly at: Date
  /** Tables that no backup holds: sessions, jobs, counters. */
  readonly without: readonly string[]
  /** Tables of which only some rows are held: those for which this is so. */
  readonly partly?: Readonly<Record<string, RawBuilder<boolean>>>
  /** Told from time to time how many rows of how many are written. */
  readonly told?: (rows: number, of: number) => void
}

/** What a backup holds. */
export interface BackupMade {
  readonly tables: number
  readonly rows: number
}

/**
 * Writes every table of the schema, as they are at one moment, to a compressed file. It may run while
 * people work. The login is the one that owns the tables.
 */
export async function makeBackup(login: Login, order: BackupOrder): Promise<BackupMade> {
  return read(login, async (tx) => {
    await query(tx, sql.raw(`${readable}; set local idle_in_transaction_session_timeout = 0`)) // the disk may be slow
    const parts = await listParts(tx, order)
    const rows = await countRows(tx, parts)
    await writeLines(order.path, linesOf(tx, order, parts, rows))
    return { tables: parts.length, rows }
  })
}

/** A table, and which of its rows. */
interface Part extends Table {
  readonly which: RawBuilder<unknown>
}

async function listParts(tx: Tx, { without, partly = {} }: BackupOrder): Promise<Part[]> {
  const tables = (await listTables(tx)).filter(({ table }) => !without.includes(table))
  return tables.map((one) => ({ ...one, which: partly[one.table] ?? sql`true` }))
}

async function countRows(tx: Tx, parts: readonly Part[]): Promise<number> {
  let sum = 0
  for (const { table, which } of parts) {
    const counted = sql`select count(*) as rows from ${sql.id('varde', table)} where ${which}`
    sum += (await queryOne<{ rows: number }>(tx, counted)).rows
  }
  return sum
}

/** The lines of a backup; the last bears the digest of all before it. */
async function* linesOf(
  tx: Tx,
  { at, told }: BackupOrder,
  parts: readonly Part[],
  of: number,
): AsyncGenerator<string> {
  const digest = createHash('sha256')
  const line = (one: Line | Header): string => {
    const text = `${JSON.stringify(one)}\n`
    digest.update(text)
    return text
  }
  yield line({
    varde: 'backup',
    format,
    madeAt: at.toISOString(),
    migrations: await listApplied(tx),
    rows: of,
  })
  let rows = 0
  for (const { which, ...table } of parts) {
    yield line(table)
    for await (const some of rowsOf(tx, table, which)) {
      yield some.map(line).join('')
      rows += some.length
      told?.(rows, of)
    }
  }
  for (const sequence of await listSequences(tx)) yield line(sequence)
  yield line({ end: true, rows, digest: digest.copy().digest('hex') })
}

const batch = 4_000_000

// A row's own text, which PostgreSQL reads back exactly: every digit, every byte, whatever the type.
async function* rowsOf(
  tx: Tx,
  { table }: Table,
  which: RawBuilder<unknown>,
): AsyncGenerator<string[]> {
  await query(
    tx,
    sql`declare backed_up no scroll cursor for
        select t::text as row from ${sql.id('varde', table)} as t where ${which}`,
  )
  for (let wanted = 8; ;) {
    const rows = await query<{ row: string }>(tx, sql.raw(`fetch ${wanted} from backed_up`))
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
    // A row may be of a hundred bytes or of two million: so many that a batch stays the same size.
    const size = rows.reduce((sum, { row }) => sum + row.length, 0) / rows.length
    wanted = Math.max(1, Math.min(5000, Math.floor(batch / size)))
  }
  await query(tx, sql`close backed_up`)
}

/** Settings under which values are written and read in one way everywhere. */
export const readable = `
set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
set local bytea_output = 'hex'; set local extra_float_digits = 1`

import type { Login, Tx } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
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
export async function makeBackup(
  login: Login,
  { path, at, without }: BackupOrder,
): Promise<BackupMade> {
  let made: BackupMade = { tables: 0, rows: 0 }
  await read(login, async (tx) => {
    await query(tx, sql`set local idle_in_transaction_session_timeout = 0`) // the disk may be slow
    const header: Header = {
      varde: 'backup',
      format,
      madeAt: at.toISOString(),
      migrations: (await listApplied(tx)).map(({ name, digest }) => ({ name, digest })),
    }
    const tables = (await listTables(tx)).filter(({ table }) => !without.includes(table))
    await writeLines(
      path,
      linesOf(tx, header, tables, (rows) => (made = { tables: tables.length, rows })),
    )
  })
  return made
}

async function* linesOf(
  tx: Tx,
  header: Header,
  tables: readonly Table[],
  done: (rows: number) => void,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`
  let rows = 0
  for (const table of tables) {
    yield lineOf(table)
    for await (const some of rowsOf(tx, table)) {
      rows += some.length
      yield some.map(lineOf).join('')
    }
  }
  for (const sequence of await listSequences(tx)) yield lineOf(sequence)
  yield lineOf({ end: true, rows })
  done(rows)
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`

const batch = 4_000_000

// A row's own text, which PostgreSQL reads back exactly: every digit, every byte, whatever the type.
async function* rowsOf(tx: Tx, { table }: Table): AsyncGenerator<string[]> {
  await query(tx, sql.raw(readable))
  await query(
    tx,
    sql`declare backed_up no scroll cursor for select t::text as row from ${sql.id('varde', table)} as t`,
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

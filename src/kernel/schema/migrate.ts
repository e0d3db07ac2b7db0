import { StartRefused } from '#kernel/config'
import type { Login, Tx } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'
import { isPublished, publish, unpublish } from './publish.ts'
import { runScript } from './run-script.ts'
import type { Script, Scripts } from './scripts.ts'
import { readScripts } from './scripts.ts'

/** One process migrates at a time; the others wait and then find the work done. */
const migrationLock = 7_261_002

/**
 * Brings the database to this release: runs the migrations that it has not seen, then makes the
 * published views and the grants anew, all in one transaction. Answers the names of what it ran.
 */
export function migrate(
  login: Login,
  now: Date,
  scripts: Scripts = readScripts(),
): Promise<string[]> {
  return transaction(login, async (tx) => {
    await begin(tx)
    const pending = listPending(await listApplied(tx), scripts.migrations)
    if (pending.length === 0 && (await isPublished(tx, scripts.published))) return []
    await unpublish(tx)
    await runMigrations(tx, pending, now)
    await publish(tx, scripts.published)
    return pending.map(({ name }) => name)
  })
}

export interface RebuildOrder {
  /** In the order in which they ran: columns come in the same order again. */
  readonly applied: readonly Ran[]
  readonly scripts: Scripts
  readonly now: Date
}

/**
 * Makes the database anew as it was after the migrations named, has it filled, and brings it to this
 * release. What it held is gone when the caller's transaction is kept.
 */
export async function rebuild(
  tx: Tx,
  { applied, scripts, now }: RebuildOrder,
  fill: () => Promise<void>,
): Promise<void> {
  await begin(tx)
  const later = listPending(applied, scripts.migrations)
  await unpublish(tx)
  await query(tx, sql`drop schema if exists varde cascade`)
  for (const { name, at } of applied) {
    const ran = scripts.migrations.filter((one) => one.name === name)
    await runMigrations(tx, ran, at)
  }
  await fill()
  await runMigrations(tx, later, now)
  await publish(tx, scripts.published)
}

async function begin(tx: Tx): Promise<void> {
  await query(tx, sql`select pg_advisory_xact_lock(${migrationLock})`)
  await refuseMissingLogins(tx)
}

/** Runs these migrations and notes them, in the caller's transaction. */
export async function runMigrations(tx: Tx, pending: readonly Script[], now: Date): Promise<void> {
  await query(tx, sql.raw(foundation))
  for (const one of pending) {
    await runScript(tx, 'migrations', one)
    await query(
      tx,
      sql`insert into varde.migration (name, digest, at) values (${one.name}, ${one.digest}, ${now})`,
    )
  }
}

const foundation = `
create schema if not exists varde;
create table if not exists varde.migration (
  name text primary key,
  digest text not null,
  at timestamptz not null
)`

export interface Applied {
  readonly name: string
  readonly digest: string
}

export interface Ran extends Applied {
  readonly at: Date
}

/** The migrations that this database has seen, in the order in which they ran. */
export async function listApplied(tx: Tx): Promise<Ran[]> {
  const [made] = await query(
    tx,
    sql`select from pg_class where oid = to_regclass('varde.migration')`,
  )
  if (made === undefined) return []
  return query<Ran>(
    tx,
    sql`select name, digest, at from varde.migration order by at, name collate "C"`,
  )
}

function listPending(applied: readonly Applied[], migrations: readonly Script[]): Script[] {
  const refusal = refuseMigration(applied, migrations)
  if (refusal) throw refusal
  const seen = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !seen.has(name))
}

/** Why this release may not work on a database that has seen these migrations, or null if it may. */
export function refuseMigration(
  applied: readonly Applied[],
  migrations: readonly Script[],
): StartRefused | null {
  const digests = new Map(migrations.map(({ name, digest }) => [name, digest]))
  for (const { name, digest } of applied) {
    const known = digests.get(name)
    if (known === undefined) return newer(name)
    if (known !== digest) return changed(name)
  }
  return null
}

const newer = (name: string): StartRefused =>
  new StartRefused(
    'database-newer',
    `The database is newer than this release, which does not know its migration ${name}: use the release that made it, or a later one.`,
  )

const changed = (name: string): StartRefused =>
  new StartRefused(
    'migration-changed',
    `db/migrations/${name}.sql is not the file that this database was made with: put the file back and write the change as a new migration.`,
  )

async function refuseMissingLogins(tx: Tx): Promise<void> {
  const found = await query(
    tx,
    sql`select from pg_roles where rolname in ('varde_app', 'varde_public')`,
  )
  if (found.length === 2) return
  throw new StartRefused(
    'logins-missing',
    'The logins varde_app and varde_public are not in this database: make them with what `varde database roles-sql` prints.',
  )
}

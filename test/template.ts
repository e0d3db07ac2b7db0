import pg from 'pg'
import type { EmbeddedAddresses } from '#kernel/postgres'
import { openDatabase } from '#kernel/db'
import { databaseGrants, digestOf, migrate, readScripts, schemaStatements } from '#kernel/schema'

/** A database with every migration run and nothing in it: made once for each state of the SQL files. */
export async function ensureTemplate(
  server: pg.Client,
  addresses: EmbeddedAddresses,
): Promise<string> {
  const { migrations, published } = readScripts()
  const name = `template_${digestOf([...migrations, ...published]).slice(0, 16)}`
  if (await exists(server, name)) return name
  await server.query('select pg_advisory_lock(7261003)')
  try {
    if (!(await exists(server, name))) await makeTemplate(server, addresses, name)
  } finally {
    await server.query('select pg_advisory_unlock(7261003)')
  }
  return name
}

/** Whether the server has a database of this name. */
export const exists = async (server: pg.Client, name: string): Promise<boolean> =>
  (await server.query('select from pg_database where datname = $1', [name])).rows.length > 0

async function makeTemplate(
  server: pg.Client,
  addresses: EmbeddedAddresses,
  name: string,
): Promise<void> {
  const draft = `draft_${process.pid}`
  await server.query(`drop database if exists ${draft} with (force)`)
  await server.query(`create database ${draft} owner varde_migrate template template0`)
  for (const grant of databaseGrants(draft)) await server.query(grant)
  await fill(addresses, draft)
  await server.query(`alter database ${draft} rename to ${name}`)
  await dropOldest(server, name)
}

async function fill(addresses: EmbeddedAddresses, database: string): Promise<void> {
  const superuser = new pg.Client({ ...addresses.superuser, database })
  await superuser.connect()
  for (const statement of schemaStatements) await superuser.query(statement)
  await superuser.end()
  const open = openDatabase(inDatabase(addresses, database))
  try {
    await migrate(open.migrate, new Date('2025-01-01T00:00:00Z'))
  } finally {
    await open.close()
  }
}

/** The same logins in another database. */
export const inDatabase = (
  { migrate: owner, app, public: reader }: EmbeddedAddresses,
  database: string,
): Pick<EmbeddedAddresses, 'migrate' | 'app' | 'public'> => ({
  migrate: { ...owner, database },
  app: { ...app, database },
  public: { ...reader, database },
})

// Every change of a migration leaves a template behind; a few may be in use by other working trees.
async function dropOldest(server: pg.Client, newest: string): Promise<void> {
  const { rows } = await server.query<{ datname: string }>(
    `select datname from pg_database where datname like 'template\\_%' and datname <> $1
     order by oid desc offset 4`,
    [newest],
  )
  for (const { datname } of rows) {
    await server.query(`drop database if exists ${datname}`).catch(() => undefined) // being cloned now
  }
}

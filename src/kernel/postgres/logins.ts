import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { z } from 'zod'
import { StartRefused } from '#kernel/config'
import type { Address, Addresses } from '#kernel/db'
import { databaseStatements, loginStatements, schemaStatements } from '#kernel/schema'
import { readJson, writePrivateFile } from './files.ts'
import type { Place } from './place.ts'

/** The passwords of the embedded server; nobody types them, so they are random. */
const passwordsForm = z.object({
  postgres: z.string(),
  migrate: z.string(),
  app: z.string(),
  public: z.string(),
})

type Passwords = z.output<typeof passwordsForm>

const password = (): string => randomBytes(24).toString('base64url')

const fileOf = (place: Place): string => `${place.ours}/passwords.json`

/** The passwords, made at first start. */
export function openPasswords(place: Place): Passwords {
  const file = fileOf(place)
  if (existsSync(file)) return readJson(file, passwordsForm)
  if (existsSync(place.cluster)) {
    throw new StartRefused(
      'passwords-gone',
      `The database in ${place.folder} is there, but its passwords in ${file} are not: put the file back.`,
    )
  }
  const made = { postgres: password(), migrate: password(), app: password(), public: password() }
  writePrivateFile(file, JSON.stringify(made, null, 2))
  return made
}

/** Where each login of the embedded server connects, and its superuser. */
export interface EmbeddedAddresses extends Addresses {
  readonly superuser: Address
}

/** The addresses on this socket. */
export function addressesOf(socketFolder: string, passwords: Passwords): EmbeddedAddresses {
  const at = (user: string, secret: string, database = 'varde'): Address => ({
    host: socketFolder,
    port: 5432,
    user,
    password: secret,
    database,
  })
  return {
    superuser: at('postgres', passwords.postgres, 'postgres'),
    migrate: at('varde_migrate', passwords.migrate),
    app: at('varde_app', passwords.app),
    public: at('varde_public', passwords.public),
  }
}

/** Makes the logins and the database, once; a start that was cut off is taken up where it ended. */
export async function prepareLogins(
  place: Place,
  { superuser }: EmbeddedAddresses,
  passwords: Passwords,
): Promise<void> {
  const done = `${place.folder}/prepared`
  if (existsSync(done)) return
  await withClient(superuser, async (client) => {
    if (!(await has(client, `select from pg_roles where rolname = 'varde_public'`))) {
      await client.query(loginStatements(passwords).join(';'))
    }
    if (await has(client, `select from pg_database where datname = 'varde'`)) return
    for (const statement of databaseStatements('varde')) await client.query(statement)
  })
  await withClient({ ...superuser, database: 'varde' }, async (client) => {
    for (const statement of schemaStatements) await client.query(statement)
  })
  writeFileSync(done, '')
}

const has = async (client: pg.Client, select: string): Promise<boolean> =>
  (await client.query(select)).rows.length > 0

async function withClient(
  address: Address,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...address })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

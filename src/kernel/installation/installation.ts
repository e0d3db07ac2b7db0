import { join } from 'node:path'
import type { Clock } from '#kernel/clock'
import { systemClock } from '#kernel/clock'
import type { Settings } from '#kernel/config'
import { openDataFolder, openSecret } from '#kernel/config'
import type { Database } from '#kernel/db'
import { openDatabase } from '#kernel/db'
import type { Mailer } from '#kernel/mail'
import { mailer } from '#kernel/mail'
import type { Holding } from '#kernel/postgres'
import { holdPostgres } from '#kernel/postgres'
import { migrate, refuseLeakyPublicLogin, refuseUnreachable } from '#kernel/schema'

/** An installation that is open: its database runs and is migrated. Whoever opened it closes it. */
export interface Installation {
  readonly settings: Settings
  readonly database: Database
  readonly clock: Clock
  readonly secret: string
  readonly mailer: Mailer
  /** Where the database's files lie; null where it is the operator's own. */
  readonly databaseFolder: string | null
  /** The migrations that this start ran. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

export interface OpenOrder {
  readonly settings: Settings
  readonly role: 'server' | 'command'
}

/**
 * Opens the data folder, starts or joins the database, migrates it, and sees that the public login is
 * held to the published views. Throws `StartRefused` with one sentence for the operator.
 */
export async function openInstallation({ settings, role }: OpenOrder): Promise<Installation> {
  const secret = openSecret(settings)
  const holding = settings.database === null ? await hold(settings, role) : null
  const database = openDatabase(settings.database ?? addressesOf(holding))
  try {
    if (settings.database !== null) await refuseUnreachable(database)
    const migrated = await migrate(database.migrate, systemClock.now())
    await refuseLeakyPublicLogin(database.public)
    const folder = join(settings.data, 'mail')
    return {
      settings,
      database,
      clock: systemClock,
      secret,
      mailer: mailer({ ...settings.mail, folder }),
      databaseFolder: holding?.folder ?? null,
      migrated,
      close: () => close(database, holding),
    }
  } catch (error) {
    await close(database, holding)
    throw error
  }
}

const hold = ({ data, postgresPrograms }: Settings, role: OpenOrder['role']): Promise<Holding> => {
  openDataFolder(data, '.')
  return holdPostgres({ data, role, programs: postgresPrograms })
}

function addressesOf(holding: Holding | null): Holding['addresses'] {
  if (holding === null) throw new Error('an embedded database was expected')
  return holding.addresses
}

async function close(database: Database, holding: Holding | null): Promise<void> {
  await database.close()
  await holding?.release()
}

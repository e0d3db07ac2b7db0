import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Address, Addresses } from './address.ts'
import { keepPlans, statementNames } from './prepared.ts'
import { typeParsers } from './types.ts'

/** A pool of connections under one login. Give it to `transaction` or `read`; steps take the `Tx`. */
export type Login = Kysely<unknown>

/** The database as the program sees it: one pool for each login. */
export interface Database {
  readonly app: Login
  readonly public: Login
  readonly migrate: Login
  /** For what needs a connection of its own: listening, jobs. */
  readonly addresses: Addresses
  close(): Promise<void>
}

export interface PoolSizes {
  readonly app: number
  readonly public: number
}

const second = 1000

/** Opens the three logins. Nothing connects before the first query. */
export function openDatabase(
  addresses: Addresses,
  sizes: PoolSizes = { app: 10, public: 10 },
): Database {
  const app = openLogin(addresses.app, sizes.app, { statement_timeout: 30 * second })
  const reader = openLogin(addresses.public, sizes.public, { statement_timeout: 10 * second })
  const migrate = openLogin(addresses.migrate, 1, {})
  const close = async (): Promise<void> => {
    await Promise.all([app.destroy(), reader.destroy(), migrate.destroy()])
  }
  return { app, public: reader, migrate, addresses, close }
}

function openLogin(address: Address, max: number, limits: pg.PoolConfig): Login {
  const pool = new pg.Pool({
    ...address,
    ...limits,
    max,
    types: typeParsers,
    idle_in_transaction_session_timeout: 60 * second,
    connectionTimeoutMillis: 10 * second,
    application_name: 'varde',
  })
  // A connection that the server ends is replaced at the next query, and whatever ran on it fails by
  // itself; without these listeners it would end the process.
  pool.on('error', () => undefined)
  const names = statementNames()
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    keepPlans(client, names)
  })
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
}

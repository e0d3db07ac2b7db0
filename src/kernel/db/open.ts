import type { Addresses } from './address.ts'
import type { Login } from './login.ts'
import { openLogin } from './login.ts'

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
  const pools = [app, reader, migrate].map(({ pool }) => pool)
  const close = async (): Promise<void> => {
    const open = pools.filter((pool) => !pool.ended && !pool.ending)
    await Promise.all(open.map((pool) => pool.end()))
  }
  return { app, public: reader, migrate, addresses, close }
}

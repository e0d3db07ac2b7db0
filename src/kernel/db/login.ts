import pg from 'pg'
import type { Address } from './address.ts'
import type { Send } from './prepared.ts'
import { planningOnce } from './prepared.ts'
import { typeParsers } from './types.ts'

/** A pool of connections under one login. Give it to `transaction` or `read`; steps take the `Tx`. */
export interface Login {
  readonly pool: pg.Pool
  readonly send: Send
}

const second = 1000

/** Makes a login of at most `max` connections. Nothing connects before the first query. */
export function openLogin(address: Address, max: number, limits: pg.PoolConfig): Login {
  const pool = new pg.Pool({
    ...address,
    ...limits,
    max,
    types: typeParsers,
    pipeline: true, // what a look asks together travels together
    idleTimeoutMillis: 300 * second, // a new connection costs more than a page: it plans all anew
    idle_in_transaction_session_timeout: 60 * second,
    connectionTimeoutMillis: 10 * second,
    application_name: 'varde',
  })
  // A connection that the server ends is replaced at the next query, and whatever ran on it fails by
  // itself; without these listeners it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, send: planningOnce() }
}

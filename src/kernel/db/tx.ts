import type { PoolClient } from 'pg'
import type { Login } from './login.ts'
import type { Send } from './prepared.ts'
import { PlanOutdated } from './prepared.ts'

const held = Symbol('transaction')

interface Held {
  readonly connection: PoolClient
  readonly send: Send
  /** Only looks, at one moment of the record. */
  readonly isLook: boolean
  /** It has ended: its connection may be another's. */
  isOver: boolean
}

/** A transaction under way. Steps and stores take it always, so that none waits for the pool inside one. */
export interface Tx {
  readonly [held]: Held
}

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  /** How often the whole deed may run when the database asks for it again; 3 unless told. */
  readonly attempts?: number
}

/** Runs the deed in one transaction: all of it is kept, or nothing. It may run more than once. */
export function transaction<Result>(
  login: Login,
  deed: (tx: Tx) => Promise<Result>,
  { isolation = 'read committed', attempts = 3 }: TransactionOptions = {},
): Promise<Result> {
  const begin = `start transaction isolation level ${isolation}`
  return untilDone(() => within({ login, begin, isLook: false }, deed), attempts)
}

const beginLook = 'start transaction isolation level repeatable read read only'

/**
 * Looks at one moment of the record: every query inside sees the same snapshot; nothing can be written.
 * It may look more than once.
 */
export const read = <Result>(login: Login, look: (tx: Tx) => Promise<Result>): Promise<Result> =>
  untilDone(() => within({ login, begin: beginLook, isLook: true }, look), 3)

/** Whether this only looks. */
export const isLook = (tx: Tx): boolean => tx[held].isLook

/** Sends a statement within a transaction; a bug where that has ended. */
export function sendWithin(tx: Tx, statement: Parameters<Send>[1]): ReturnType<Send> {
  const { connection, send, isOver } = tx[held]
  if (isOver) throw new Error('the transaction has ended')
  return send(connection, statement)
}

interface Beginning {
  readonly login: Login
  readonly begin: string
  readonly isLook: boolean
}

async function within<Result>(
  { login, begin, isLook }: Beginning,
  deed: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const connection = await login.pool.connect()
  const mine: Held = { connection, send: login.send, isLook, isOver: false }
  const over = async (how: 'commit' | 'rollback') => {
    mine.isOver = true
    return (await connection.query(how)).command
  }
  try {
    const begun = connection.query(begin)
    if (!isLook) await begun // nothing may be written outside a transaction
    const [result] = await Promise.all([deed({ [held]: mine }), begun])
    if ((await over('commit')) !== 'COMMIT') throw new Error('a statement failed: nothing was kept')
    connection.release()
    return result
  } catch (error) {
    await over('rollback').then(
      () => connection.release(),
      (broken: unknown) => connection.release(broken instanceof Error ? broken : true),
    )
    throw error
  }
}

// PostgreSQL's words for "run it again": serialization_failure and deadlock_detected.
const again = new Set(['40001', '40P01'])

const wantsAnotherTry = (error: unknown): boolean =>
  error instanceof PlanOutdated ||
  (error instanceof Error && 'code' in error && again.has(String(error.code)))

async function untilDone<Result>(run: () => Promise<Result>, attempts: number): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (attempt >= attempts || !wantsAnotherTry(error)) throw error
    }
  }
}

import type { Kysely } from 'kysely'
import type { Login } from './open.ts'
import { PlanOutdated } from './prepared.ts'

declare const held: unique symbol

/** A transaction under way. Steps and stores take it always, so that none waits for the pool inside one. */
export type Tx = Kysely<unknown> & { readonly [held]: true }

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  /** How often the whole deed may run when the database asks for it again; 3 unless told. */
  readonly attempts?: number
}

// PostgreSQL's words for "run it again": serialization_failure and deadlock_detected.
const again = new Set(['40001', '40P01'])

const wantsAnotherTry = (error: unknown): boolean =>
  error instanceof PlanOutdated ||
  (error instanceof Error && 'code' in error && again.has(String(error.code)))

// Kysely's transaction is a Kysely; that it is one under way is known here alone.
const asTx = (transaction: Kysely<unknown>): Tx => transaction as unknown as Tx

/** Runs the deed in one transaction: all of it is kept, or nothing. It may run more than once. */
export function transaction<Result>(
  login: Login,
  deed: (tx: Tx) => Promise<Result>,
  { isolation = 'read committed', attempts = 3 }: TransactionOptions = {},
): Promise<Result> {
  const begin = () => login.transaction().setIsolationLevel(isolation)
  return untilDone(() => begin().execute((tx) => deed(asTx(tx))), attempts)
}

/**
 * Looks at one moment of the record: every query inside sees the same snapshot; nothing can be written.
 * It may look more than once.
 */
export function read<Result>(login: Login, look: (tx: Tx) => Promise<Result>): Promise<Result> {
  const begin = () =>
    login.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return untilDone(() => begin().execute((tx) => look(asTx(tx))), 3)
}

async function untilDone<Result>(run: () => Promise<Result>, attempts: number): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (attempt >= attempts || !wantsAnotherTry(error)) throw error
    }
  }
}

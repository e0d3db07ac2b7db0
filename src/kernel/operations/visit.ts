import type { Actor, Policy } from '#kernel/access'
import type { Clock } from '#kernel/clock'
import type { Database, Tx } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import { drawConsequences } from '#kernel/facts'
import type { Language } from '#kernel/i18n'
import { appendPending } from '#kernel/journal'
import { isRefused, notAllowed, Refusal } from './refusal.ts'

/** One request or command: who, when, in which language, and the way to the record. */
export interface Visit {
  readonly actor: Actor
  readonly language: Language
  /** The moment of the visit, from the installation's clock; every deed in it bears this moment. */
  readonly now: Date
  /** Stands in the log and on the error page. */
  readonly request: string
  /** All or nothing: the deed, its journal entry and its consequences. A refusal undoes it all. */
  transaction<Result>(deed: (tx: Tx) => Promise<Result>): Promise<Result>
  /** Looks at one moment of the record, on the login that fits the actor: the public's sees published views only. */
  read<Result>(look: (tx: Tx) => Promise<Result>): Promise<Result>
}

export interface VisitOf {
  readonly database: Database
  readonly clock: Clock
  readonly actor: Actor
  readonly language: Language
  readonly request: string
}

/** Opens a visit. */
export function visitOf({ database, clock, actor, language, request }: VisitOf): Visit {
  const now = clock.now()
  return {
    actor,
    language,
    now,
    request,
    transaction: (deed) => writing(database, deed),
    read: (look) => read(actor.kind === 'public' ? database.public : database.app, look),
  }
}

async function writing<Result>(
  database: Database,
  deed: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await transaction(database.app, async (tx) => {
      const result = await deed(tx)
      if (!isRefused(result)) await conclude(tx)
      else if (result.kept) await undoAndKeep(tx, result.kept)
      else throw new Refusal(result)
      return result
    })
  } catch (error) {
    // A refusal is undone and then answered, as `deed` itself would have: the type of Result holds it.
    if (error instanceof Refusal) return error.refusal as Result
    throw error
  }
}

/** What follows from the deed, then its place in the journal. */
async function conclude(tx: Tx): Promise<void> {
  await drawConsequences(tx)
  await appendPending(tx)
}

// Whoever tries many at once waits for connections; what is kept must not wait behind him for one.
async function undoAndKeep(tx: Tx, kept: (tx: Tx) => Promise<void>): Promise<void> {
  await query(tx, sql`rollback and chain`)
  await kept(tx)
}

/** Stops with 403 unless the policy admits the visitor to this subject. */
export function allow<Subject>(policy: Policy<Subject>, visit: Visit, subject: Subject): void {
  if (!policy(visit.actor, subject)) throw notAllowed()
}

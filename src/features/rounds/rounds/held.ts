import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { runRound } from './policy.ts'
import type { Round, RoundEvent, RoundEventKind } from './schema.ts'
import * as store from './store.ts'

/** Which round, by its place in the address. */
export interface RoundKey {
  readonly plan: string
  readonly code: string
}

/** The round, for its coordinator, held until the transaction ends. */
export async function holdRound(tx: Tx, visit: Visit, { plan, code }: RoundKey): Promise<Round> {
  allow(runRound, visit, { plan })
  const round = await store.findRoundForUpdate(tx, plan, code)
  if (!round) throw notFound()
  return round
}

/** What the journal says of a round. */
export interface Journaled extends RoundKey {
  readonly operation: string
}

/** Writes a deed on a round into the journal. */
export function journal(
  tx: Tx,
  visit: Visit,
  { plan, code, operation }: Journaled,
  payload: unknown,
): void {
  const actor = journalActor(visit.actor, ['coordinator'], { plan })
  record(tx, { at: visit.now, actor, operation, subject: { plan, round: code }, payload })
}

/** Notes what happened to a round, in its history and in the journal, and answers the round as it is now. */
export async function keepEvent(
  tx: Tx,
  visit: Visit,
  round: Round,
  given: { readonly kind: RoundEventKind } & Partial<RoundEvent>,
): Promise<Round> {
  const { plan, code } = round
  const event = { ...nothing, ...given, at: visit.now }
  await store.insertRoundEvent(
    tx,
    round.id,
    event,
    journalActor(visit.actor, ['coordinator'], { plan }),
  )
  const { kind, at: _, ...said } = given
  const payload = Object.keys(said).length > 0 ? said : null
  journal(tx, visit, { plan, code, operation: `round-${kind}` }, payload)
  return { ...round, events: [...round.events, event] }
}

const nothing = { dueOn: null, reason: null, organisation: null, opensOn: null } as const

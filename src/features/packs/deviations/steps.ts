import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { roundReading } from '#features/rounds'
import { snapshotReading } from '#features/snapshots'
import { buildPacks } from '../policy.ts'
import type { Stands } from '../content/standing.ts'
import { statesIn } from '../content/standing.ts'
import { deviationsIn } from './rules.ts'
import type { Deviation } from '#features/deviations'
import type { Choice } from './store.ts'
import { findChoice, insertChoice } from './store.ts'

/** Which round, by its place in the address. */
export interface RoundPlace {
  readonly plan: string
  readonly round: string
}

/** What deviates now, and what the secretariat chose of it last. */
export interface Deviating {
  readonly all: readonly Deviation[]
  readonly choice: Choice | null
  /** The keys of what deviated in the round before; null where there is none. */
  readonly earlier: ReadonlySet<string> | null
  /** How every commitment of the plan stands, in its order. */
  readonly standing: readonly Stands[]
}

/** Reads what deviates now by the rule, and the choice that stands. */
export async function readDeviations(tx: Tx, visit: Visit, place: RoundPlace): Promise<Deviating> {
  allow(buildPacks, visit, { plan: place.plan })
  const round = await roundReading.findRound(tx, place.plan, place.round)
  if (!round) throw notFound()
  const { leaves } = await snapshotReading.readDraft(tx, visit, place)
  const before = await snapshotReading.readRoundBefore(tx, visit, place)
  const now = leaves.flatMap(({ fact }) => fact ?? [])
  return {
    all: deviationsIn({ now, before: before?.facts ?? null }),
    choice: (await findChoice(tx, round.id)) ?? null,
    earlier: before && new Set(deviationsIn({ now: before.facts, before: null }).map(keyOf)),
    standing: statesIn(now),
  }
}

const keyOf = ({ key }: Deviation): string => key

/** The deviations that the secretariat puts first, in its order. */
export interface Choosing extends RoundPlace {
  readonly keys: readonly string[]
  /** The number of the choice that was seen, 0 for none; a newer one refuses. */
  readonly seen: number
}

/** Keeps a choice of deviations; nothing is written where it says what stands already. */
export async function chooseDeviations(
  tx: Tx,
  visit: Visit,
  { plan, round: code, keys, seen }: Choosing,
): Promise<Choice | Refused> {
  const { all, choice } = await readDeviations(tx, visit, { plan, round: code })
  if (new Set(keys).size !== keys.length) return refused('deviation-twice')
  const unknown = keys.find((key) => all.every((one) => one.key !== key))
  if (unknown !== undefined) return refused('deviation-unknown', { key: unknown })
  const number = choice?.number ?? 0
  if (seen !== number) return refused('deviations-chosen-meanwhile')
  if (choice && choice.keys.join(' ') === keys.join(' ')) return choice
  const round = await roundReading.findRound(tx, plan, code)
  if (!round) throw notFound()
  const by = journalActor(visit.actor, ['coordinator'], { plan })
  const chosen = { number: number + 1, keys }
  if (!(await insertChoice(tx, chosen, { round: round.id, at: visit.now, by })))
    return refused('deviations-chosen-meanwhile')
  const subject = { plan, round: code, choice: chosen.number }
  record(tx, {
    at: visit.now,
    actor: by,
    operation: 'deviations-chosen',
    subject,
    payload: { keys },
  })
  return chosen
}

import { randomBytes } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { Happened } from '#kernel/facts'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notFound, refused } from '#kernel/operations'
import { notify, roundReading } from '#features/rounds'
import { collect } from '../collecting/collect.ts'
import { holdReports } from '../collecting/store.ts'
import type { SnapshotHead } from '../facts/snapshot.ts'
import { freezeRounds } from '../policy.ts'
import { frozenNotices } from './notices.ts'
import type { Count } from './rules.ts'
import { countOf, longestCaseNumber, treeOf } from './rules.ts'
import * as store from './store.ts'

/** Which round, by its place in the address. */
export interface RoundPlace {
  readonly plan: string
  readonly round: string
}

/** What whoever freezes says with it. */
export interface Freezing extends RoundPlace {
  /** The number of the case in the records system; none where it is empty. */
  readonly caseNumber?: string
  /** The number of the newest snapshot that he has seen, 0 for none; a newer one refuses him. */
  readonly seen?: number
}

/** What would be frozen now, counted; for coordinators. */
export async function preview(
  tx: Tx,
  visit: Visit,
  { plan, round }: RoundPlace,
): Promise<Count & { readonly last: number }> {
  allow(freezeRounds, visit, { plan })
  const collected = await collect(tx, { plan, round }, visit.now)
  return { ...countOf(collected.facts), last: await store.findLastNumber(tx, collected.round.id) }
}

/** Freezes what was taken into the pack, and the silences, under one root; those who report are told. */
export async function freeze(
  tx: Tx,
  visit: Visit,
  { plan, round: code, caseNumber: typed = '', seen }: Freezing,
): Promise<SnapshotHead | Refused> {
  allow(freezeRounds, visit, { plan })
  const caseNumber = readCaseNumber(typed)
  if (isRefused(caseNumber)) return caseNumber
  const round = await roundReading.findRound(tx, plan, code)
  if (!round) throw notFound()
  await store.holdRound(tx, round.id)
  await holdReports(tx, plan)
  const last = await store.findLastNumber(tx, round.id)
  if (seen !== undefined && seen !== last) return refused('snapshot-newer', { number: last })
  const collected = await collect(tx, { plan, round: code }, visit.now)
  const heading = { plan, number: last + 1, frozenAt: visit.now, caseNumber }
  const tree = treeOf(collected, heading, () => randomBytes(16).toString('hex'))
  const by = journalActor(visit.actor, ['coordinator'], { plan })
  const id = await store.insertSnapshot(tx, tree, heading, {
    round: round.id,
    version: round.version,
    by,
  })
  const { number, frozenAt: at } = heading
  const { root, leaves } = tree
  const subject = { plan, round: code, snapshot: number, root }
  const payload = { leaves: leaves.length, caseNumber }
  record(tx, { at, actor: by, operation: 'round-frozen', subject, payload })
  await notify(tx, visit, frozenNotices(collected, { plan, round: code, number }))
  const planVersion = collected.version.number
  return { id, ...heading, round: code, planVersion, root, leaves: leaves.length }
}

function readCaseNumber(typed: string): string | null | Refused {
  const given = typed.trim().replaceAll(/\s+/g, ' ')
  if (given.length > longestCaseNumber)
    return refused('case-number-long', { most: longestCaseNumber })
  return given === '' ? null : given
}

/** What was withdrawn goes from every snapshot, content and salt, in the same transaction; a consequence for `app.ts`. */
export async function forgetWithdrawn(tx: Tx, happened: readonly Happened[]): Promise<void> {
  const chains = happened.flatMap(({ kind, facts }) =>
    kind === 'withdrawn' ? facts.map(({ chain }) => chain) : [],
  )
  if (chains.length > 0) await store.forgetChains(tx, chains)
}

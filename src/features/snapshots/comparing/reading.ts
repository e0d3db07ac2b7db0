import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { release } from '#features/disclosure'
import { roundReading } from '#features/rounds'
import { collect } from '../collecting/collect.ts'
import type {
  ReadFact,
  ReadSnapshot,
  SnapshotHead,
  SnapshotKey,
  ToFreeze,
} from '../facts/snapshot.ts'
import { knowSnapshots, readAsCommittee } from '../policy.ts'
import { readForCommittee, readSnapshot } from '../reading/reading.ts'
import { listHeads } from '../reading/store.ts'
import type { Changes } from './rules.ts'
import { changesBetween } from './rules.ts'
import type { SinceRow } from './since-store.ts'
import { listSince } from './since-store.ts'

/** What has happened since to a fact that the reader may read. */
export interface Since extends Omit<SinceRow, 'position'> {
  readonly fact: ReadFact
}

/** A snapshot with what has happened to its facts since it was frozen. */
export interface SnapshotSince {
  readonly snapshot: ReadSnapshot
  readonly since: readonly Since[]
}

/** What of a snapshot was replaced, corrected in public or withdrawn since, as far as the reader may read it. */
export async function readSince(tx: Tx, visit: Visit, key: SnapshotKey): Promise<SnapshotSince> {
  const snapshot = await readSnapshot(tx, visit, key)
  if (!knowSnapshots(visit.actor, { plan: key.plan })) return { snapshot, since: [] }
  const rows = await listSince(tx, snapshot.head.id)
  const since = rows.flatMap(({ position, ...row }) => {
    const fact = snapshot.leaves[position]?.fact
    return fact ? [{ ...row, fact }] : []
  })
  return { snapshot, since }
}

/** What a snapshot is compared with: another of its round, or the round before it. */
export interface Compared extends SnapshotKey {
  /** The number of an earlier snapshot of the same round; without it the newest of the round before. */
  readonly with?: number
}

/** What has changed, from what to what. */
export interface ChangedSince {
  readonly to: ReadSnapshot
  /** The earlier snapshot; null where the round before was never frozen and is read as it stands on record. */
  readonly from: SnapshotHead | null
  /** The code of the round before; null where there is none. */
  readonly round: string | null
  readonly changes: Changes
}

/** What a snapshot says otherwise than an earlier one, or than the round before; as the committee reads both. */
export async function readChanges(
  tx: Tx,
  visit: Visit,
  { with: number, ...key }: Compared,
): Promise<ChangedSince> {
  allow(readAsCommittee, visit, { plan: key.plan })
  const to = await readForCommittee(tx, visit, key)
  const after = factsIn(to)
  if (number !== undefined) {
    const earlier = await readForCommittee(tx, visit, { ...key, number })
    const changes = changesBetween(factsIn(earlier), after)
    return { to, from: earlier.head, round: earlier.head.round, changes }
  }
  const before = await readRoundBefore(tx, visit, to.head)
  const changes = changesBetween(before?.facts ?? [], before ? after : [])
  return { to, from: before?.frozen ?? null, round: before?.round ?? null, changes }
}

/** What the round before says: as it was frozen last, or as it stands on record. */
export interface RoundBefore {
  readonly round: string
  /** Null where it was never frozen. */
  readonly frozen: SnapshotHead | null
  readonly facts: readonly Pick<ReadFact, 'content'>[]
}

/** The round before a round as the committee reads it; null where there is none. For coordinators and the system. */
export async function readRoundBefore(
  tx: Tx,
  visit: Visit,
  of: Pick<SnapshotHead, 'plan' | 'round'>,
): Promise<RoundBefore | null> {
  const { plan } = of
  allow(readAsCommittee, visit, { plan })
  const round = await roundBefore(tx, of)
  if (round === null) return null
  const [frozen = null] = await listHeads(tx, { plan, round })
  const facts = frozen
    ? factsIn(await readForCommittee(tx, visit, { plan, round, number: frozen.number }))
    : asFrozenNow((await collect(tx, { plan, round }, visit.now)).facts)
  return { round, frozen, facts }
}

const factsIn = ({ leaves }: ReadSnapshot): readonly ReadFact[] =>
  leaves.flatMap(({ fact }) => fact ?? [])

/** The round that was opened last before a snapshot's own. */
async function roundBefore(
  tx: Tx,
  { plan, round: code }: Pick<SnapshotHead, 'plan' | 'round'>,
): Promise<string | null> {
  const rounds = await roundReading.listRounds(tx, plan)
  const own = rounds.find((one) => one.code === code)
  if (!own) throw notFound()
  const earlier = rounds.filter(({ openedAt }) => openedAt < own.openedAt)
  const newest = earlier.toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime())[0]
  return newest?.code ?? null
}

/** What stands on record, as the committee would read it if it were frozen now. */
const asFrozenNow = (facts: readonly ToFreeze[]) =>
  facts.map(({ ref, content }) => ({ ref, content: isOpen(content) ? { ...content, ref } : null }))

function isOpen(content: ToFreeze['content']): boolean {
  if (content.kind !== 'figure') return true
  const { fact: factId, countsPeople, unit, value, numerator, denominator } = content
  return release({ factId, countsPeople, unit, value, numerator, denominator }, 'others').shown
}

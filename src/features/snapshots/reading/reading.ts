import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { roundReading, roundRules } from '#features/rounds'
import type { ReadSnapshot, SnapshotHead, SnapshotKey } from '../facts/snapshot.ts'
import { knowSnapshots, readAsCommittee, readPublished } from '../policy.ts'
import * as published from './published-store.ts'
import type { LeafRow, Reader } from './rules.ts'
import { committee, readLeaf } from './rules.ts'
import * as store from './store.ts'

/** Whether the visitor has a part in the plan, so that he knows of snapshots before the public does. */
const isInside = ({ actor }: Visit, plan: string): boolean => knowSnapshots(actor, { plan })

/** The snapshots of a round, newest first; 404 where there is no such round for this reader. */
export async function listSnapshots(
  tx: Tx,
  visit: Visit,
  { plan, round }: Omit<SnapshotKey, 'number'>,
): Promise<readonly SnapshotHead[]> {
  allow(readPublished, visit, { plan })
  if (isInside(visit, plan)) {
    if (!(await roundReading.findRound(tx, plan, round))) throw notFound()
    return store.listHeads(tx, { plan, round })
  }
  const heads = await published.listPublishedHeads(tx, { plan, round })
  if (heads.length === 0) throw notFound()
  return heads
}

/** One snapshot, the newest unless numbered. */
async function getHead(tx: Tx, visit: Visit, key: SnapshotKey): Promise<SnapshotHead> {
  const found = isInside(visit, key.plan)
    ? await store.listHeads(tx, key)
    : await published.listPublishedHeads(tx, key)
  const [head] = found
  if (!head) throw notFound()
  return head
}

async function readerOf(tx: Tx, { actor }: Visit, { plan, round }: SnapshotHead): Promise<Reader> {
  const found = await roundReading.findRound(tx, plan, round)
  return { actor, plan, openTo: found ? roundRules.openTo(found) : [] }
}

const leavesFor = (reader: Reader, head: SnapshotHead, rows: readonly LeafRow[]): ReadSnapshot => ({
  head,
  leaves: rows.map((row) => readLeaf(reader, row)),
})

/** A snapshot as this reader may read it, leaf by leaf; 404 where he may not know of it. */
export async function readSnapshot(tx: Tx, visit: Visit, key: SnapshotKey): Promise<ReadSnapshot> {
  allow(readPublished, visit, { plan: key.plan })
  const head = await getHead(tx, visit, key)
  if (!isInside(visit, head.plan)) {
    const reader = { actor: visit.actor, plan: head.plan, openTo: [] }
    return leavesFor(reader, head, await published.listPublishedLeaves(tx, head.id))
  }
  const reader = await readerOf(tx, visit, head)
  return leavesFor(reader, head, await store.listLeaves(tx, head.id))
}

/** A snapshot as the committee reads it once the papers are there: what a pack may hold. For coordinators and the system. */
export async function readForCommittee(
  tx: Tx,
  visit: Visit,
  key: SnapshotKey,
): Promise<ReadSnapshot> {
  allow(readAsCommittee, visit, { plan: key.plan })
  const head = await getHead(tx, visit, key)
  return leavesFor(committee(head.plan), head, await store.listLeaves(tx, head.id))
}

/** The snapshot with a root, as whoever compares a document with it may read it; null where he may know of none. */
export async function readByRoot(tx: Tx, visit: Visit, root: string): Promise<ReadSnapshot | null> {
  const { actor } = visit
  const [inside] = actor.kind === 'public' ? [] : await store.findByRoot(tx, root)
  if (inside && readAsCommittee(actor, { plan: inside.plan }))
    return leavesFor(committee(inside.plan), inside, await store.listLeaves(tx, inside.id))
  if (inside && isInside(visit, inside.plan)) {
    const reader = await readerOf(tx, visit, inside)
    return leavesFor(reader, inside, await store.listLeaves(tx, inside.id))
  }
  const [open] = await published.findPublishedByRoot(tx, root)
  if (!open) return null
  const reader = { actor, plan: open.plan, openTo: [] }
  return leavesFor(reader, open, await published.listPublishedLeaves(tx, open.id))
}

/** The plans with a round of this code in which the reader has a part; for commands that name no plan. */
export async function findPlans(tx: Tx, visit: Visit, round: string): Promise<readonly string[]> {
  allow(readPublished, visit, {})
  if (visit.actor.kind === 'public') return []
  const plans = await store.listPlansWith(tx, round)
  return plans.filter((plan) => isInside(visit, plan))
}

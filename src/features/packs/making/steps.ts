import { system } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notAllowed, notFound } from '#kernel/operations'
import type { PlanVersion, Round } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { ReadSnapshot, SnapshotHead, SnapshotKey } from '#features/snapshots'
import { snapshotReading } from '#features/snapshots'
import { deviationsIn, inOrder } from '../deviations/rules.ts'
import type { RoundPlace } from '../deviations/steps.ts'
import { choiceIn } from '../frozen/rules.ts'
import { buildPacks, knowPacks, readPacks } from '../policy.ts'
import type { Material } from './make.ts'

/** A round whose packs somebody asks for, 404 for whoever may know of none, 403 for whom they are not. */
async function openRound(tx: Tx, visit: Visit, { plan, round: code }: RoundPlace): Promise<Round> {
  if (!knowPacks(visit.actor, { plan })) throw notFound()
  const round = await roundReading.findRound(tx, plan, code)
  if (!round) throw notFound()
  if (!readPacks(visit.actor, { plan, round })) throw notAllowed()
  return round
}

/** The snapshots of a round whose packs the visitor may download, newest first. */
export async function listPacks(
  tx: Tx,
  visit: Visit,
  place: RoundPlace,
): Promise<readonly SnapshotHead[]> {
  await openRound(tx, visit, place)
  return snapshotReading.listSnapshots(tx, visit, place)
}

/** What the pack of a snapshot is made from: all that the committee reads of it. */
export async function readMaterial(tx: Tx, visit: Visit, key: SnapshotKey): Promise<Material> {
  await openRound(tx, visit, key)
  // A pack is one for all of its readers: what the committee reads, whoever of it asks.
  const reader = { ...visit, actor: system }
  const read = await snapshotReading.readForCommittee(tx, reader, key)
  return materialOf(tx, reader, { read, isDraft: false })
}

/** The same; null for whom the pack is not. */
export async function findMaterial(
  tx: Tx,
  visit: Visit,
  key: SnapshotKey,
): Promise<Material | null> {
  if (!knowPacks(visit.actor, key)) return null
  const round = await roundReading.findRound(tx, key.plan, key.round)
  return round && readPacks(visit.actor, { plan: key.plan, round })
    ? readMaterial(tx, visit, key)
    : null
}

/** What a pack would be made from now; for coordinators. */
export async function readDraftMaterial(
  tx: Tx,
  visit: Visit,
  place: RoundPlace,
): Promise<Material> {
  allow(buildPacks, visit, { plan: place.plan })
  const read = await snapshotReading.readDraft(tx, visit, place)
  return materialOf(tx, visit, { read, isDraft: true })
}

async function materialOf(
  tx: Tx,
  visit: Visit,
  { read, isDraft }: { readonly read: ReadSnapshot; readonly isDraft: boolean },
): Promise<Material> {
  const before = await snapshotReading.readRoundBefore(tx, visit, read.head)
  return materialFrom(read, before, isDraft)
}

/** What a pack is made from, of what was read. */
export function materialFrom(
  { head, leaves }: ReadSnapshot,
  before: Material['before'],
  isDraft: boolean,
): Material {
  const now = leaves.flatMap(({ fact }) => fact ?? [])
  const all = deviationsIn({ now, before: before?.facts ?? null })
  return {
    head,
    leaves,
    before: before && { round: before.round, facts: before.facts },
    deviations: inOrder(all, choiceIn(now)),
    isDraft,
  }
}

/** The plan in force, for its title and zone. */
export async function getPlan(tx: Tx, plan: string): Promise<PlanVersion> {
  const found = await roundReading.findPlanInForce(tx, plan)
  if (!found) throw notFound()
  return found
}

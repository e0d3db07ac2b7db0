import { z } from 'zod'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { handedOutShape, listHandedOut, madeOf } from '#features/pack-digests'
import type { HandedOutFile } from '#features/pack-digests'
import { buildPacks, packFiles } from '#features/packs'
import { contentsOf, snapshotFiles, snapshotReading } from '#features/snapshots'
import type { SnapshotHead, SnapshotsInstallation } from '#features/snapshots'

const status = z.looseObject({ kind: z.literal('status'), ref: z.string() })
const besideShape = z.object({
  exercise: z.boolean(),
  origin: z.string().optional(),
  before: z.object({ round: z.string(), statuses: z.array(status) }).nullable(),
  handedOut: z.array(handedOutShape).default([]),
})

/**
 * What a pack shows that no fact of its snapshot says, for the snapshot's file: whether all is invented, the address, the
 * statuses of the round before, without their reasons, as they stand when the file is written, and the digests of the
 * files that were handed out.
 */
export const packBeside: SnapshotsInstallation['beside'] = async (tx, visit, head) => {
  if (!buildPacks(visit.actor, head)) return undefined
  const before = await snapshotReading.readRoundBefore(tx, visit, head)
  const { isExercise: exercise, origin } = packFiles.ownSource()
  const handedOut = await toldHandedOut(tx, visit, head)
  if (!before) return { exercise, origin, before, handedOut }
  const statuses = contentsOf(before.facts, 'status').map((one) => ({ ...one, reason: null }))
  return { exercise, origin, before: { round: before.round, statuses }, handedOut }
}

async function toldHandedOut(tx: Tx, visit: Visit, head: SnapshotHead) {
  const material = await packFiles.findMaterial(tx, visit, head)
  if (!material) return []
  const files = await listHandedOut(tx, madeOf(material))
  return files.map((one) => ({ ...one, at: one.at.toISOString() }))
}

/** What a file tells besides its facts. */
export interface ToldBeside {
  readonly source: packFiles.Source
  readonly before: packFiles.Material['before']
  readonly handedOut: readonly HandedOutFile[]
}

/** The same, read from a file; null where it does not say, or not as a pack needs it. */
export function besideIn(told: unknown): ToldBeside | null {
  const { success, data } = besideShape.safeParse(told)
  if (!success) return null
  const facts = data.before?.statuses.flatMap((content) =>
    snapshotFiles.isFrozen(content) ? [{ content }] : [],
  )
  const before = data.before && { round: data.before.round, facts: facts ?? [] }
  const handedOut = data.handedOut.map((one) => ({ ...one, at: new Date(one.at) }))
  const origin = data.origin ?? packFiles.ownSource().origin
  return { source: { isExercise: data.exercise, origin }, before, handedOut }
}

import { z } from 'zod'
import { buildPacks, packFiles } from '#features/packs'
import { contentsOf, snapshotFiles, snapshotReading } from '#features/snapshots'
import type { SnapshotsInstallation } from '#features/snapshots'

const status = z.looseObject({ kind: z.literal('status'), ref: z.string() })
const besideShape = z.object({
  exercise: z.boolean(),
  before: z.object({ round: z.string(), statuses: z.array(status) }).nullable(),
})

/**
 * What a pack shows that no fact of its snapshot says, for the snapshot's file: whether all is invented, and the
 * statuses of the round before, without their reasons, as they stand when the file is written.
 */
export const packBeside: SnapshotsInstallation['beside'] = async (tx, visit, head) => {
  if (!buildPacks(visit.actor, head)) return undefined
  const before = await snapshotReading.readRoundBefore(tx, visit, head)
  const exercise = packFiles.isExercise()
  if (!before) return { exercise, before }
  const statuses = contentsOf(before.facts, 'status').map((one) => ({ ...one, reason: null }))
  return { exercise, before: { round: before.round, statuses } }
}

/** The same, read from a file; null where it does not say, or not as a pack needs it. */
export function besideIn(
  told: unknown,
): { readonly isExercise: boolean; readonly before: packFiles.Material['before'] } | null {
  const { success, data } = besideShape.safeParse(told)
  if (!success) return null
  const facts = data.before?.statuses.flatMap((content) =>
    snapshotFiles.isFrozen(content) ? [{ content }] : [],
  )
  const before = data.before && { round: data.before.round, facts: facts ?? [] }
  return { isExercise: data.exercise, before }
}

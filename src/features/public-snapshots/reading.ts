import { anonymous } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { ReadSnapshot, SnapshotHead, SnapshotKey } from '#features/snapshots'
import { snapshotReading } from '#features/snapshots'

/** A snapshot as the public reads it, whoever asks; 404 where its round is not closed or there is none. */
export const readForEverybody = (tx: Tx, visit: Visit, key: SnapshotKey): Promise<ReadSnapshot> =>
  snapshotReading.readSnapshot(tx, { ...visit, actor: anonymous }, key)

/** The newest snapshot of a closed round; undefined where none was frozen. */
export async function newestFrozen(
  tx: Tx,
  place: Pick<SnapshotKey, 'plan' | 'round'>,
): Promise<SnapshotHead | undefined> {
  const [newest] = await snapshotReading.listPublishedHeads(tx, place)
  return newest
}

/** The snapshots of a closed round, newest first. */
export const listFrozen = (
  tx: Tx,
  place: Pick<SnapshotKey, 'plan' | 'round'>,
): Promise<readonly SnapshotHead[]> => snapshotReading.listPublishedHeads(tx, place)

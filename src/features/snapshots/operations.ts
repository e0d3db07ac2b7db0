import { operation } from '#kernel/operations'
import type { SnapshotKey } from './facts/snapshot.ts'
import type { Freezing, RoundPlace } from './freezing/steps.ts'
import * as freezing from './freezing/steps.ts'
import * as reading from './reading/reading.ts'

/** The coordinator freezes a round: what was taken into the pack, and the silences, under one root. */
export const freezeRound = operation('freeze-round', (visit, given: Freezing) =>
  visit.transaction((tx) => freezing.freeze(tx, visit, given)),
)

/** The coordinator looks what would be frozen now; nothing is written. */
export const previewFreezing = operation('preview-freezing', (visit, place: RoundPlace) =>
  visit.read((tx) => freezing.preview(tx, visit, place)),
)

/** The snapshots of a round. */
export const listSnapshots = operation('list-snapshots', (visit, place: RoundPlace) =>
  visit.read((tx) => reading.listSnapshots(tx, visit, place)),
)

/** One snapshot, as far as the reader may read it. */
export const showSnapshot = operation('show-snapshot', (visit, key: SnapshotKey) =>
  visit.read((tx) => reading.readSnapshot(tx, visit, key)),
)

/** One snapshot as the committee reads it: what a pack is made from. */
export const showForCommittee = operation(
  'show-snapshot-for-committee',
  (visit, key: SnapshotKey) => visit.read((tx) => reading.readForCommittee(tx, visit, key)),
)

import { operation } from '#kernel/operations'
import * as comparing from './comparing/reading.ts'
import type { SnapshotKey } from './facts/snapshot.ts'
import type { Freezing, RoundPlace } from './freezing/steps.ts'
import { shownFile } from './files/shapes.ts'
import * as freezing from './freezing/steps.ts'
import { installation } from './installation.ts'
import * as reading from './reading/reading.ts'
import * as verifying from './verifying/verify.ts'

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

/** One snapshot as a file, as far as the reader may read it, with what its documents need besides. */
export const takeSnapshot = operation('take-snapshot', (visit, key: SnapshotKey) =>
  visit.read(async (tx) => {
    const read = await reading.readSnapshot(tx, visit, key)
    return shownFile(read, await installation().beside(tx, visit, read.head))
  }),
)

/** One snapshot as the committee reads it: what a pack is made from. */
export const showForCommittee = operation(
  'show-snapshot-for-committee',
  (visit, key: SnapshotKey) => visit.read((tx) => reading.readForCommittee(tx, visit, key)),
)

/** What has happened since to what a snapshot holds: replaced, corrected in public, withdrawn. */
export const showSince = operation('show-snapshot-since', (visit, key: SnapshotKey) =>
  visit.read((tx) => comparing.readSince(tx, visit, key)),
)

/** What a snapshot says otherwise than an earlier one, or than the round before. */
export const compareSnapshots = operation('compare-snapshots', (visit, key: comparing.Compared) =>
  visit.read((tx) => comparing.readChanges(tx, visit, key)),
)

/** The plans with a round of this code that the reader may know of. */
export const findPlans = operation('find-snapshot-plans', (visit, round: string) =>
  visit.read((tx) => reading.findPlans(tx, visit, round)),
)

/** A document compared with the snapshot whose root it names, as far as the reader may read it. */
export const verifyDocument = operation('verify-document', (visit, bytes: Uint8Array) =>
  verifying.verifyDocument(visit, bytes),
)

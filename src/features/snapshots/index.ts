export type { ChangedSince, SnapshotSince } from './comparing/reading.ts'
export { contentsOf } from './facts/of-kind.ts'
export type { Of } from './facts/of-kind.ts'
export type {
  Frozen,
  FrozenAssessment,
  FrozenFigure,
  PartContent,
  Silence,
  SilenceReason,
  Written,
} from './facts/schema.ts'
export { silences } from './facts/schema.ts'
export type {
  ReadFact,
  ReadLeaf,
  ReadSnapshot,
  SnapshotHead,
  SnapshotKey,
  Stub,
} from './facts/snapshot.ts'
/** What is about to be frozen: `freezing.countOf(facts)`. */
export * as freezing from './freezing-door.ts'
export { forgetWithdrawn } from './freezing/steps.ts'
export { setUpSnapshots } from './installation.ts'
export type {
  PartAsked,
  PartFact,
  RestAsked,
  SnapshotPart,
  SnapshotsInstallation,
} from './installation.ts'
/** What people do with snapshots: `snapshotOperations.freezeRound(visit, …)`. */
export * as snapshotOperations from './operations.ts'
export { operations } from './permissions.ts'
/** A snapshot as a file: `snapshotFiles.verifyFile(file)`. */
export * as snapshotFiles from './files-door.ts'
/** Snapshots in a transaction of the caller's: `snapshotReading.readForCommittee(tx, visit, key)`. */
export * as snapshotReading from './reading-door.ts'
/** The words that a document shows of frozen facts, and must show: `snapshotWords.markWords(say, around, fact, 'value')`. */
export * as snapshotWords from './words/words.ts'
/** Documents compared with a snapshot: `verifying.compare(said, leaves)`. */
export * as verifying from './verifying-door.ts'
export type {
  Answer,
  DocumentKind,
  Elsewhere,
  Extracted,
  Found,
  Marked,
  Passage,
  ReadDocument,
  Rest,
  Verified,
} from './verifying/schema.ts'

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
export type {
  ReadFact,
  ReadLeaf,
  ReadSnapshot,
  SnapshotHead,
  SnapshotKey,
  Stub,
} from './facts/snapshot.ts'
export { silences } from './facts/schema.ts'
export { forgetWithdrawn } from './freezing/steps.ts'
export { apiRoutes } from './programs/api.ts'
export { routes } from './routes.ts'
export { snapshotCommands } from './programs/commands.ts'
export { setUpSnapshots } from './installation.ts'
export type { PartAsked, PartFact, SnapshotPart, SnapshotsInstallation } from './installation.ts'
/** What people do with snapshots: `snapshotOperations.freezeRound(visit, …)`. */
export * as snapshotOperations from './operations.ts'
export { operations } from './permissions.ts'
/** Snapshots in a transaction of the caller's: `snapshotReading.readForCommittee(tx, visit, key)`. */
export * as snapshotReading from './reading-door.ts'
export { extractHtml } from './verifying/html.ts'
/** The words that a document shows of frozen facts, and must show: `snapshotWords.markWords(say, around, fact, 'value')`. */
export * as snapshotWords from './words/words.ts'
export { groupsOf } from './tree/rules.ts'
export type { Answer, DocumentKind, Extracted, Marked, Verified } from './verifying/schema.ts'

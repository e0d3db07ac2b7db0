import type { Tx } from '#kernel/db'
import type { Say } from '#kernel/i18n'
import type { PlanVersion, Round } from '#features/rounds'
import type { PartContent } from './facts/schema.ts'
import type { ToFreeze } from './facts/snapshot.ts'
import type { DocumentKind } from './verifying/schema.ts'

/** What a part is asked for: what is to be frozen of a round at a moment. */
export interface PartAsked {
  readonly plan: string
  readonly round: Round
  readonly version: PlanVersion
  readonly at: Date
}

/** What a part gives: its ref begins with the part's name, as its kind does. */
export type PartFact = Omit<ToFreeze, 'content'> & { readonly content: PartContent }

/** Facts that a later slice has frozen with a round: decisions, follow-ups. */
export interface SnapshotPart {
  /** `decisions` */
  readonly name: string
  /** What stands on record of earlier rounds, in the order in which it is to be frozen; runs in the freezing's transaction. */
  readonly collect: (tx: Tx, asked: PartAsked) => Promise<readonly PartFact[]>
  /** The words that a mark on one of its facts must show; null where it knows no such mark. */
  readonly words: (say: Say, content: PartContent, mark: string) => string | null
}

/** What the slice is told at the start. */
export interface SnapshotsInstallation {
  readonly parts: readonly SnapshotPart[]
  /** Documents that can be compared with a snapshot, besides HTML. */
  readonly documents: readonly DocumentKind[]
}

let installed: SnapshotsInstallation = { parts: [], documents: [] }

/** Tells the slice what later ones add. `app.ts` does it once. */
export function setUpSnapshots(given: SnapshotsInstallation): void {
  installed = given
}

/** What was told. */
export const installation = (): SnapshotsInstallation => installed

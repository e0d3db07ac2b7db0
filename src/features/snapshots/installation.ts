import type { Tx } from '#kernel/db'
import type { Language, Say } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import type { PlanVersion, Round } from '#features/rounds'
import type { PartContent } from './facts/schema.ts'
import type { ReadSnapshot, SnapshotHead, ToFreeze } from './facts/snapshot.ts'
import type { Beside } from './files/shapes.ts'
import { marksAlone } from './verifying/rules.ts'
import type { DocumentKind, ReadDocument, Verified } from './verifying/schema.ts'

/** What a part is asked for: what is to be frozen of a round at a moment. */
export interface PartAsked {
  readonly plan: string
  readonly round: Round
  readonly version: PlanVersion
  readonly at: Date
  /** What is frozen of the record itself, parts aside. */
  readonly facts: readonly ToFreeze[]
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

/** A document, of which all that stands at no mark is to be compared with the same one made anew from a snapshot. */
export interface RestAsked extends ReadSnapshot {
  /** Who asks; null where nothing but a snapshot's file is there. */
  readonly visit: Visit | null
  /** What the file tells besides the snapshot. */
  readonly beside: unknown
  readonly said: ReadDocument
  readonly language: Language
  /** What its marks say. */
  readonly found: Verified
}

/** What the slice is told at the start. */
export interface SnapshotsInstallation {
  readonly parts: readonly SnapshotPart[]
  /** Documents that can be compared with a snapshot. */
  readonly documents: readonly DocumentKind[]
  /** The answer for the whole; for its marks alone where none can be made, or is not for who asks. */
  readonly compareRest: (asked: RestAsked) => Promise<Verified>
  /** What a document needs that no fact of its snapshot says, for the snapshot's file; undefined for whom it is not. */
  readonly beside: (tx: Tx, visit: Visit, head: SnapshotHead) => Promise<Beside | undefined>
}

let installed: SnapshotsInstallation = {
  parts: [],
  documents: [],
  compareRest: ({ found }) => Promise.resolve(marksAlone(found)),
  beside: () => Promise.resolve(undefined),
}

/** Tells the slice what later ones add. `app.ts` does it once. */
export function setUpSnapshots(given: SnapshotsInstallation): void {
  installed = given
}

/** What was told. */
export const installation = (): SnapshotsInstallation => installed

import type { Texts } from '#kernel/i18n'
import type { JudgedActivity, ReportedMilestone } from '#features/publication'
import type { StatusCode } from '../plan/schema.ts'

/** A passage in the one language its author wrote it in. */
export interface Passage {
  readonly text: string
  readonly lang: string
}

/** One organisation's published words on one commitment in one round. */
export interface PublishedLine {
  readonly commitment: string
  /** A key of the register. */
  readonly organisation: string
  readonly part: 'lead' | 'contributor'
  readonly round: string
  readonly period: string
  readonly handedInAt: Date
  readonly publishedAt: Date
  /** The role that signed: never who. */
  readonly signedAs: string
  readonly status: StatusCode | null
  /** When this status was published; a later edition that repeats it does not state it anew. */
  readonly statusAt: Date | null
  readonly statusReason: Passage | null
  /** What the rule proposed, where the status is another. */
  readonly proposed: StatusCode | null
  /** Why the rule proposed what it did, in the languages of the interface. */
  readonly because: Texts | null
  /** What the rule had before it, as far as everyone may read it. */
  readonly judged: readonly JudgedActivity[]
  readonly did: Passage | null
  readonly changed: Passage | null
  readonly challenges: Passage | null
  /** What the round asked besides, in the plan's languages, and the answers. */
  readonly answers: readonly { readonly question: Texts; readonly answer: Passage }[]
  readonly milestones: readonly ReportedMilestone[]
  /** Keys of those who owe a part of it that the line was closed without. */
  readonly closedWithout: readonly string[]
  readonly evidence: readonly EvidenceFile[]
}

/** A file that an authority published with its words. */
export interface EvidenceFile {
  /** The fact it is, by which it is fetched. */
  readonly fact: string
  readonly name: string
  readonly size: number
}

/** An organisation that reports on a commitment. */
export interface Assigned {
  readonly organisation: string
  readonly part: 'lead' | 'contributor'
  readonly since: Date
}

/** Something that happened on a commitment and that the public may know. */
export type Moment = { readonly at: Date } & (
  | { readonly kind: 'adopted' }
  | { readonly kind: 'plan-changed'; readonly number: number }
  | { readonly kind: 'round-closed'; readonly round: string }
  | {
      readonly kind: 'reported'
      readonly organisation: string
      readonly status: StatusCode | null
      readonly before: StatusCode | null
    }
  | {
      readonly kind: 'replaced'
      readonly organisation: string
      readonly field: string
      /** What stood there before; null where it was no text and no status. */
      readonly before: Passage | StatusCode | null
      readonly reason: Texts | null
    }
  | {
      readonly kind: 'withdrawn'
      readonly organisation: string
      readonly ground: 'danger' | 'law'
    }
)

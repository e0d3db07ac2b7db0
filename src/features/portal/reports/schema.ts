import type { StatusCode } from '../reading/schema.ts'

/** A passage in the one language its author wrote it in. */
export interface Passage {
  readonly text: string
  readonly lang: string
}

/** One organisation's published words on one commitment. */
export interface PublishedLine {
  readonly commitment: string
  /** A key of the register. */
  readonly organisation: string
  readonly part: 'lead' | 'contributor'
  /** The round's code and what it is about; null for what was stated between rounds. */
  readonly round: { readonly code: string; readonly period: string } | null
  readonly publishedAt: Date
  readonly status: StatusCode | null
  readonly statusReason: Passage | null
  readonly did: Passage | null
  readonly changed: Passage | null
  readonly challenges: Passage | null
  readonly evidence: readonly {
    readonly name: string
    readonly href: string
    readonly size: number
  }[]
}

/** An organisation that reports on a commitment. */
export interface Assigned {
  readonly organisation: string
  readonly part: 'lead' | 'contributor'
  readonly since: Date
}

/** What happened on a commitment that the public may know, newest first. */
export type Moment = { readonly at: Date } & (
  | { readonly kind: 'adopted' }
  | { readonly kind: 'plan-changed'; readonly number: number }
  | {
      readonly kind: 'reported'
      readonly organisation: string
      readonly status: StatusCode | null
      readonly before: StatusCode | null
    }
)

import type { drafting, Item, Line, Report } from '#features/editions'
import type { FieldValue } from '../lines/schema.ts'
import type { Proposal } from '../status/proposals.ts'

/** One saved version of a field; `value` is null where the field was emptied. */
export interface Revision {
  readonly field: string
  readonly revision: number
  /** The version that its writer saw. */
  readonly basedOn: number
  /** False for one that came too late: it is kept and stands aside. */
  readonly inField: boolean
  readonly value: FieldValue | null
  readonly savedAt: Date
  readonly account: string
}

/** A saved version of a field, and the line that it is in. */
export type LineRevision = Revision & { readonly line: string }

/** What is decided of some fields and not written yet, so that many are written at once. Each field stands in it once. */
export interface Pending {
  readonly statements: drafting.DraftStatement[]
  readonly ratings: drafting.DraftRating[]
  readonly items: drafting.PlacedItem[]
  /** Fields that are taken out of their lines. */
  readonly removed: { readonly line: string; readonly field: string }[]
  /** Drafts that no line refers to any more. */
  readonly dropped: { readonly noun: string; readonly id: string }[]
  readonly revisions: LineRevision[]
}

/** A field as somebody left it: what it holds, and the version on which it was written. */
export interface Edit {
  readonly field: string
  readonly value: FieldValue
  readonly seen: number
}

/** What became of one edit. In a conflict both texts are kept; `mine` stands aside. */
export type Outcome =
  | { readonly field: string; readonly state: 'saved' | 'same'; readonly revision: number }
  | {
      readonly field: string
      readonly state: 'conflict'
      readonly mine: number
      readonly theirs: number
    }
  | {
      readonly field: string
      readonly state: 'refused'
      readonly code: string
      readonly values: Readonly<Record<string, string | number>>
    }

/** Where a value is to be written, and what the edition before says there. */
export interface Place {
  readonly report: Report
  readonly line: Line
  readonly field: string
  readonly inherited: Item | undefined
  /** The language of what is written. */
  readonly language: string
  /** Numbers come from a program, so that `1.250` is one and a quarter and nothing else. */
  readonly exact: boolean
  /** Where what is to be written is gathered. */
  readonly pending: Pending
  /** What the rules propose, by commitment, where it is known already. */
  readonly proposals?: ReadonlyMap<string, Proposal>
  /** What an implementation plan takes over from an older one here. */
  readonly carriedFrom?: Item
}

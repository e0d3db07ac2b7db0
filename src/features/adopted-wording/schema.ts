import type { SourcePlace } from '#kernel/package'

/** A line of a document as it was read: of a text file by its number, of a PDF by its page and where it stands on it. */
export interface Line {
  readonly text: string
  readonly page: number | null
  /** Where it begins, in points from the left; 0 in a text file. */
  readonly indent: number
  /** Whether more than the usual space lies above it; in a text file a blank line. */
  readonly apart: boolean
}

/** An official document as read: its lines in order. In a text file the first is line 1. */
export interface OfficialDocument {
  readonly kind: 'text' | 'pdf'
  readonly lines: readonly Line[]
}

/** What stands by itself in a document: a point of a list, a heading or a paragraph. */
export interface Block {
  readonly kind: 'point' | 'other'
  /** The words, without the sign of the list and without marks of layout. */
  readonly text: string
  /** How far the words reach at the end of each of its lines. */
  readonly ends: readonly number[]
  readonly isHeading: boolean
  /** Numbers of its first and last line, from 1. */
  readonly from: number
  readonly to: number
  readonly page: number | null
  /** Whether its words can be told for certain: a word parted at the end of a line cannot always be. */
  readonly certain: boolean
}

/** A commitment that is looked for, with what the plan says of its place. */
export interface Sought {
  readonly commitment: string
  readonly kind: 'listed' | 'running-text'
  readonly place: SourcePlace
  /** Our title and summary in the document's language: they confirm a place, they never find one. */
  readonly ours: string
}

/** Why a passage was not found for certain. */
export const reasons = [
  'list-not-found',
  'list-twice',
  'unconfirmed',
  'no-lines',
  'letters-uncertain',
] as const
export type Reason = (typeof reasons)[number]

/** Where the document has it: the page of a PDF, the lines of a text. */
export interface FoundPlace {
  readonly page: number | null
  readonly lines: readonly [number, number] | null
}

/** What became of a search: the passage, or why there is none. */
export type Search = { readonly sought: Sought } & (
  | { readonly text: string; readonly at: FoundPlace }
  | { readonly text: null; readonly reason: Reason }
)

/** The adopted wording of a commitment as it is kept. */
export interface AdoptedWording {
  readonly id: string
  readonly plan: string
  readonly document: string
  readonly commitment: string
  readonly language: string
  readonly text: string
  /** The place in the plan by which it was found. */
  readonly place: SourcePlace
  readonly at: FoundPlace
  /** SHA-256 of the file it was read from. */
  readonly file: string
  readonly attachedAt: Date
  readonly detachedAt: Date | null
}

/** A wording of a commitment was attached or detached. The reason is told to nobody here. */
export interface WordingMoment {
  readonly kind: 'wording-attached' | 'wording-detached'
  readonly at: Date
  /** The document's id in the plan. */
  readonly document: string
}

/** What is known of a commitment's wording: the one that is shown, if one is loaded, and what happened. */
export interface WordingRecord {
  readonly shown: AdoptedWording | null
  readonly moments: readonly WordingMoment[]
}

import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'
import type { ActivityContent, MilestoneContent, Status } from '#features/activities'
import type { jumps } from '#features/indicators'

/** Tables of facts that a line refers to. */
export const nouns = [
  'statement',
  'status_rating',
  'observation',
  'comparability',
  'evidence',
  'activity',
  'milestone',
] as const
export type Noun = (typeof nouns)[number]

/** What stands in an item of a line, by its noun. */
export type Content =
  | ActivityContent
  | MilestoneContent
  | jumps.ComparabilityContent
  | {
      readonly noun: 'statement'
      readonly text: string
      readonly language: string
      readonly unchanged: boolean
    }
  | {
      readonly noun: 'status_rating'
      readonly status: Status
      readonly proposed: Status | null
      readonly method: string
      readonly reason: string | null
      readonly language: string
    }
  | {
      readonly noun: 'observation'
      readonly indicator: string
      /** Decimal strings. */
      readonly numerator: string | null
      readonly denominator: string | null
      readonly value: string | null
      readonly source: { readonly text: string; readonly language: string } | null
    }
  | {
      readonly noun: 'evidence'
      readonly name: string
      readonly digest: string
      readonly size: number
      readonly mediaType: string
    }

/** A fact that a line refers to, with what has happened to it. */
export interface Item {
  readonly field: string
  readonly fact: string
  readonly chain: string
  readonly about: string | null
  readonly level: Level
  readonly draft: boolean
  readonly recordedAt: Date
  readonly recordedBy: string | null
  readonly replaces: string | null
  readonly reason: Texts | null
  readonly signedAt: Date | null
  readonly handedInAt: Date | null
  readonly publishedAt: Date | null
  /** Whether an earlier fact of its chain was handed in: then a change needs a reason. */
  readonly corrects: boolean
  readonly content: Content
}

/** Something that was withdrawn, for good: no word of it is left. */
export interface Withdrawn {
  readonly field: string | null
  readonly at: Date
  readonly ground: 'danger' | 'law'
}

/** One commitment in an edition. */
export interface Line {
  readonly id: string
  readonly chain: string
  readonly commitment: string
  readonly part: 'lead' | 'contributor'
  readonly position: number
  readonly offeredAt: Date | null
  readonly publishedAt: Date | null
  /** The commitment's protection, as it counts today. */
  readonly level: Level
  readonly items: readonly Item[]
  readonly withdrawn: readonly Withdrawn[]
}

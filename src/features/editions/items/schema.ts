import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'
import type { ActivityContent, MilestoneContent, Status } from '#features/activities'
import type { jumps } from '#features/comparability'
import type { figureDrafts } from '#features/indicators'

/** Tables of facts that a line refers to. */
export const nouns = [
  'statement',
  'status_rating',
  'observation',
  'comparability',
  'target',
  'baseline',
  'definition',
  'observation_use',
  'verdict',
  'milestone_report',
  'evidence',
  'activity',
  'milestone',
] as const
export type Noun = (typeof nouns)[number]

/** What is reported of a milestone of the authority's plan. */
export interface MilestoneReport {
  /** Its key, the same in every year's plan. */
  readonly milestone: string
  /** As the plan had it then. */
  readonly title: string
  readonly due: string
  /** The day it was done; empty as long as it is not. */
  readonly done: string
  /** When it is due now; empty where it is done, or nobody knows. */
  readonly moved: string
  readonly language: string
}

/** What a rule judged when it proposed a status, as it stood. */
export interface Judged {
  /** The code of the implementation plan, and the edition of it that counted. */
  readonly plan: string
  readonly edition: number
  /** The last day that was judged. */
  readonly until: string
  /** Whom the sentence may be shown to besides its organisation: as the activity that decided. */
  readonly level: Level
  /** Why, in every language of the interface. */
  readonly sentence: Texts
  /** The chains of the facts that were judged: what is withdrawn there takes this along. */
  readonly chains: readonly string[]
  readonly activities: readonly {
    readonly key: string
    readonly title: string
    readonly status: string
    readonly end: string
    readonly milestones: readonly {
      readonly key: string
      readonly title: string
      readonly due: string
      readonly done: string
    }[]
  }[]
}

/** What stands in an item of a line, by its noun. */
export type Content =
  | ActivityContent
  | MilestoneContent
  | jumps.ComparabilityContent
  | figureDrafts.FigureContent
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
      /** What the rule had before it; null where it goes by the status published last, or that was withdrawn. */
      readonly judged: Judged | null
      readonly reason: string | null
      readonly language: string
    }
  | (MilestoneReport & { readonly noun: 'milestone_report' })
  | {
      readonly noun: 'observation'
      readonly indicator: string
      /** Decimal strings. */
      readonly numerator: string | null
      readonly denominator: string | null
      readonly value: string | null
      readonly source: { readonly text: string; readonly language: string } | null
      /** Of a figure that stands outside rounds: all that was entered, its cells included; null in a round's report. */
      readonly says: figureDrafts.ObservationSays | null
      /** By what its definition parts it; empty in a round's report. */
      readonly breakdowns: readonly figureDrafts.BreakdownSays[]
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
  /** Of a lead's line: the organisations whose parts it was closed without. */
  readonly closedWithout: readonly string[]
  readonly publishedAt: Date | null
  /** The commitment's protection, as it counts today. */
  readonly level: Level
  readonly items: readonly Item[]
  readonly withdrawn: readonly Withdrawn[]
}

import type { Texts } from '#kernel/i18n'
import type { Status } from './statuses.ts'

/** A line as the public read it on a day, or one that the authority left out. */
export interface PublicLine {
  readonly id: string
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly roundCode: string
  readonly period: string
  readonly roundOpenedAt: Date
  readonly edition: number
  readonly commitment: string
  readonly part: 'lead' | 'contributor'
  /** Null where the line was left out of what was published. */
  readonly publishedAt: Date | null
  readonly editionPublishedAt: Date
  readonly handedInAt: Date
  /** The role that signed: never who. */
  readonly signedAs: string
  /** Of a lead's line: keys of those without whose parts it was closed, and who have handed in none since. */
  readonly closedWithout: readonly string[]
  readonly items: readonly PublicItem[]
}

/** An activity with its milestones, as the rule had it before it. */
export interface JudgedActivity {
  readonly title: string
  readonly milestones: readonly {
    readonly title: string
    readonly due: string
    /** Empty where it was not reported as done. */
    readonly done: string
  }[]
}

/** What is reported of a milestone: the day it was done, or when it is due now. */
export interface ReportedMilestone {
  readonly title: string
  readonly due: string
  readonly done: string
  readonly moved: string
  readonly language: string
}

interface PublicFact {
  readonly field: string
  /** The stable id of the fact. */
  readonly fact: string
  readonly chain: string
  readonly replaces: string | null
  /** Why it replaced another, with its language. */
  readonly reason: Texts | null
  readonly publishedAt: Date
}

/** What stands in a published line. A figure is named; `published.observation` says it. */
export type PublicItem = PublicFact &
  (
    | {
        readonly noun: 'statement'
        readonly content: {
          readonly text: string
          readonly language: string
          readonly unchanged: boolean
          /** The round’s own question that it answers, and its place among them. */
          readonly question?: { readonly text: Texts; readonly position: number }
        }
      }
    | {
        readonly noun: 'status_rating'
        readonly content: {
          readonly status: Status
          /** What the rule proposed; by which rule says `method`. */
          readonly proposed: Status | null
          readonly method: string
          /** Why the two differ. */
          readonly reason: string | null
          readonly language: string
          /** Why the rule proposed it; null where it goes by less, or by what is not open to everyone. */
          readonly because: Texts | null
          /** The activities that the rule had before it, as far as everyone may read them. */
          readonly judged: readonly JudgedActivity[] | null
        }
      }
    | { readonly noun: 'milestone_report'; readonly content: ReportedMilestone }
    | { readonly noun: 'observation'; readonly content: { readonly indicator: string } }
    | {
        readonly noun: 'evidence'
        readonly content: {
          readonly name: string
          readonly size: number
          readonly mediaType: string
        }
      }
  )

/** What is left of something withdrawn. */
export interface Stub {
  readonly organisation: string
  readonly roundCode: string
  readonly commitment: string
  readonly field: string
  readonly at: Date
  readonly ground: 'danger' | 'law'
}

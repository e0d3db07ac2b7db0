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
  readonly items: readonly PublicItem[]
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
        }
      }
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

import type { Day } from '#kernel/clock'
import type { mark } from '#kernel/ui'
import type { Besides } from '../besides/schema.ts'
import type { BodyRecord, Organisation, OrganisationRecord } from '#features/organisations'
import type { MeetingRecord } from '#features/governance'
import type { IndicatorRecord } from '#features/indicators'
import type {
  AreaRecord,
  AsOf,
  CommitmentRecord,
  InstrumentRecord,
  PlanVersion,
} from '#features/plans'

/** What the public could read of a plan on a day, and can read today. */
export interface PlanReading {
  readonly version: PlanVersion
  readonly asOf: AsOf
  readonly areas: readonly AreaRecord[]
  /** Listed ones, and those of the running text that were opened. */
  readonly commitments: readonly CommitmentRecord[]
  readonly indicators: readonly IndicatorRecord[]
  readonly organisations: readonly OrganisationRecord[]
  readonly bodies: readonly BodyRecord[]
  readonly meetings: readonly MeetingRecord[]
  readonly instruments: readonly InstrumentRecord[]
  /** Our readings that the organisations concerned have opened to all. */
  readonly opened: Besides
  /** The register's entries as they were called that day, by the plan's own codes. */
  readonly names: ReadonlyMap<string, Organisation>
}

export type StatusCode = Parameters<typeof mark.status>[1]

/** Where the work on a commitment stands for the public. */
export interface Standing {
  readonly status: StatusCode
  /** Who says so, or was asked, as a key of the register. */
  readonly organisation: string | null
  /** Null for a silence. */
  readonly publishedAt: Date | null
  /** The authority's words, in its language. */
  readonly reason: { readonly text: string; readonly lang: string } | null
  /** The round in which it was said, or nothing was. */
  readonly round: string | null
  /** Until when whoever did not report was to hand in, an extension included. */
  readonly dueOn?: Day
  /** The role that signed what was said: never who. */
  readonly signedAs?: string
  /** What the rule proposed, where the authority said otherwise. */
  readonly proposed?: StatusCode | null
}

/** A plan in the list of all, with how much of it the public can read. */
export interface ListedPlan {
  readonly version: PlanVersion
  readonly listed: number
  readonly figures: number
}

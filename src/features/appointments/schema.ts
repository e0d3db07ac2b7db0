import type { Period } from '#kernel/clock'
import type { Decimal } from '#kernel/decimal'
import type { takes } from '#features/methods'

/** How many of the units that were to report have, by which breakdown. */
export interface Coverage {
  readonly of: string | null
  readonly reported: number
  readonly expected: number
}

/** A series as it is published, as far as the question reads it. */
export interface Measured {
  readonly definition: {
    readonly kind: string
    readonly unit: string
    readonly direction: string
  }
  /** How the package says that it is parted: `sex=female` is a share of women. */
  readonly disaggregation: readonly string[]
  /** What was counted, in the order of time; null where a count is not known or not shown. */
  readonly counts: readonly {
    readonly period: string
    readonly women: string | null
    readonly headcount: string | null
    /** How many of the units have reported; null where nobody says. */
    readonly coverage?: Coverage | null
  }[]
  /** What is aimed at; null where an aim has no number, or no date. */
  readonly aims: readonly { readonly due: string | null; readonly share: string | null }[]
}

/** What is published of a staff and its aim. */
export interface Known {
  readonly share: Decimal
  readonly due: Period
  /** Since when the years are counted. */
  readonly since: Period
  /** Whole years between the two ends, at least one. */
  readonly years: number
  /** Null where no counts are published. */
  readonly headcount: string | null
  readonly women: string | null
  /** Where the published counts are not of all units: of how many. */
  readonly partial: Coverage | null
}

/** The fields, as they stand in the address. */
export const fields = ['headcount', 'women', 'leavers', 'appointments'] as const
export type Field = (typeof fields)[number]
export type Asked = Readonly<Record<Field, string>>

/** Why a field cannot be reckoned with; `unreckonable` where the numbers contradict each other. */
export type FieldFault =
  | 'missing'
  | 'no-number'
  | 'ambiguous'
  | 'not-whole'
  | 'too-large'
  | { readonly unreckonable: takes.TakesRefusal }

/** An answer, or what stands in its way; `nothing`: leavers and appointments are not told yet. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faults'; readonly faults: Readonly<Partial<Record<Field, FieldFault>>> }
  | { readonly kind: 'answer'; readonly staff: takes.Staff; readonly takes: takes.Takes }

import type { Texts } from '#kernel/i18n'
import type { Released } from '#features/disclosure'
import type { IndicatorRecord } from '#features/indicators'

/** A word of somebody: of a package in its languages, of people in one. */
export type Words = Texts

/** Where a fact comes from: a place in a document, or what an authority wrote. */
export type Origin =
  | {
      readonly kind: 'document'
      readonly document: string
      readonly page: number | null
      readonly lines: readonly [number, number]
    }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'none' }

/** What every figure that is shown carries. */
interface Shown {
  readonly figure: Released
  /** `jurisdiction:code` of whose it is. */
  readonly organisation: string | null
  readonly publishedAt: Date
  readonly replaces: string | null
  readonly reason: Words | null
  readonly note: Words | null
  readonly source: Origin
}

/** How many of the units that were to report have. */
export interface Coverage {
  /** The breakdown whose categories they are; null where it is not told. */
  readonly of: string | null
  readonly reported: number
  readonly expected: number
}

/** One measured value. */
export interface ShownObservation extends Shown {
  /** Its value as it is shown, where it was made from its counts and is carried with more digits. */
  readonly shownAs?: string
  readonly period: string
  readonly words: Words | null
  readonly qualifier: string | null
  readonly status: 'reported' | 'derived' | 'qualitative'
  /** The source names no year; we have inferred it. */
  readonly yearInferred: boolean
  readonly fromPeople: boolean
  /** It was stated beside the figure of its period, and counts only where it is chosen. */
  readonly isRival?: boolean
  /** Why there is no value, where there is none; `value` where there is one. */
  readonly state: ObservationState
  /** The version of the definition that it was measured by; its unit is that version's. */
  readonly definition: number
  /** How many of the units that were to report have: "9 of 12"; null where no units report. */
  readonly coverage: Coverage | null
  /** The same of the parts below a figure that was stated by itself and does not rest on them. */
  readonly partsFrom?: Coverage
}

/** Whether a period has a value, or which silence it has. */
export type ObservationState =
  'value' | 'not-yet-due' | 'not-reported' | 'not-applicable' | 'withheld'

/** What a target says. A milestone is a step on the way to another target. */
export type TargetKind =
  | 'reach'
  | 'at-least'
  | 'at-most'
  | 'range'
  | 'maintain'
  | 'each-year'
  | 'by-the-end'
  | 'milestone'
  | 'follow'

/** An aim. Its value is null where it names none, or is another indicator's. */
export interface ShownTarget extends Shown {
  readonly comparator: string
  readonly relativeTo: string | null
  readonly due: string | null
  readonly kind: TargetKind | null
  /** The higher end of a range, whose lower end is the value. */
  readonly upper: string | null
  /** Who decided it, where somebody says so; where it stands written, and by which law. */
  readonly decidedBy: Words | null
  readonly document: Words | null
  readonly legalBasis: Words | null
}

/** Where progress is counted from. */
export interface ShownBaseline extends Shown {
  readonly period: string | null
  readonly state: 'stated' | 'to-be-set' | 'none'
  readonly decidedBy: Words | null
  readonly document: Words | null
}

/** Somebody else's figure. */
export interface ShownBenchmark {
  readonly figure: Released
  readonly series: string
  /** The plan's indicator it belongs to. */
  readonly indicator: string | null
  readonly part: 'observation' | 'target'
  readonly period: string
  readonly population: Texts
  readonly publisher: string
  readonly url: string | null
  readonly note: Texts | null
  readonly publishedAt: Date
}

/** A step after which a series is counted in another way: nothing is compared across it. */
export interface ShownBreak {
  /** The stable id of the answer that says so. */
  readonly fact: string
  /** `jurisdiction:code` of who says so. */
  readonly organisation: string
  readonly earlier: string
  readonly later: string
  /** Why, in its author's language; null where nobody said. */
  readonly why: { readonly text: string; readonly lang: string } | null
  readonly publishedAt: Date
}

/** A break that a definition states and no published figure crosses yet: all that stand here are counted the old way. */
export type ShownBreakToCome = Pick<ShownBreak, 'fact' | 'organisation' | 'later' | 'why'>

/** One part of a breakdown: a district, a rank; its figures in the order of time. */
export interface ShownPart {
  readonly dimension: string
  readonly category: string
  /** What the category is called in the version in force; null where no version names it. */
  readonly name: Texts | null
  readonly figures: readonly {
    readonly period: string
    readonly figure: Released
    readonly state: ObservationState
  }[]
}

/** That one of several figures of a period is used, and why. */
export interface ShownChoice {
  readonly period: string
  /** The id of the figure that is used. */
  readonly used: string
  readonly why: { readonly text: string; readonly lang: string }
}

/** Which role signed a figure and when it was handed in; by the figure's id. Of a package's there is none. */
export type Signatures = ReadonlyMap<string, { readonly role: string | null; readonly at: Date }>

/** An indicator with everything that may be shown of it. */
export interface IndicatorView {
  readonly indicator: IndicatorRecord
  readonly observations: readonly ShownObservation[]
  /** The package's figure for a period that people have recorded too. */
  readonly rivals: readonly ShownObservation[]
  /** Where somebody said which of several figures of a period is used. */
  readonly choices: readonly ShownChoice[]
  readonly targets: readonly ShownTarget[]
  /** Steps on the way to a target, in the order of their days. */
  readonly milestones: readonly ShownTarget[]
  readonly baselines: readonly ShownBaseline[]
  /** The same for each part of each breakdown. */
  readonly parts: readonly ShownPart[]
  /** Values by an earlier version of the definition stand in another unit, or cannot be compared. */
  readonly comparableSince: number
  /** Where the series is broken, oldest first. */
  readonly breaks: readonly ShownBreak[]
  /** Breaks that are stated and that no figure crosses yet, oldest first. */
  readonly breaksToCome: readonly ShownBreakToCome[]
  /** What stood there before, oldest first. */
  readonly replaced: readonly (ShownObservation | ShownTarget)[]
  /** Starts that stood there before, oldest first. */
  readonly replacedBaselines: readonly ShownBaseline[]
}

/** What is left of a figure that was withdrawn. */
export interface Withdrawal {
  readonly organisation: string
  readonly roundCode: string
  readonly field: string
  readonly at: Date
  readonly ground: 'danger' | 'law'
}

import type { Indicator, Judgement, Method, Verdict } from '#features/methods'

/** What judges one indicator by one method, and which edition of the method that is. */
export interface Judging {
  readonly judge: (indicator: Indicator) => Judgement
  readonly versionOf: (judgement: Judgement) => string
}

/** A fact that a judgement rests on, with what it said. Decimal strings. */
export interface Rested {
  readonly fact: string
  readonly chain: string
  readonly period: string
  /** As it is shown; of a share with its counts it is rounded, and the counts are what is judged. */
  readonly value: string
  readonly numerator?: string
  readonly denominator?: string
}

/** What a judgement was made from. */
export interface Inputs {
  readonly definition: {
    readonly version: number
    /** Null where it is the package's. */
    readonly fact: string | null
    readonly chain: string | null
  }
  readonly baseline: Rested | null
  readonly target: (Rested & { readonly kind: string; readonly upper: string | null }) | null
  /** Of milestones: every step on the way. */
  readonly steps?: readonly Rested[]
  /** Of what follows another figure: the aim that says so, and that figure as it was then; null where it had none. */
  readonly followed?: {
    readonly fact: string
    readonly chain: string
    readonly indicator: string
    readonly reference: Rested | null
  }
  /** What was looked at: the newest figure, or all of them where every year counts. */
  readonly observations: readonly Rested[]
  /** The figure that was judged. */
  readonly current: { readonly period: string; readonly value: string } | null
  /** How many of the units that were to report have, for the figure that was judged. */
  readonly coverage: { readonly reported: number; readonly expected: number } | null
  /** Where the series is counted in another way between its start and the figure that was judged. */
  readonly breaks: readonly {
    readonly fact: string
    readonly chain: string
    readonly period: string
  }[]
  /** The last day that was looked at, where nothing was measured since the start; else null. */
  readonly until: string | null
}

/** A text in both languages of the interface. */
export interface Said {
  readonly en: string
  readonly da: string
}

/** What one method said. Numbers are decimal strings. */
export interface Word {
  readonly method: Method
  readonly version: string
  readonly judgedBy: Method
  readonly refused: string | null
  readonly verdict: Verdict
  readonly attainment: string | null
  readonly expected: string | null
  readonly ratio: string | null
  /** How far from its path a figure may lie and still be on it, in the figure's unit. */
  readonly tolerance: string | null
  readonly parameters: Readonly<Record<string, string>>
  readonly inputs: Inputs
  readonly sentence: Said
}

/** What the methods say of an indicator to one audience; no words where nothing can be judged. */
export interface Judged {
  /** The plan's own first. */
  readonly words: readonly Word[]
  readonly disagreement: Said | null
}

/**
 * Why nothing can be judged: `course` where start and aim stand, but no way leads from one to the other; `followed`
 * where the figure that is followed cannot be read, or is counted in another unit.
 */
export type Missing = 'definition' | 'baseline' | 'target' | 'course' | 'followed'

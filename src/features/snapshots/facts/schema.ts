import type { Texts } from '#kernel/i18n'
import type { Status } from '#features/editions'

/** How the facts of a snapshot are written; another way of writing them is another format. */
export const format = 'varde-snapshot-1'

/** A text in the one language that somebody wrote it in. */
export interface Written {
  readonly text: string
  readonly language: string
}

/** What happened to a fact of an edition before it was frozen. Moments as ISO 8601, in UTC. */
interface Signed {
  /** The id of the fact in the record. */
  readonly fact: string
  readonly chain: string
  readonly signedAt: string | null
  readonly handedInAt: string | null
  /** The fact that it took the place of, and why. */
  readonly replaces: string | null
  readonly correction: Texts | null
}

/** Whose line it stands in. */
interface Placed extends Signed {
  readonly organisation: string
  readonly commitment: string
}

/** Why nothing is said; none of them is a zero. */
export const silences = [
  'not-yet-due',
  'not-reported',
  'not-taken',
  'not-asked',
  'withheld',
  'hidden',
  'withdrawn',
] as const
export type SilenceReason = (typeof silences)[number]

/** What a silence is about: a whole report, one commitment, a field of it, or a figure. */
export interface Silence {
  readonly kind: 'silence'
  readonly about: 'report' | 'commitment' | 'field' | 'figure'
  readonly why: SilenceReason
  readonly organisation: string | null
  readonly commitment: string | null
  readonly indicator: string | null
  readonly field: string | null
  /** Of what was withdrawn: when, and on which ground; no word besides. */
  readonly withdrawnAt: string | null
  readonly ground: 'danger' | 'law' | null
}

/** What was frozen of a figure. Numbers are decimal strings, as they were entered. */
export interface FrozenFigure extends Signed {
  readonly kind: 'figure'
  readonly indicator: string
  readonly organisation: string | null
  /** The commitment in whose line of this round it was reported; null of all other figures. */
  readonly commitment: string | null
  readonly origin: 'report' | 'elsewhere' | 'plan'
  readonly period: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly unit: string
  readonly definition: number
  readonly countsPeople: 'no' | 'composition' | 'harm'
  /** `value`, or why there is none: `not-reported`, `not-applicable`, `withheld`, `not-yet-due`. */
  readonly state: string
  readonly qualifier: string | null
  /** Of what people reported; the plan's own figures have a reference instead, as the plan states it. */
  readonly source: Written | null
  readonly reference: Readonly<Record<string, unknown>> | null
  readonly coverage: { readonly reported: number; readonly expected: number } | null
  /** Whether it is the one that is used of its period; rivals stand beside it. */
  readonly used: boolean
}

/** What a method said of an indicator from figures that were frozen with it. */
export interface FrozenAssessment {
  readonly kind: 'assessment'
  readonly indicator: string
  readonly organisation: string | null
  readonly method: string
  /** `linear/1` */
  readonly methodVersion: string
  readonly verdict: string
  /** How the figures that it rests on were protected when they were judged. */
  readonly countsPeople: FrozenFigure['countsPeople']
  readonly attainment: string | null
  readonly expected: string | null
  readonly ratio: string | null
  readonly assessedAt: string
  readonly sentence: Texts
  /** Where the methods disagree, the sentence that says so. */
  readonly disagreement: Texts | null
  /** What it rests on, by the ids of the facts. */
  readonly rests: readonly string[]
}

/** The canonical fact of a leaf, without its name. */
export type Frozen =
  | {
      readonly kind: 'snapshot'
      readonly format: typeof format
      readonly plan: string
      readonly title: Texts
      readonly planVersion: number
      readonly planDigest: string
      readonly round: string
      readonly period: string
      readonly timeZone: string
      readonly dueOn: string
      readonly closedAt: string | null
      readonly number: number
      readonly frozenAt: string
      readonly caseNumber: string | null
      /** How many leaves the tree has, this one included. */
      readonly leaves: number
    }
  | { readonly kind: 'organisation'; readonly organisation: string; readonly name: Texts }
  | {
      readonly kind: 'commitment'
      readonly commitment: string
      readonly number: string | null
      readonly listed: boolean
      readonly title: Texts
      readonly indicators: readonly string[]
    }
  | {
      readonly kind: 'indicator'
      readonly indicator: string
      readonly name: Texts
      readonly unit: string
      readonly direction: string | null
      readonly definition: number
      readonly countsPeople: FrozenFigure['countsPeople']
    }
  | {
      readonly kind: 'report'
      readonly organisation: string
      readonly edition: number
      /** The part that signed, never who. */
      readonly signedAs: string
      readonly signedAt: string
      readonly handedInAt: string
      readonly takenAt: string
      /** When a correction of it was handed in that nobody had taken; null where there was none. */
      readonly correctedAt: string | null
      readonly openQuestions: number
    }
  | {
      readonly kind: 'line'
      readonly organisation: string
      readonly commitment: string
      readonly part: 'lead' | 'contributor'
      readonly edition: number
      readonly closedWithout: readonly string[]
    }
  | (Placed & {
      readonly kind: 'status'
      readonly part: 'lead' | 'contributor'
      readonly status: Status
      /** What the rule proposed, and which rule. */
      readonly proposed: Status | null
      readonly method: string
      /** Why the two differ. */
      readonly reason: Written | null
    })
  | {
      readonly kind: 'proposal'
      readonly organisation: string
      readonly commitment: string
      /** The status beside which the rule said this. */
      readonly status: string
      readonly sentence: Texts
    }
  | (Placed &
      Written & {
        readonly kind: 'text'
        readonly field: string
        /** The round's own question that it answers. */
        readonly question: Texts | null
        readonly unchanged: boolean
      })
  | FrozenFigure
  | (Placed & {
      readonly kind: 'milestone'
      readonly title: string
      readonly language: string
      readonly due: string
      readonly done: string
      readonly moved: string
    })
  | (Placed & {
      readonly kind: 'evidence'
      readonly name: string
      readonly sha256: string
      readonly size: number
      readonly mediaType: string
    })
  | (Placed & {
      readonly kind: 'break'
      readonly indicator: string
      readonly earlier: string
      readonly later: string
      readonly answer: string
      readonly sentence: Written | null
    })
  | (Signed & {
      readonly kind: 'baseline'
      readonly indicator: string
      readonly organisation: string | null
      readonly period: string | null
      readonly value: string | null
      readonly unit: string
      readonly state: string
    })
  | (Signed & {
      readonly kind: 'target'
      readonly indicator: string
      readonly organisation: string | null
      readonly due: string | null
      readonly aim: string | null
      readonly comparator: string
      readonly value: string | null
      readonly upper: string | null
      readonly unit: string
      readonly decidingBody: Texts | null
      readonly reason: Texts | null
    })
  | FrozenAssessment
  | Silence
  | PartContent

/** What a later slice adds: a decision, a follow-up. Its kind begins with the name of its part: `decisions/decision`. */
export interface PartContent {
  readonly kind: `${string}/${string}`
  readonly organisation: string | null
  readonly commitment: string | null
  readonly indicator: string | null
  /** Whatever it says; JSON values, decimals as strings. */
  readonly says: Readonly<Record<string, unknown>>
}

import type { AssessmentStub, ToldAssessment } from '#features/assessments'
import type { VerdictFact } from '#features/indicators'
import type { Period } from '#kernel/clock'
import type { Method, Verdict } from '#features/methods'
import type { Words } from '#features/figure-views'

/** An authority's word on a figure, when it was published and what the rule said when it was given. */
export interface Overruled {
  readonly verdict: Verdict
  readonly rule: string
  readonly at: Date
  readonly reason: Words
}

/** What a method says of an indicator, ready to be shown: reckoned from what is published, or read as it was stored. */
export interface ShownJudgement {
  /** The method that was asked, and the one that judged in its place where it is refused. */
  readonly method: Method
  readonly judgedBy: Method
  /** Which edition of the method: `linear/1`. */
  readonly version: string
  readonly verdict: Verdict
  /** The version of the definition that the figure was judged by. */
  readonly definition: number
  /** The figure, what is asked for, and why, in every language of the interface. */
  readonly sentence: Words
  /** How far from its path a figure may lie and still be on it, in the figure's unit; null where none is used. */
  readonly tolerance: string | null
  /** Where the series is counted by another definition between its start and the figure that is judged. */
  readonly acrossBreak: Period | null
  /** The period of the figure that was judged; null where none was. */
  readonly current: string | null
  /** What a person says instead, with the reason; both stand. */
  readonly overruled: Overruled | null
  /** Which share of the way from start to aim is gone, as a decimal string; null where that says nothing. */
  readonly attainment: string | null
}

/** Every method's word on an indicator; the first is the one by which the indicator is judged. */
export interface Judged {
  readonly judgements: readonly ShownJudgement[]
  /** That the methods disagree, and what each of them measures; null where they lean the same way. */
  readonly disagreement: Words | null
}

/** All that was said of an indicator until a moment, as it was stored, oldest first. */
export interface SaidSoFar {
  readonly said: readonly ToldAssessment[]
  /** What is left of what rested on a withdrawn figure. */
  readonly gone: readonly AssessmentStub[]
  /** What authorities say instead. */
  readonly instead: readonly VerdictFact[]
}

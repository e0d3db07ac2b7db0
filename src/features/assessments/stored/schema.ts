import type { Method, Verdict } from '#features/methods'
import type { Inputs, Said } from '../judging/schema.ts'

/** What is asked for: the assessments of a plan as they stood at a moment; of one indicator, or of all. */
export interface Asked {
  readonly plan: string
  readonly asOf: Date
  readonly indicator?: string
}

/** What a method said of an indicator, as it was stored. Numbers are decimal strings. */
export interface Assessment {
  readonly indicator: string
  /** The moment of the deed that changed what could be read. */
  readonly at: Date
  /** The word by which the plan judges the indicator. */
  readonly own: boolean
  readonly method: Method
  /** `linear/1` */
  readonly version: string
  readonly judgedBy: Method
  readonly refused: string | null
  readonly verdict: Verdict
  readonly attainment: string | null
  readonly expected: string | null
  readonly ratio: string | null
  readonly tolerance: string | null
  readonly parameters: Readonly<Record<string, string>>
  readonly inputs: Inputs
  readonly sentence: Said
  readonly disagreement: Said | null
}

/** The same, with until when it stood; null where it still did at the moment that is asked for. */
export interface ToldAssessment extends Assessment {
  readonly until: Date | null
}

/** What is left of a judgement that went with a figure it rested on. */
export interface AssessmentStub {
  readonly indicator: string
  /** From when until when it stood. */
  readonly since: Date
  readonly until: Date | null
  /** When the figure was withdrawn, and why. */
  readonly at: Date
  readonly ground: 'danger' | 'law'
}

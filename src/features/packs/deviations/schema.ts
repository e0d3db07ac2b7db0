/** What a deviation is about. */
export interface Subject {
  readonly kind: 'commitment' | 'indicator'
  readonly id: string
}

/** How bad it is, the worst first. What follows `at-risk` is no status that asks for anything by itself. */
export const states = [
  'regressing',
  'stopped',
  'delayed',
  'not-started',
  'behind',
  'at-risk',
  'on-track',
  'done',
  'not-reported',
] as const
export type DeviationState = (typeof states)[number]

/** Why the rule proposes it. */
export const reasons = [
  'regressing',
  'behind',
  'stopped',
  'delayed',
  'not-started',
  'at-risk',
  'rule-disagrees',
  'worse',
  'open-question',
  'owner-inferred',
  'not-reported',
] as const
export type Reason = (typeof reasons)[number]

/** Something that the committee should see. */
export interface Deviation {
  /** `commitment:c-1-03`; the same from freezing to freezing. */
  readonly key: string
  readonly subject: Subject
  readonly state: DeviationState
  readonly reasons: readonly Reason[]
  /** Who answers for it, by their keys. */
  readonly organisations: readonly string[]
  /** The ref of the status, or of the newest figure; null where nobody says anything. */
  readonly fact: string | null
}

/** A deviation, and whether the secretariat puts it first. */
export interface Chosen extends Deviation {
  readonly isChosen: boolean
}

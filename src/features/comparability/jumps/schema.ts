import type { Texts } from '#kernel/i18n'
import type { Measured } from './rules.ts'

/** What a step in a series is said to be: a break, a change, or not known yet. */
export const jumpAnswers = ['new-definition', 'change', 'unknown'] as const
export type JumpAnswer = (typeof jumpAnswers)[number]

/** What somebody answered about the step to a period. */
export interface Comparability {
  readonly indicator: string
  /** The period before, with which it is compared. */
  readonly earlier: string
  /** The later period. */
  readonly about: string
  readonly answer: JumpAnswer
  /** One sentence that says why; null as long as there is none. */
  readonly sentence: string | null
  readonly language: string
}

/** An answer as an item of an edition's line holds it. */
export interface ComparabilityContent extends Comparability {
  readonly noun: 'comparability'
  /** The rule that asked, by name and version. */
  readonly method: string
}

/** An answer in a draft, with the kernel's columns; nobody else reads it until it is handed in. */
export interface DraftComparability extends Comparability {
  readonly id: string
  readonly chain: string
  readonly plan: string
  readonly organisation: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly replaces: string | null
  readonly reason: Texts | null
}

/** A figure that an organisation knows of its own series: the plan's, or one that it has handed in. */
export interface KnownFigure extends Measured {
  readonly id: string
  readonly indicator: string
}

/** A published answer. */
export interface PublishedComparability extends Comparability {
  readonly id: string
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly publishedAt: Date
}

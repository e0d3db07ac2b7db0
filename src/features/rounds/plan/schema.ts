import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'

/** A version of a plan, as far as rounds and reports need it. */
export interface PlanVersion {
  readonly plan: string
  /** `varde.plan_version.id` */
  readonly version: number
  readonly title: Texts
  readonly shortTitle: Texts
  readonly timeZone: string
  readonly jurisdiction: string
  readonly languages: readonly string[]
}

/** A commitment of a version, in the plan's own order. */
export interface Commitment {
  readonly id: string
  readonly number: string | null
  readonly kind: 'listed' | 'running-text'
  readonly title: Texts
  readonly summary: Texts
  readonly indicators: readonly string[]
  /** Protection as it counts today: what the version states, or what the organisation concerned made of it. */
  readonly level: Level
}

/** What a figure of an indicator must say. */
export interface Measure {
  readonly id: string
  readonly name: Texts
  readonly kind: 'share' | 'count' | 'ratio' | 'ordinal' | 'amount' | 'threshold'
  readonly unit: string
  readonly definition: number
  readonly countsPeople: 'no' | 'composition' | 'harm'
  /** Codes of those whose figure it is, as the package names them. */
  readonly owners: readonly string[]
  /** What the indicators are called that its targets follow, by their ids; none unless given. */
  readonly follows?: Readonly<Record<string, Texts>>
}

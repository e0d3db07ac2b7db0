import type { Texts } from '#kernel/i18n'
import type { IndicatorRecord } from '#features/indicators'

type Definition = IndicatorRecord['definition']

/** A dimension by which a figure is parted. */
export interface Breakdown {
  readonly dimension: string
  readonly exclusive: boolean
  readonly exhaustive: boolean
  readonly categories: readonly { readonly code: string; readonly name: Texts }[]
}

/** How a series is measured, whole; null where a version does not say. */
export interface DefinitionVersion {
  readonly version: number
  /** The first period or day that is measured so; null for the plan's own. */
  readonly from: string | null
  /** `jurisdiction:code` of who stated it, and when it was published; null for the plan's own. */
  readonly stated: { readonly organisation: string | null; readonly at: Date } | null
  /** What was measured before cannot be compared. */
  readonly breaks: boolean
  readonly reason: Texts | null
  readonly population: Texts
  /** Who or what is left out. */
  readonly excluded: Texts | null
  /** What is counted, and out of what. */
  readonly counted: Texts | null
  readonly outOf: Texts | null
  readonly unit: string
  readonly direction: Definition['direction']
  readonly range: { readonly low: string; readonly high: string } | null
  readonly resultLevel: IndicatorRecord['resultLevel']
  readonly countsPeople: Definition['countsPeople']
  readonly breakdowns: readonly Breakdown[]
  readonly source: Texts | null
  readonly frequency: string | null
  readonly delayDays: number | null
  readonly method: string | null
  readonly parameters: Readonly<Record<string, string>>
}

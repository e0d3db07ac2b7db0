import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'
import type { Written } from '../facts/schema.ts'

/** What every fact of a series carries, as it lies on record. */
export interface OnRecord {
  readonly id: string
  readonly chain: string
  readonly indicator: string
  readonly organisation: string | null
  readonly origin: 'package' | 'people'
  readonly level: Exclude<Level, 'restricted'>
  readonly replaces: string | null
  readonly reason: Texts | null
  readonly signedAt: Date | null
  readonly handedInAt: Date | null
  /** Since when it may stand in a pack: published, or handed in to be taken. */
  readonly published_at: Date
}

export interface RecordedFigure extends OnRecord {
  readonly about: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly definition: number
  readonly state: string
  readonly qualifier: string | null
  readonly source: Written | null
  readonly reference: Readonly<Record<string, unknown>> | null
  readonly reported: number | null
  readonly expected: number | null
  /** The commitment of the round's own report that it stands in. */
  readonly commitment: string | null
  /** Its key, where it stands beside the figure of its period. */
  readonly rival?: string | null
}

export interface RecordedBaseline extends OnRecord {
  readonly about: string | null
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly state: string
}

export interface RecordedTarget extends OnRecord {
  readonly about: string | null
  readonly comparator: string
  readonly kind: string | null
  readonly value: string | null
  readonly upper: string | null
  readonly decidingBody: Texts | null
}

/** How a series is measured: the package's word, or people's newer one. */
export interface IndicatorRow {
  readonly id: string
  readonly name: Texts
  readonly level: Level
  readonly unit: string
  readonly direction: string | null
  readonly definition: number
  readonly countsPeople: 'no' | 'composition' | 'harm'
}

export interface RecordedAssessment {
  readonly indicator: string
  readonly organisation: string | null
  readonly method: string
  readonly version: string
  readonly verdict: string
  readonly attainment: string | null
  readonly expected: string | null
  readonly ratio: string | null
  readonly at: Date
  readonly sentence: Texts
  readonly disagreement: Texts | null
  readonly facts: readonly string[]
  readonly chains: readonly string[]
}

/** All that is recorded of a plan's series and may stand in a pack. */
export interface RecordedSeries {
  readonly indicators: readonly IndicatorRow[]
  readonly figures: readonly RecordedFigure[]
  readonly baselines: readonly RecordedBaseline[]
  readonly targets: readonly RecordedTarget[]
  /** Which figure of a period is used, oldest word first. */
  readonly uses: readonly {
    readonly indicator: string
    readonly about: string
    readonly uses: string
  }[]
  readonly assessments: readonly RecordedAssessment[]
  /** Definitions and breaks that an assessment may rest on besides. */
  readonly besides: readonly string[]
}

/** The plan version that a round keeps. */
export interface VersionRow {
  readonly number: number
  readonly digest: string
  readonly title: Texts
  /** Commitments that were split, merged or ended, and hold no more. */
  readonly over: readonly string[]
}

import type { PeopleCounted } from '#features/disclosure'

/** A series of a plan. */
export interface SeriesKey {
  readonly plan: string
  readonly indicator: string
}

/** A fact of a series as it lies in the record, with the moments from which it can be read. */
interface Recorded {
  readonly id: string
  readonly chain: string
  readonly replaces: string | null
  readonly indicator: string
  /** `jurisdiction:code` */
  readonly organisation: string | null
  readonly origin: 'package' | 'people'
  readonly published: Date | null
  readonly handedIn: Date | null
  /** 1 is open to everybody: the fact's own level and what has been protected since. */
  readonly rank: number
}

export interface RecordedObservation extends Recorded {
  readonly about: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly reported: number | null
  readonly expected: number | null
  /** The version of the definition that it was measured by. */
  readonly definition: number
  /** Its key, where it stands beside the figure of its period. */
  readonly rival?: string | null
}

export interface RecordedTarget extends Recorded {
  readonly about: string | null
  readonly comparator: string
  readonly kind: string | null
  /** The indicator whose figure is aimed at. */
  readonly relativeTo: string | null
  readonly value: string | null
  readonly upper: string | null
}

export interface RecordedBaseline extends Recorded {
  readonly about: string | null
  readonly value: string | null
  /** The counts of a share, where they are known. */
  readonly numerator: string | null
  readonly denominator: string | null
}

/** How something is measured and judged, as far as judging asks for it. */
export interface Measure {
  readonly version: number
  readonly unit: string
  readonly direction: string
  readonly countsPeople: PeopleCounted
  /** The method that the definition names; empty where it names none. */
  readonly method: string
  readonly parameters: Readonly<Record<string, string>>
}

/** A definition that people stated. */
export interface RecordedDefinition extends Recorded, Measure {
  /** The first period that is measured so. */
  readonly about: string | null
  readonly breaks: boolean
}

export interface RecordedUse extends Recorded {
  readonly about: string
  readonly uses: string
}

/** An answer that the series is counted in another way from a period on, or that it is not. */
export interface RecordedBreak extends Recorded {
  readonly about: string
  readonly breaks: boolean
}

/** All that is recorded of a series, whoever may read it. */
export interface RecordedSeries {
  readonly indicator: string
  /** As the plan's package defines it; null where only people do. */
  readonly measure: Measure | null
  readonly observations: readonly RecordedObservation[]
  readonly targets: readonly RecordedTarget[]
  readonly baselines: readonly RecordedBaseline[]
  readonly definitions: readonly RecordedDefinition[]
  readonly uses: readonly RecordedUse[]
  readonly breaks: readonly RecordedBreak[]
  /** The series whose figures its targets follow; of these, those that they follow in turn are left out. */
  readonly followed: readonly RecordedSeries[]
}

/** For whom an indicator is judged: everybody, or one authority and the coordinator. */
export type Audience =
  { readonly kind: 'public' } | { readonly kind: 'authority'; readonly organisation: string }

/** A fact as one audience reads it: `published_at` is since when. */
export type Read<Fact extends Recorded> = Fact & { readonly published_at: Date }

/** A series as one audience reads it at one moment: of each chain the newest, of each period the figure that is used. */
export interface ReadSeries {
  readonly indicator: string
  readonly measure: Measure
  /** The definition that people stated, where it is theirs that counts. */
  readonly defined: Read<RecordedDefinition> | null
  readonly observations: readonly Read<RecordedObservation>[]
  readonly targets: readonly Read<RecordedTarget>[]
  readonly baselines: readonly Read<RecordedBaseline>[]
  /** The series that its targets follow, as the same audience reads them. */
  readonly followed: readonly ReadSeries[]
  /** Where the series is counted in another way from a period on. */
  readonly breaks: readonly {
    readonly id: string
    readonly chain: string
    readonly about: string
  }[]
}

export type { Recorded }

import type { Texts } from '#kernel/i18n'

/** What every published fact carries. */
interface PublishedFact {
  readonly id: string
  readonly chain: string
  /** `jurisdiction:code` of whose figure it is. */
  readonly organisation: string | null
  readonly origin: 'package' | 'people'
  readonly replaces: string | null
  readonly reason: Texts | null
  readonly published_at: Date
  readonly source: Readonly<Record<string, unknown>> | null
  readonly note: Texts | null
}

export interface ObservationFact extends PublishedFact {
  readonly indicator: string
  readonly definition: number
  /** The period, or a ratio of two years: `2023/2022`. */
  readonly about: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly words: Texts | null
  readonly qualifier: string | null
  readonly status: 'reported' | 'derived' | 'qualitative'
  readonly precision: string | null
}

export interface TargetFact extends PublishedFact {
  readonly indicator: string
  /** When it is due; null where the plan names no date. */
  readonly about: string | null
  readonly comparator: string
  readonly value: string | null
  readonly relative_to: string | null
}

export interface BaselineFact extends PublishedFact {
  readonly indicator: string
  readonly about: string | null
  readonly value: string | null
  readonly state: 'stated' | 'to-be-set' | 'none'
}

export interface BenchmarkFact extends Omit<PublishedFact, 'organisation' | 'source' | 'note'> {
  readonly series: string
  readonly indicator: string | null
  readonly part: 'observation' | 'target'
  readonly about: string
  readonly value: string
  readonly unit: string
  readonly record: {
    readonly population: Texts
    readonly publisher: string
    readonly url: string | null
    readonly note: Texts | null
  }
}

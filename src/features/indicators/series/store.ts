import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
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
  readonly recorded_at: Date
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

/** What is asked for: a plan's facts as the public could read them at a moment; of one series or all. */
export interface Asked {
  readonly plan: string
  readonly asOf: Date
  readonly indicator?: string
}

const asked = ({ plan, asOf, indicator }: Asked) => sql`
  plan = ${plan} and published_at <= ${asOf}
  and (${indicator ?? null}::text is null or indicator = ${indicator ?? null})`

/** Published observations, with those that were replaced since; in the order of their periods. */
export const listObservations = (tx: Tx, about: Asked): Promise<ObservationFact[]> =>
  query(
    tx,
    sql`select id, chain, organisation, origin, replaces, reason, recorded_at, published_at, source,
          note, indicator, definition, about, value, numerator, denominator, words, qualifier,
          status, precision
        from published.observation where ${asked(about)} order by indicator, about, published_at, id`,
  )

/** Published targets, with those that were replaced since. */
export const listTargets = (tx: Tx, about: Asked): Promise<TargetFact[]> =>
  query(
    tx,
    sql`select id, chain, organisation, origin, replaces, reason, recorded_at, published_at, source,
          note, indicator, about, comparator, value, relative_to
        from published.target where ${asked(about)} order by indicator, about, published_at, id`,
  )

/** Published baselines. */
export const listBaselines = (tx: Tx, about: Asked): Promise<BaselineFact[]> =>
  query(
    tx,
    sql`select id, chain, organisation, origin, replaces, reason, recorded_at, published_at, source,
          note, indicator, about, value, state
        from published.baseline where ${asked(about)} order by indicator, published_at, id`,
  )

/** Published figures of others. */
export const listBenchmarks = (tx: Tx, about: Asked): Promise<BenchmarkFact[]> =>
  query(
    tx,
    sql`select id, chain, origin, replaces, reason, recorded_at, published_at, series, indicator, part,
          about, value, unit, record
        from published.benchmark where ${asked(about)} order by series, about, published_at, id`,
  )

import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Headline } from './cells.ts'
import type { ObservationSays } from './schema.ts'
import type { DraftSeriesFact } from './store.ts'

/** A figure as it is to stand in its table: what was entered, and what its counts or cells come to. */
export interface StoredFigure {
  readonly says: ObservationSays
  readonly period: string
  readonly definition: number
  /** Its key, where it stands beside the figure of its period. */
  readonly rival?: string | null
  readonly headline: Pick<Headline, 'total' | 'numerator' | 'denominator' | 'value'>
}

/** A figure with the fact that it is. */
export interface PlacedFigure {
  readonly fact: DraftSeriesFact
  readonly figure: StoredFigure
}

const orNull = (typed: string): string | null => (typed === '' ? null : typed)
const textIn = (language: string, text: string) => (text === '' ? null : { [language]: text })

const rowOf = ({ fact, figure: { says, period, definition, rival, headline } }: PlacedFigure) => ({
  ...fact,
  about: period,
  definition,
  value: orNull(headline.value),
  numerator: orNull(headline.numerator),
  denominator: orNull(headline.denominator),
  total: headline.total,
  words: textIn(fact.language, says.words),
  qualifier: orNull(says.qualifier),
  status: says.status,
  precision: orNull(says.precision),
  source: says.source === '' ? null : { text: says.source, language: fact.language },
  note: textIn(fact.language, says.note),
  state: says.state,
  coverageOf: orNull(says.coverageOf),
  coverageReported: orNull(says.coverageReported),
  coverageExpected: orNull(says.coverageExpected),
  cells: says.cells,
  rival: rival ?? null,
})

/** Writes draft figures with their cells, or writes them anew: one statement, however many they are. */
export const saveDraftFigures = (tx: Tx, figures: readonly PlacedFigure[]): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.observation (id, chain, plan, organisation, about, level, origin, recorded_at,
          recorded_by, replaces, reason, draft, indicator, definition, value, numerator, denominator, total,
          words, qualifier, status, precision, source, note, state, coverage_of, coverage_reported,
          coverage_expected, cells, rival)
        select id, chain, plan, organisation, about, level, 'people', "recordedAt", "recordedBy", replaces,
          reason, true, indicator, definition, value, numerator, denominator, total, words, qualifier,
          status, precision, source, note, state, "coverageOf", "coverageReported"::int,
          "coverageExpected"::int, cells, rival
        from jsonb_to_recordset(${json(figures.map(rowOf))}) as given (id text, chain text, plan text,
          organisation text, about text, level text, "recordedAt" timestamptz, "recordedBy" uuid,
          replaces text, reason jsonb, indicator text, definition int, value numeric, numerator numeric,
          denominator numeric, total text, words jsonb, qualifier text, status text, precision text,
          source jsonb, note jsonb, state text, "coverageOf" text, "coverageReported" numeric,
          "coverageExpected" numeric, cells jsonb, rival text)
        on conflict (id) do update set chain = excluded.chain, about = excluded.about,
          recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
          replaces = excluded.replaces, reason = excluded.reason, definition = excluded.definition,
          value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
          total = excluded.total, words = excluded.words, qualifier = excluded.qualifier,
          status = excluded.status, precision = excluded.precision, source = excluded.source,
          note = excluded.note, state = excluded.state, coverage_of = excluded.coverage_of,
          coverage_reported = excluded.coverage_reported,
          coverage_expected = excluded.coverage_expected, cells = excluded.cells`,
  )

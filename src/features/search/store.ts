import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { keyOf, marks } from './rules.ts'
import type { Asked, Found, Hit, Marked } from './schema.ts'

/** More than anyone reads; beyond it the best are shown. */
const most = 500

// Each text is asked in the way of its own language.
const question = ({ whole, joined }: Asked) => sql`
  asked as materialized (
    select configuration, to_tsquery(configuration::regconfig,
      case when joined then ${joined} else ${whole} end) as query
    from published.search_language)`

const columns = sql.raw(
  't.plan, t.section, t.record, t.about, t.language, t.configuration, t.title, t.body, t.vector, t.since, t.until',
)

// The public's login reads the view and nothing else. What a reader finds besides are the records that
// his pages show on that day, by their names: whoever may read them has been asked already.
const textsFor = ({ closed }: Asked) =>
  closed.length === 0
    ? sql`published.search_text`
    : sql`(select ${columns} from published.search_text t
        union all
        select t.plan, t.section, t.record, t.record, t.language, t.configuration, t.title, t.body,
          t.vector, '-infinity', null
        from varde.search_text t join unnest(${closed.map(({ version }) => version)}::bigint[],
          ${closed.map(({ section }) => section)}::text[], ${closed.map(({ record }) => record)}::text[])
          as besides (version, section, record) using (version, section, record))`

// A kind is written as codes are.
const kind = sql.raw("replace(t.section, 'sourceIssues', 'source-issues')")

const readable = ({ plan, asOf }: Asked) => sql`
  (${plan}::text is null or t.plan = ${plan}) and t.since <= ${asOf} and (t.until is null or t.until > ${asOf})`

/** Every text open to the reader that holds what is asked for, best first. */
export const listFound = (tx: Tx, asked: Asked): Promise<Found[]> =>
  query<Found>(
    tx,
    sql`with ${question(asked)}
        select t.plan, ${kind} as section, t.record, t.about, t.language, ts_rank(t.vector, query)::float8 as rank,
          t.since > '-infinity' as open
        from ${textsFor(asked)} t join asked using (configuration)
        where t.vector @@ query and ${readable(asked)}
          and (t.section <> 'statements' or exists (select from published.search_text c
            where c.plan = t.plan and c.section = 'commitments' and c.record = t.about
              and c.since <= ${asked.asOf} and (c.until is null or c.until > ${asked.asOf})))
        order by rank desc, t.section, t.record, t.language limit ${most}`,
  )

/** More indicators with the same figure than these say nothing of it. */
const mostMeasured = 20

/** The indicators with a published figure of one of these values. */
export const listMeasured = (
  tx: Tx,
  { plan, asOf, numbers }: Pick<Asked, 'asOf'> & { plan: string; numbers: readonly string[] },
): Promise<{ readonly indicator: string }[]> =>
  query(
    tx,
    sql`select distinct indicator from published.observation
        where plan = ${plan} and exists (select from unnest(${[...numbers]}::numeric[]) as typed
          where value = typed or (numerator is not null and round(value, 1) = typed))
        and published_at <= ${asOf}
        order by indicator limit ${mostMeasured}`,
  )

interface TextRow {
  readonly key: string
  readonly language: string
  readonly title: string
  readonly passage: string
}

const quiet = `StartSel="${marks.start}", StopSel="${marks.stop}"`
const wholeTitle = `${quiet}, HighlightAll=true`
const excerpt = `${quiet}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "`

/** What is shown of these: titles in the reader's language, passages in the one that was found. */
export async function showHits(
  tx: Tx,
  asked: Asked,
  found: readonly Found[],
  language: string,
): Promise<readonly Hit[]> {
  const titled = found.map((one) => (one.section === 'statements' ? titleOf(one) : keyOf(one)))
  const keys = [...new Set([...found.map(keyOf), ...titled])]
  const rows = await query<TextRow>(
    tx,
    sql`with ${question(asked)}
        select t.plan || '/' || ${kind} || '/' || t.record as key, t.language,
          ts_headline(configuration::regconfig, t.title, query, ${wholeTitle}) as title,
          case when starts_with(t.body, left(translate(cut, ${marks.start + marks.stop}, ''), 12))
            then cut else '… ' || cut end as passage
        from ${textsFor(asked)} t join asked using (configuration),
          lateral (select ts_headline(configuration::regconfig, t.body, query, ${excerpt}) as cut) as passage
        where t.plan || '/' || ${kind} || '/' || t.record = any(${keys}) and ${readable(asked)}`,
  )
  const texts = Map.groupBy(rows, ({ key }) => key)
  return found.map((one, index) => ({
    ...one,
    title: pick(texts.get(titled[index] ?? '') ?? [], language, 'title'),
    passage: pick(texts.get(keyOf(one)) ?? [], one.language, 'passage'),
  }))
}

const titleOf = ({ plan, about }: Found): string =>
  keyOf({ plan, section: 'commitments', record: about })

function pick(rows: readonly TextRow[], language: string, part: 'title' | 'passage'): Marked {
  const row =
    rows.find((one) => one.language === language) ??
    rows.find((one) => one.language === 'en') ??
    rows[0]
  return row ? { marked: row[part], lang: row.language } : { marked: '', lang: language }
}

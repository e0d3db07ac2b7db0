import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { levels } from '#kernel/facts'
import { counts } from '#features/methods'
import type { Item } from '../items/schema.ts'

/** An item with the line that it stands in. */
export interface PlacedItem extends Item {
  readonly line: string
}

interface Row extends Omit<PlacedItem, 'level'> {
  readonly rank: number
}

const columns = sql.raw(`id, chain, about, varde.level_rank(level) as rank, draft, recorded_at,
  recorded_by, replaces, reason`)

// As on the form: status and texts, then figures, then files.
const formOrder = sql`coalesce(
  array_position(array['status', 'did', 'changed', 'challenges'], i.field::text),
  array_position(array['definition', 'baseline', 'target', 'observation', 'observation_use', 'verdict'],
    case when i.field not like 'figure.%' then i.noun::text end),
  case when i.noun = 'statement' then 5 when i.noun in ('observation', 'comparability')
    then 6 else 7 end)`

// Answers to a round's own questions stand as the questions do.
const questionOrder = sql`case when i.field like 'question.%' then (
  select q.position from varde.edition_line n join varde.edition d on d.id = n.edition
  join varde.report p on p.id = d.report join varde.round_question q on q.round = p.round
  where n.id = i.line and i.field = 'question.' || q.id) end`

// One row for each noun's fact, its own columns as `content`.
const facts = sql`
  select 'statement' as noun, ${columns}, jsonb_build_object('noun', 'statement', 'text', text,
    'language', language, 'unchanged', unchanged) as content
  from varde.statement where i.noun = 'statement' and id = i.fact
  union all
  select 'status_rating', ${columns}, jsonb_build_object('noun', 'status_rating', 'status', status,
    'proposed', proposed, 'method', method, 'reason', status_reason, 'language', language,
    'judged', case when not exists (select from varde.fact_event w where w.kind = 'withdrawn'
      and w.chain in (select jsonb_array_elements_text(judged->'chains'))) then judged end)
  from varde.status_rating where i.noun = 'status_rating' and id = i.fact
  union all
  select 'observation', ${columns}, jsonb_build_object('noun', 'observation', 'indicator', indicator,
    'numerator', numerator::text, 'denominator', denominator::text, 'value', value::text,
    'source', source,
    'says', case when i.field like 'observation.%' then varde.observation_says(o) end,
    'breakdowns', case when i.field like 'observation.%' then varde.breakdowns_of(o) else '[]' end)
  from varde.observation o where i.noun = 'observation' and id = i.fact
  union all
  select 'target', ${columns}, jsonb_build_object('noun', 'target', 'indicator', indicator,
    'says', varde.target_says(t), 'language', varde.language_of(t.reason, t.deciding_body, t.note))
  from varde.target t where i.noun = 'target' and id = i.fact
  union all
  select 'baseline', ${columns}, jsonb_build_object('noun', 'baseline', 'indicator', indicator,
    'says', varde.baseline_says(b), 'language', varde.language_of(b.reason, b.deciding_body, b.note))
  from varde.baseline b where i.noun = 'baseline' and id = i.fact
  union all
  select 'definition', ${columns}, jsonb_build_object('noun', 'definition', 'indicator', indicator,
    'version', version, 'says', '{"excluded": ""}' || content, 'language', language)
  from varde.definition where i.noun = 'definition' and id = i.fact
  union all
  select 'observation_use', ${columns}, jsonb_build_object('noun', 'observation_use',
    'indicator', indicator, 'says', jsonb_build_object('uses', uses, 'sentence', sentence),
    'language', language)
  from varde.observation_use where i.noun = 'observation_use' and id = i.fact
  union all
  select 'verdict', ${columns}, jsonb_build_object('noun', 'verdict', 'indicator', indicator,
    'says', jsonb_build_object('verdict', verdict, 'rule', rule, 'sentence', sentence),
    'language', language)
  from varde.verdict where i.noun = 'verdict' and id = i.fact
  union all
  select 'comparability', ${columns}, jsonb_build_object('noun', 'comparability',
    'indicator', indicator, 'earlier', earlier, 'about', about, 'answer', answer, 'method', method,
    'sentence', sentence, 'language', language)
  from varde.comparability where i.noun = 'comparability' and id = i.fact
  union all
  select 'milestone_report', ${columns}, jsonb_build_object('noun', 'milestone_report',
    'milestone', milestone, 'title', title, 'due', due, 'done', coalesce(done::text, ''),
    'moved', moved, 'language', language)
  from varde.milestone_report where i.noun = 'milestone_report' and id = i.fact
  union all
  select 'evidence', ${columns}, jsonb_build_object('noun', 'evidence', 'name', name,
    'digest', file, 'size', f.size, 'mediaType', f.media_type)
  from varde.evidence join varde.file f on f.digest = file
  where i.noun = 'evidence' and id = i.fact
  union all
  select 'activity', ${columns}, varde.activity_content(a)
  from varde.activity a where i.noun = 'activity' and id = i.fact
  union all
  select 'milestone', ${columns}, varde.milestone_content(m)
  from varde.milestone m where i.noun = 'milestone' and id = i.fact`

/** What stands in these lines. Whatever belongs to a withdrawn chain is not read at all. */
export async function listItems(tx: Tx, lines: readonly string[]): Promise<PlacedItem[]> {
  const rows = await query<Row>(
    tx,
    sql`select i.line, i.field, i.fact, f.chain, f.about, f.draft, f.recorded_at as "recordedAt",
          f.recorded_by as "recordedBy", f.replaces, f.reason, f.content,
          greatest(f.rank, coalesce(e.raised, 1)) as rank, e.signed_at as "signedAt",
          e.handed_in_at as "handedInAt", e.published_at as "publishedAt",
          f.replaces is not null and exists (select from varde.fact_event h
            where h.chain = f.chain and h.kind = 'handed-in' and h.fact <> i.fact) as corrects
        from varde.edition_item i
        join lateral (${facts}) f on true
        join lateral (select
            max(varde.level_rank(level)) filter (where kind = 'protected') as raised,
            min(at) filter (where kind = 'signed') as signed_at,
            min(at) filter (where kind = 'handed-in') as handed_in_at,
            min(at) filter (where kind = 'published') as published_at
          from varde.fact_event where fact = i.fact) e on true
        where i.line = any(${[...lines]}::uuid[])
          and not exists (select from varde.fact_event w where w.chain = f.chain and w.kind = 'withdrawn')
        order by i.line, ${formOrder}, ${questionOrder}, i.field`,
  )
  return rows.map(({ rank, content, ...row }) => ({
    ...row,
    content: carried(content),
    level: levels[rank - 1] ?? 'restricted',
  }))
}

/** A figure by its counts, where it was kept to one place. */
const carried = (content: Item['content']): Item['content'] =>
  content.noun === 'observation' ? counts.carried({ ...content, origin: 'people' }) : content

interface WithdrawnRow {
  readonly line: string
  readonly field: string | null
  readonly at: Date
  readonly ground: 'danger' | 'law'
}

/** Where these lines lost something for good: the field, or null for a whole line. */
export const listWithdrawn = (tx: Tx, lines: readonly string[]): Promise<WithdrawnRow[]> =>
  query(
    tx,
    sql`select distinct i.line, i.field, w.at, w.ground
        from varde.edition_item i
        join varde.fact_event f on f.fact = i.fact
        join varde.fact_event w on w.chain = f.chain and w.kind = 'withdrawn'
        where i.line = any(${[...lines]}::uuid[])
        union
        select l.id, null, w.at, w.ground
        from varde.edition_line l
        join varde.fact_event w on w.noun = 'line' and w.chain = l.chain::text and w.kind = 'withdrawn'
        where l.id = any(${[...lines]}::uuid[])`,
  )

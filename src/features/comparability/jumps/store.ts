import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Asked } from '#features/indicators'
import { jumpMethod } from './rules.ts'
import type {
  Comparability,
  DraftComparability,
  KnownFigure,
  PublishedComparability,
} from './schema.ts'

/** Writes a draft answer, or writes it anew. */
export async function saveDraftComparability(tx: Tx, draft: DraftComparability): Promise<void> {
  const { id, chain, plan, organisation, about, recordedAt, recordedBy, replaces, reason } = draft
  const { indicator, earlier, answer, language, sentence } = draft
  await query(
    tx,
    sql`insert into varde.comparability (id, chain, plan, organisation, about, level, origin, recorded_at,
          recorded_by, replaces, reason, draft, indicator, earlier, answer, method, language, sentence)
        values (${id}, ${chain}, ${plan}, ${organisation}, ${about}, 'public', 'people', ${recordedAt},
          ${recordedBy}::uuid, ${replaces}, ${reason && json(reason)}, true, ${indicator}, ${earlier},
          ${answer}, ${jumpMethod}, ${language}, ${sentence})
        on conflict (id) do update set recorded_at = excluded.recorded_at,
          recorded_by = excluded.recorded_by, reason = excluded.reason, earlier = excluded.earlier,
          answer = excluded.answer, method = excluded.method, language = excluded.language,
          sentence = excluded.sentence`,
  )
}

/** Takes draft answers back. One that is no draft any more is refused by the table. */
export const removeDraftComparabilities = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  query(tx, sql`delete from varde.comparability where id = any(${[...ids]})`)

/** From signing on these answers are kept as they are. */
export const settleComparabilities = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  query(tx, sql`update varde.comparability set draft = false where draft and id = any(${[...ids]})`)

/** Whose series, and of which indicators. */
export interface Own {
  readonly plan: string
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly indicators: readonly string[]
}

/**
 * The newest figure of each period that an organisation knows of these series: the plan's, and what it has
 * handed in itself, which counts where both speak of one period; what stands beside the figure only if it was
 * chosen. Never for others' eyes: nothing is hidden.
 */
export const listKnownFigures = (
  tx: Tx,
  { plan, organisation, indicators }: Own,
): Promise<KnownFigure[]> =>
  query(
    tx,
    sql`select distinct on (o.indicator, o.about) o.id, o.indicator, o.definition, o.about, o.value,
          o.numerator, o.denominator
        from varde.observation o
        join lateral (select max(e.seq) filter (where e.kind in ('handed-in', 'published')) as last
          from varde.fact_event e where e.fact = o.id) said on said.last is not null
        left join (select distinct on (u.indicator, u.about) u.indicator, u.about, u.uses
          from varde.observation_use u
          join varde.fact_event h on h.fact = u.id and h.kind in ('handed-in', 'published')
          where u.plan = ${plan} and u.indicator = any(${[...indicators]}) and not u.draft
            and not exists (select from varde.fact_event w where w.chain = u.chain and w.kind = 'withdrawn')
          order by u.indicator, u.about, h.seq desc) chosen
          on chosen.indicator = o.indicator and chosen.about = o.about and chosen.uses = o.chain
        where o.plan = ${plan} and o.indicator = any(${[...indicators]}) and not o.draft
          and (o.origin = 'package' or o.organisation = ${organisation})
          and not exists (select from varde.fact_event w where w.chain = o.chain and w.kind = 'withdrawn')
        order by o.indicator, o.about, chosen.uses nulls last, (o.rival is null) desc,
          (o.origin = 'people') desc, said.last desc`,
  )

/** What the organisation answered last about each step, as far as it has handed it in. */
export const listAnswers = (
  tx: Tx,
  { plan, organisation, indicators }: Own,
): Promise<Comparability[]> =>
  query(
    tx,
    sql`select distinct on (c.indicator, c.about) c.indicator, c.earlier, c.about, c.answer, c.sentence,
          c.language
        from varde.comparability c
        join varde.fact_event h on h.fact = c.id and h.kind = 'handed-in'
        where c.plan = ${plan} and c.organisation = ${organisation}
          and c.indicator = any(${[...indicators]})
          and not exists (select from varde.fact_event w where w.chain = c.chain and w.kind = 'withdrawn')
        order by c.indicator, c.about, h.seq desc`,
  )

/** The newest published answer of each step, where it says that the series is broken there. Open to the public login. */
export async function listAnsweredBreaks(
  tx: Tx,
  { plan, asOf, indicator }: Asked,
): Promise<readonly PublishedComparability[]> {
  const newest = await query<PublishedComparability>(
    tx,
    sql`select distinct on (indicator, organisation, about) id, organisation, indicator, earlier, about,
          answer, sentence, language, published_at as "publishedAt"
        from published.comparability
        where plan = ${plan} and published_at <= ${asOf}
          ${indicator === undefined ? sql`` : sql`and indicator = ${indicator}`}
        order by indicator, organisation, about, published_at desc, id`,
  )
  return newest.filter(({ answer }) => answer === 'new-definition')
}

import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { KnownDefinition } from './faults.ts'
import type { BreakdownSays } from './schema.ts'
import type { OwnSeries } from './store.ts'

/** Which definitions are asked for besides the package's and those that were published. */
export interface DefinitionsAsked {
  /** What the organisation has stated: for its own eyes drafts, too; for others from hand-in on. */
  readonly own: 'drafts' | 'handed-in'
  /** Without those of this chain. */
  readonly except?: string
}

/**
 * The versions of a definition that an organisation can measure by, oldest first: the package's, what it stated
 * itself, and what others published.
 */
export async function listDefinitions(
  tx: Tx,
  { plan, organisation, indicator }: OwnSeries,
  asked: DefinitionsAsked,
): Promise<readonly KnownDefinition[]> {
  const all = await listDefinitionsOf(tx, { plan, organisation, indicators: [indicator] }, asked)
  return all.get(indicator) ?? []
}

/** Several series of one organisation. */
type ManySeries = Omit<OwnSeries, 'indicator'> & { readonly indicators: readonly string[] }

/** The same of many indicators at once, by indicator. */
export async function listDefinitionsOf(
  tx: Tx,
  { plan, organisation, indicators }: ManySeries,
  { own, except }: DefinitionsAsked,
): Promise<ReadonlyMap<string, readonly KnownDefinition[]>> {
  const known = await query<KnownDefinition & { readonly indicator: string }>(
    tx,
    sql`select distinct on (indicator, version) indicator, version, kind, unit, "countsPeople", direction, since, breakdowns from (
          select r.id as indicator, 0 as rank, (r.record->'definition'->>'version')::int as version,
            r.record->'definition'->>'kind' as kind, r.record->'definition'->>'unit' as unit,
            r.record->'definition'->>'countsPeople' as "countsPeople",
            r.record->'definition'->>'direction' as direction, null as since,
            coalesce(r.record->'definition'->'breakdowns', '[]') as breakdowns
          from varde.plan_record r join varde.plan_version v on v.id = r.version
          where v.plan = ${plan} and v.state = 'in-force' and r.section = 'indicators'
            and r.id = any(${[...indicators]}::text[])
          union all
          select d.indicator, extract(epoch from d.recorded_at), d.version, d.content->>'kind', d.content->>'unit',
            d.content->>'countsPeople', d.content->>'direction', d.about, d.content->'breakdowns'
          from varde.definition d
          where d.plan = ${plan} and d.indicator = any(${[...indicators]}::text[])
            and d.chain is distinct from ${except ?? null}::text
            and ((d.organisation = ${organisation} and ${own === 'drafts'})
              or exists (select from varde.fact_event p where p.fact = d.id and (p.kind = 'published'
                or (p.kind = 'handed-in' and d.organisation = ${organisation}))))
            and not exists (select from varde.fact_event w
              where w.chain = d.chain and w.kind = 'withdrawn')
        ) known order by indicator, version, rank desc`,
  )
  return Map.groupBy(
    known.map(({ indicator: _, ...one }) => ({
      ...one,
      breakdowns: one.breakdowns.map(withAliases),
    })),
    (_, place) => known[place]?.indicator ?? '',
  )
}

/** A package names other spellings only where there are any. */
const withAliases = (breakdown: StatedBreakdown): BreakdownSays => ({
  ...breakdown,
  categories: breakdown.categories.map(({ aliases = [], ...one }) => ({ ...one, aliases })),
})

type StatedBreakdown = Omit<BreakdownSays, 'categories'> & {
  readonly categories: readonly (Omit<BreakdownSays['categories'][number], 'aliases'> & {
    readonly aliases?: string[]
  })[]
}

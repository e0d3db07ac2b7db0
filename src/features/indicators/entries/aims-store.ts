import { parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Decimal } from '#kernel/decimal'
import type { aims } from '#features/methods'
import { aimKindOf } from '../series/rules.ts'
import type { DraftSeriesFact } from './store.ts'

interface Stated {
  readonly kind: string | null
  /** Null for a baseline. */
  readonly comparator: string | null
  readonly about: string | null
  readonly value: Decimal | null
}

/** Where a series starts and what is aimed at, as an authority's list and the plan state it, beside this fact. */
export async function listAims(
  tx: Tx,
  { plan, indicator, organisation, chain, id }: DraftSeriesFact,
): Promise<Omit<aims.Way, 'direction'>> {
  const rows = await query<Stated>(
    tx,
    sql`select kind, comparator, about, value::text from (
          select distinct on (f.chain) f.* from (
            select id, chain, plan, indicator, organisation, origin, draft, recorded_at, about, value,
              kind, comparator from varde.target
            union all
            select id, chain, plan, indicator, organisation, origin, draft, recorded_at, about, value,
              null, null from varde.baseline) f
          where f.plan = ${plan} and f.indicator = ${indicator} and f.chain <> ${chain} and f.id <> ${id}
            and (f.organisation = ${organisation} and f.origin = 'people' or f.origin = 'package')
            and not exists (select from varde.fact_event w where w.chain = f.chain and w.kind = 'withdrawn')
          order by f.chain, f.draft desc, f.recorded_at desc) newest
        order by origin = 'people' desc, about`,
  )
  const stated = rows.map((one) => ({ ...one, due: parsePeriod(one.about ?? '') ?? null }))
  const start = stated.find(({ comparator }) => comparator === null)
  return {
    start: start ? { period: start.due, value: start.value } : null,
    others: stated
      .filter(({ comparator }) => comparator !== null)
      .map(({ due, value, ...one }) => ({ kind: aimKindOf(one), due, value })),
  }
}

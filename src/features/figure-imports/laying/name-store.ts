import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { FiguresKey } from '#features/measuring'
import type { KnownName } from './schema.ts'

/** The names that were matched for an authority's figures on an indicator. */
export const listNames = (
  tx: Tx,
  { plan, organisation, indicator }: FiguresKey,
): Promise<KnownName[]> =>
  query(
    tx,
    sql`select dimension, written, category from varde.figure_name
        where plan = ${plan} and organisation = ${organisation} and indicator = ${indicator}
        order by dimension, written`,
  )

/** Who told them, and when. */
export interface Telling {
  readonly account: string
  readonly at: Date
}

/** Remembers names; what a name was said to be before is said anew. */
export const saveNames = (
  tx: Tx,
  { plan, organisation, indicator }: FiguresKey,
  names: readonly KnownName[],
  { account, at }: Telling,
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.figure_name
          (plan, organisation, indicator, dimension, written, category, told_at, told_by)
        select ${plan}, ${organisation}, ${indicator}, told.dimension, told.written, told.category, ${at}, ${account}::uuid
        from unnest(${names.map((one) => one.dimension)}::text[], ${names.map((one) => one.written)}::text[],
          ${names.map((one) => one.category)}::text[]) as told (dimension, written, category)
        on conflict (plan, organisation, indicator, dimension, written)
          do update set category = excluded.category, told_at = excluded.told_at, told_by = excluded.told_by`,
  )

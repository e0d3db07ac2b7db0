import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'

/** A list of figures that an organisation begins. */
export interface NewList {
  readonly organisation: string
  readonly indicator: string
}

/** Begins lists of figures that nobody has begun, each with its first edition and its one empty line; answers the lines. */
export async function beginLists(
  tx: Tx,
  plan: string,
  lists: readonly NewList[],
  at: Date,
): Promise<readonly (NewList & { readonly line: string })[]> {
  const all = lists.map(({ organisation, indicator }) => {
    const [report, edition, line] = [randomUUID(), randomUUID(), randomUUID()]
    return { organisation, indicator, report, edition, line }
  })
  const given = sql`jsonb_to_recordset(${json(all)}) as given (organisation text, indicator text,
    report uuid, edition uuid, line uuid)`
  await query(
    tx,
    sql`insert into varde.report (id, plan, organisation, kind, indicator, started_at)
        select report, ${plan}, organisation, 'figures', indicator, ${at} from ${given}`,
  )
  await query(
    tx,
    sql`insert into varde.edition (id, report, number, begun_at)
        select edition, report, 1, ${at} from ${given}`,
  )
  await query(
    tx,
    sql`insert into varde.edition_line (id, chain, edition, commitment, part, position)
        select line, line, edition, indicator, 'lead', 0 from ${given}`,
  )
  return all
}

import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Status } from '#features/editions'

/** The status that an organisation published last of each commitment, of another period than this. */
export async function lastPublishedStatuses(
  tx: Tx,
  about: { readonly plan: string; readonly organisation: string; readonly about: string },
): Promise<ReadonlyMap<string, Status>> {
  const rows = await query<{ commitment: string; status: Status }>(
    tx,
    sql`select distinct on (s.commitment) s.commitment, s.status from varde.status_rating s
        join varde.fact_event e on e.fact = s.id and e.kind = 'published'
        where s.plan = ${about.plan} and s.organisation = ${about.organisation}
          and s.about <> ${about.about}
          and not exists (select from varde.fact_event w where w.chain = s.chain and w.kind = 'withdrawn')
        order by s.commitment, e.at desc, e.seq desc`,
  )
  return new Map(rows.map(({ commitment, status }) => [commitment, status]))
}

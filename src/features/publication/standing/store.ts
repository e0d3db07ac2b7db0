import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Asked } from '../reports/store.ts'
import { listPublicLines, listStubs } from '../reports/store.ts'
import { standingOf } from './rules.ts'
import type { ClosedRound, DueLine, Standing } from './schema.ts'

/** The rounds that were closed by then, newest first. */
export const listClosedRounds = (
  tx: Tx,
  { plan, asOf }: Pick<Asked, 'plan' | 'asOf'>,
): Promise<ClosedRound[]> =>
  query(
    tx,
    sql`select id, code, period, opened_at as "openedAt", closed_at as "closedAt", due_on as "dueOn"
        from published.round where plan = ${plan} and closed_at <= ${asOf}
        order by opened_at desc, code desc`,
  )

/** Who was to report on what in the rounds closed by then, and whether they had handed in. */
export const listDueLines = (tx: Tx, about: Asked): Promise<DueLine[]> =>
  query(
    tx,
    sql`select l.round, l.organisation, l.commitment, l.part,
          case when l.handed_in_at <= ${about.asOf} then l.handed_in_at end as "handedInAt"
        from published.round_line l join published.round o on o.id = l.round
        where l.plan = ${about.plan} and o.closed_at <= ${about.asOf}
          and (${about.commitment ?? null}::text is null or l.commitment = ${about.commitment ?? null})
        order by o.opened_at desc, l.commitment, l.part desc, l.organisation`,
  )

/** Where each of these commitments stood in public at a moment. Open to the public login. */
export async function standingsAsOf(
  tx: Tx,
  about: Asked,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rounds = await listClosedRounds(tx, about)
  const due = Map.groupBy(await listDueLines(tx, about), ({ commitment }) => commitment)
  const lines = Map.groupBy(await listPublicLines(tx, about), ({ commitment }) => commitment)
  const stubs = Map.groupBy(await listStubs(tx, about), ({ commitment }) => commitment)
  return new Map(
    commitments.map((id) => {
      const known = {
        due: due.get(id) ?? [],
        lines: lines.get(id) ?? [],
        stubs: stubs.get(id) ?? [],
      }
      return [id, standingOf({ rounds, ...known })]
    }),
  )
}

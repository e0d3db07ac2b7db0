import type { Tx } from '#kernel/db'
import { oncePerLook, query, sql } from '#kernel/db'
import type { Asked } from '../reports/store.ts'
import type { PublicationPolicy } from '#features/rounds'
import { listPublicLines, listStubs } from '../reports/store.ts'
import { standingOf } from './rules.ts'
import type { ClosedRound, DueLine, Standing } from './schema.ts'

/** The rounds that were closed by then, newest first. */
export const listClosedRounds = oncePerLook(
  (tx, { plan, asOf }: Pick<Asked, 'plan' | 'asOf'>): Promise<readonly ClosedRound[]> =>
    query(
      tx,
      sql`select id, code, period, opened_at as "openedAt", closed_at as "closedAt", due_on as "dueOn"
          from published.round where plan = ${plan} and closed_at <= ${asOf}
          order by opened_at desc, code desc`,
    ),
)

/** What each plan had recorded by then that the public reads of its rounds, or one plan; open to the public login. */
export async function policiesAsOf(
  tx: Tx,
  { asOf, plan }: { readonly asOf: Date; readonly plan?: string },
): Promise<ReadonlyMap<string, PublicationPolicy>> {
  const rows = await query<PublicationPolicy & { readonly plan: string }>(
    tx,
    sql`select distinct on (plan) plan, silence, text, at from published.publication_policy
        where at <= ${asOf} ${plan === undefined ? sql`` : sql`and plan = ${plan}`}
        order by plan, seq desc`,
  )
  return new Map(rows.map(({ plan: of, ...policy }) => [of, policy]))
}

/** Who was to report on what in the rounds closed by then, and whether they had handed in. */
const listDueLines = (tx: Tx, { plan, asOf, commitment }: Asked): Promise<readonly DueLine[]> =>
  query(
    tx,
    sql`select l.round, l.organisation, l.commitment, l.part, l.due_on as "dueOn",
          case when l.handed_in_at <= ${asOf} then l.handed_in_at end as "handedInAt"
        from published.round_line l join published.round o on o.id = l.round
        where l.plan = ${plan} and o.closed_at <= ${asOf}
          ${commitment === undefined ? sql`` : sql`and l.commitment = ${commitment}`}
        order by o.opened_at desc, l.commitment, l.part desc, l.organisation`,
  )

/** Where each of these commitments stood in public at a moment. Open to the public login. */
export async function standingsAsOf(
  tx: Tx,
  about: Asked,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const [rounds, allDue, allLines, allStubs] = await Promise.all([
    listClosedRounds(tx, { plan: about.plan, asOf: about.asOf }),
    listDueLines(tx, about),
    listPublicLines(tx, about),
    listStubs(tx, about),
  ])
  const due = Map.groupBy(allDue, ({ commitment }) => commitment)
  const lines = Map.groupBy(allLines, ({ commitment }) => commitment)
  const stubs = Map.groupBy(allStubs, ({ commitment }) => commitment)
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

import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { SnapshotHead, SnapshotKey } from '../facts/snapshot.ts'
import type { LeafRow } from './rules.ts'

const head = sql`s.id, s.plan, o.code as round, s.number, v.number as "planVersion",
  s.case_number as "caseNumber", s.frozen_at as "frozenAt", s.root, s.leaves`

const numbered = ({ number }: SnapshotKey) =>
  number === undefined ? sql`` : sql`and s.number = ${number}`

/** The snapshots of a round, newest first, or the one with a number. */
export const listHeads = (tx: Tx, key: SnapshotKey): Promise<SnapshotHead[]> =>
  query(
    tx,
    sql`select ${head} from varde.snapshot s join varde.reporting_round o on o.id = s.round
        join varde.plan_version v on v.id = s.version
        where s.plan = ${key.plan} and o.code = ${key.round} ${numbered(key)} order by s.number desc`,
  )

/** The plans that have a round with this code. */
export async function listPlansWith(tx: Tx, round: string): Promise<readonly string[]> {
  const rows = await query<{ plan: string }>(
    tx,
    sql`select plan from varde.reporting_round where code = ${round} order by plan`,
  )
  return rows.map(({ plan }) => plan)
}

/** The snapshot with a root, whatever round it is of. */
export const findByRoot = (tx: Tx, root: string): Promise<SnapshotHead[]> =>
  query(
    tx,
    sql`select ${head} from varde.snapshot s join varde.reporting_round o on o.id = s.round
        join varde.plan_version v on v.id = s.version where s.root = ${root}`,
  )

const levelToday = (section: string, column: string) => sql`
  (select varde.level_rank(coalesce((select p.level from varde.record_level p where p.plan = s.plan
      and p.section = ${section} and p.record = r.id order by p.seq desc limit 1), r.level))
    from varde.plan_record r where r.version = s.version and r.section = ${section}
      and r.id = ${sql.ref(column)})`

/** Every leaf of a snapshot in order, with what has happened to its facts since; whoever shows it asks both tables. */
export const listLeaves = (tx: Tx, snapshot: string): Promise<LeafRow[]> =>
  query(
    tx,
    sql`select l.position, l.digest, l.ref, l.kind, l.organisation, l.commitment, l.indicator, f.salt,
          f.content, gone.ground, gone.at as "withdrawnAt",
          (array['public', 'partner', 'internal', 'restricted'])[greatest(varde.level_rank(l.level),
            ${levelToday('commitments', 'l.commitment')}, ${levelToday('indicators', 'l.indicator')},
            (select max(varde.level_rank(e.level)) from varde.fact_event e
              where e.fact = any(l.facts) and e.kind = 'protected'))] as level,
          case when l.facts <> '{}' then not exists (select from unnest(l.facts) as held (fact)
              where not exists (select from varde.fact_event e
                where e.fact = held.fact and e.kind = 'published'))
            else l.kind in ('snapshot', 'organisation', 'commitment', 'indicator') end as published,
          l.indicator is not null and (exists (select from varde.definition d
              where d.plan = s.plan and d.indicator = l.indicator and not d.draft
                and d.content->>'countsPeople' = 'harm')
            or exists (select from varde.plan_record r where r.version = s.version
              and r.section = 'indicators' and r.id = l.indicator
              and r.record->'definition'->>'countsPeople' = 'harm')) as "countsHarm"
        from varde.snapshot s join varde.snapshot_leaf l on l.snapshot = s.id
        left join varde.snapshot_fact f on f.snapshot = l.snapshot and f.position = l.position
        left join lateral (select w.ground, w.at from varde.fact_event w
          where w.chain = any(l.chains) and w.kind = 'withdrawn' order by w.seq limit 1) gone on true
        where s.id = ${snapshot}::uuid order by l.position`,
  )

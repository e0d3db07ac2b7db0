import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { SnapshotHead, SnapshotKey } from '../facts/snapshot.ts'
import type { LeafRow } from './rules.ts'

/** The snapshots of a closed round, newest first, or the one with a number. Open to the public login. */
export const listPublishedHeads = (
  tx: Tx,
  { plan, round, number }: SnapshotKey,
): Promise<SnapshotHead[]> =>
  query(
    tx,
    sql`select id, plan, round_code as round, number, plan_version as "planVersion",
          case_number as "caseNumber", frozen_at as "frozenAt", root, leaves
        from published.snapshot where plan = ${plan} and round_code = ${round}
          ${number === undefined ? sql`` : sql`and number = ${number}`} order by number desc`,
  )

/** The snapshot of a closed round with this root. Open to the public login. */
export const findPublishedByRoot = (tx: Tx, root: string): Promise<SnapshotHead[]> =>
  query(
    tx,
    sql`select id, plan, round_code as round, number, plan_version as "planVersion",
          case_number as "caseNumber", frozen_at as "frozenAt", root, leaves
        from published.snapshot where root = ${root}`,
  )

/** Every leaf of a snapshot in order; of what is not published the digest alone. Open to the public login. */
export const listPublishedLeaves = (tx: Tx, snapshot: string): Promise<LeafRow[]> =>
  query(
    tx,
    sql`select l.position, l.digest, coalesce(f.ref, '') as ref, coalesce(f.kind, '') as kind,
          f.organisation, f.commitment, f.indicator, f.salt, f.content, f.ground,
          f.withdrawn_at as "withdrawnAt", coalesce(f.counts_harm, true) as "countsHarm",
          f.ref is not null as published,
          case when f.ref is null then 'restricted' else 'public' end as level
        from published.snapshot_leaf l
        left join published.snapshot_fact f on f.snapshot = l.snapshot and f.position = l.position
        where l.snapshot = ${snapshot}::uuid order by l.position`,
  )

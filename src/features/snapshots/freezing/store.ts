import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, queryOne, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { Heading, NewLeaf, Tree } from './rules.ts'

/** Whoever freezes a round waits for whoever is at it. */
export const holdRound = (tx: Tx, round: string): Promise<unknown> =>
  query(tx, sql`select pg_advisory_xact_lock(hashtextextended('snapshot ' || ${round}, 0))`)

/** The number of a round's newest snapshot; 0 where there is none. */
export async function findLastNumber(tx: Tx, round: string): Promise<number> {
  const { number } = await queryOne<{ number: number }>(
    tx,
    sql`select coalesce(max(number), 0) as number from varde.snapshot where round = ${round}::uuid`,
  )
  return number
}

/** Of which round and plan version a snapshot is, and who froze it. */
export interface Of {
  readonly round: string
  readonly version: number
  readonly by: JournalActor
}

/** Writes a snapshot with all its leaves: three statements, however many. */
export async function insertSnapshot(
  tx: Tx,
  { root, leaves }: Tree,
  { plan, number, frozenAt, caseNumber }: Heading,
  { round, version, by }: Of,
): Promise<string> {
  const id = randomUUID()
  await query(
    tx,
    sql`insert into varde.snapshot (id, plan, round, number, version, case_number, frozen_at, frozen_by, root,
          leaves)
        values (${id}, ${plan}, ${round}::uuid, ${number}, ${version}, ${caseNumber}, ${frozenAt},
          ${json(by)}, ${root}, ${leaves.length})`,
  )
  await query(
    tx,
    sql`insert into varde.snapshot_leaf (snapshot, position, ref, kind, organisation, commitment, indicator,
          level, facts, chains, digest)
        select ${id}::uuid, position, ref, content->>'kind', content->>'organisation',
          content->>'commitment', content->>'indicator', level,
          array(select jsonb_array_elements_text(facts)), array(select jsonb_array_elements_text(chains)),
          digest
        from jsonb_to_recordset(${json(leaves)}) as given (position int, ref text, content jsonb, level text,
          facts jsonb, chains jsonb, digest text)`,
  )
  await query(
    tx,
    sql`insert into varde.snapshot_fact (snapshot, position, salt, content)
        select ${id}::uuid, position, salt, content from jsonb_to_recordset(${json(leaves.map(kept))})
          as given (position int, salt text, content jsonb)`,
  )
  return id
}

const kept = ({ position, salt, content }: NewLeaf) => ({ position, salt, content })

/** Takes away the content and salt of every frozen fact that was made from one of these chains. */
export const forgetChains = (tx: Tx, chains: readonly string[]): Promise<unknown> =>
  query(
    tx,
    sql`delete from varde.snapshot_fact f using varde.snapshot_leaf l
        where l.snapshot = f.snapshot and l.position = f.position and l.chains && ${[...chains]}::text[]`,
  )

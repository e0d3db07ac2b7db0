import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { AssignmentWish, ReportingAssignment, Successor } from './rules.ts'

const columns = sql`id, plan, commitment, organisation, part,
  valid_from as "validFrom", valid_to as "validTo"`

/** The assignments of a plan that hold at a moment. */
export const listAssignments = (
  tx: Tx,
  plan: string,
  at: Date,
): Promise<readonly ReportingAssignment[]> =>
  query(
    tx,
    sql`select ${columns} from varde.reporting_assignment
        where plan = ${plan} and valid_from <= ${at} and (valid_to is null or valid_to > ${at})
        order by commitment, part desc, organisation`,
  )

/** The assignments of a plan that have no end. */
export const listStanding = (tx: Tx, plan: string): Promise<readonly ReportingAssignment[]> =>
  query(
    tx,
    sql`select ${columns} from varde.reporting_assignment
        where plan = ${plan} and valid_to is null order by commitment, part desc, organisation`,
  )

/** Every assignment that a plan has had. */
export const listAllAssignments = (tx: Tx, plan: string): Promise<readonly ReportingAssignment[]> =>
  query(
    tx,
    sql`select ${columns} from varde.reporting_assignment
        where plan = ${plan} order by valid_from, commitment, organisation`,
  )

export const findAssignment = (tx: Tx, id: string): Promise<ReportingAssignment | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.reporting_assignment where id = ${id} for update`,
  )

/** Assigns from this moment on; answers the assignment's id. */
export async function insertAssignment(
  tx: Tx,
  { plan, commitment, organisation, part }: AssignmentWish & { readonly plan: string },
  from: Date,
): Promise<string> {
  const id = randomUUID()
  await query(
    tx,
    sql`insert into varde.reporting_assignment (id, plan, commitment, organisation, part, valid_from)
        values (${id}, ${plan}, ${commitment}, ${organisation}, ${part}, ${from})`,
  )
  return id
}

export async function endAssignment(tx: Tx, id: string, at: Date): Promise<void> {
  await query(
    tx,
    sql`update varde.reporting_assignment set valid_to = ${at} where id = ${id} and valid_to is null`,
  )
}

/** Whether the register has this organisation. */
export async function isRegistered(tx: Tx, organisation: string): Promise<boolean> {
  const found = await query(tx, sql`select from published.organisation where id = ${organisation}`)
  return found.length > 0
}

/** What the coordinator confirmed for a draft version, by assignment. */
export async function listConfirmed(
  tx: Tx,
  version: number,
): Promise<ReadonlyMap<string, readonly Successor[]>> {
  const rows = await query<{ assignment: string; successors: readonly Successor[] }>(
    tx,
    sql`select assignment, successors from varde.assignment_confirmation where version = ${version}`,
  )
  return new Map(rows.map(({ assignment, successors }) => [assignment, successors]))
}

/** Keeps what the coordinator confirmed; a second confirmation takes the place of the first. */
export async function saveConfirmed(
  tx: Tx,
  {
    version,
    assignment,
    successors,
  }: { version: number; assignment: string; successors: readonly Successor[] },
  { at, actor }: { at: Date; actor: JournalActor },
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.assignment_confirmation (version, assignment, successors, at, actor)
        values (${version}, ${assignment}, ${json(successors)}, ${at}, ${json(actor)})
        on conflict (version, assignment) do update
        set successors = excluded.successors, at = excluded.at, actor = excluded.actor`,
  )
}

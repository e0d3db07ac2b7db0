import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'

/** An activity of a line, by its key, and how protected it is. */
export interface GuardedActivity {
  readonly line: string
  readonly key: string
  readonly level: string
}

/** The activities of lines. */
export const listGuarded = (tx: Tx, lines: readonly string[]): Promise<GuardedActivity[]> =>
  query(
    tx,
    sql`select i.line, a.key, a.level from varde.edition_item i join varde.activity a on a.id = i.fact
        where i.line = any(${[...lines]}::uuid[]) and i.noun = 'activity'`,
  )

/** The draft milestones of these activities that are not as protected as they are, and how they should be. */
export const listUnlike = (
  tx: Tx,
  activities: readonly GuardedActivity[],
): Promise<{ readonly id: string; readonly level: string }[]> =>
  query(
    tx,
    sql`select m.id, given.level
        from jsonb_to_recordset(${json(activities)}) as given (line uuid, key text, level text)
        join varde.edition_item i on i.line = given.line and i.noun = 'milestone'
        join varde.milestone m on m.id = i.fact and m.activity = given.key
        where m.draft and m.level <> given.level`,
  )

/** Which of these a plan's version measures or proposes to, or an authority by a definition of its own. */
export async function listMeasured(
  tx: Tx,
  version: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    tx,
    sql`select id from varde.plan_measure where version = ${version} and id = any(${[...ids]})`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Which of these the register knows. */
export async function listRegistered(
  tx: Tx,
  organisations: readonly string[],
): Promise<ReadonlySet<string>> {
  if (organisations.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    tx,
    sql`select id from varde.organisation where id = any(${[...organisations]})`,
  )
  return new Set(rows.map(({ id }) => id))
}

import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { Closing, Decision } from './schema.ts'

type Row = Omit<Decision, 'closing'> & {
  readonly done: string | null
  readonly doneIn: string | null
  readonly doneAt: Date | null
}

const closingOf = ({ done, doneIn, doneAt }: Row): Closing | null =>
  done !== null && doneIn !== null && doneAt !== null
    ? { done, language: doneIn, at: doneAt }
    : null

/** The decisions of these meetings, in the order in which they were written, those that were replaced included. */
export async function listDecisions(tx: Tx, meetings: readonly string[]): Promise<Decision[]> {
  const rows = await query<Row>(
    tx,
    sql`select d.id, d.item, d.meeting, d.outcome, d.decided, d.owner, d.due_on as "dueOn", d.language,
          d.replaces, d.at, later.id is not null as "isReplaced",
          c.done, c.language as "doneIn", c.at as "doneAt"
        from varde.decision d
        left join varde.decision later on later.replaces = d.id
        left join varde.decision_closing c on c.decision = d.id
        where d.meeting = any(${[...meetings]}::uuid[]) order by d.seq`,
  )
  return rows.map((row) => {
    const { done: _, doneIn: __, doneAt: ___, ...decision } = row
    return { ...decision, closing: closingOf(row) }
  })
}

type NewDecision = Omit<Decision, 'isReplaced' | 'closing'>

/** Writes a decision; false where another took its place meanwhile. */
export async function insertDecision(
  tx: Tx,
  decision: NewDecision,
  by: JournalActor,
): Promise<boolean> {
  const rows = await query(
    tx,
    sql`insert into varde.decision (id, item, meeting, outcome, decided, owner, due_on, language, replaces, at, actor)
        values (${decision.id}::uuid, ${decision.item}::uuid, ${decision.meeting}::uuid, ${decision.outcome},
          ${decision.decided}, ${decision.owner}, ${decision.dueOn}, ${decision.language},
          ${decision.replaces}::uuid, ${decision.at}, ${json(by)})
        on conflict do nothing returning id`,
  )
  return rows.length > 0
}

/** Closes a decision; false where it is closed already. */
export async function insertClosing(
  tx: Tx,
  decision: string,
  { done, language, at }: Closing,
  by: JournalActor,
): Promise<boolean> {
  const rows = await query(
    tx,
    sql`insert into varde.decision_closing (decision, done, language, at, actor)
        values (${decision}::uuid, ${done}, ${language}, ${at}, ${json(by)})
        on conflict do nothing returning decision`,
  )
  return rows.length > 0
}

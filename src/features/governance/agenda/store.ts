import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { AgendaItem, Subject } from './schema.ts'

type Row = Omit<AgendaItem, 'subject'> & {
  readonly kind: Subject['kind'] | null
  readonly subject: string | null
}

/** The points of these meetings as they were written last, those taken off included. */
export async function listItems(tx: Tx, meetings: readonly string[]): Promise<AgendaItem[]> {
  const rows = await query<Row>(
    tx,
    sql`select distinct on (meeting, id) id, meeting, position, subject_kind as kind, subject, title, proposal,
          owner, due_on as "dueOn", otherwise, language, is_off as "isOff", at
        from varde.agenda_item where meeting = any(${[...meetings]}::uuid[])
        order by meeting, id, seq desc`,
  )
  return rows.map(({ kind, subject, ...row }) => ({
    ...row,
    subject: kind !== null && subject !== null ? { kind, id: subject } : null,
  }))
}

/** Writes a point as it is now. */
export const insertItem = (tx: Tx, item: AgendaItem, by: JournalActor): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.agenda_item (id, meeting, position, subject_kind, subject, title, proposal, owner,
          due_on, otherwise, language, is_off, at, actor)
        values (${item.id}::uuid, ${item.meeting}::uuid, ${item.position}, ${item.subject?.kind ?? null},
          ${item.subject?.id ?? null}, ${item.title}, ${item.proposal}, ${item.owner}, ${item.dueOn},
          ${item.otherwise}, ${item.language}, ${item.isOff}, ${item.at}, ${json(by)})`,
  )

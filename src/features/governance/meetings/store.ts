import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { Body, Meeting, MeetingEvent } from './schema.ts'

interface EventRow extends MeetingEvent {
  readonly meeting: string
}

type Row = Omit<Meeting, 'events' | 'heldOn'>

/** What the round says of a meeting that belongs to it, as events of the meeting. */
const roundEvents = sql`select m.id as meeting, r.seq, r.at,
    case r.kind when 'meeting-held' then 'held' else r.kind end as kind,
    null::date as "heldOn", null as reason
  from varde.meeting m join varde.round_event r on r.round = m.round
  where r.kind in ('papers-sent', 'meeting-held')`

/** The meetings of a plan; of one code where it is given. */
export const listMeetings = (tx: Tx, plan: string, code?: string): Promise<Meeting[]> =>
  listMeetingsOf(tx, [plan], code)

/** The meetings of several plans, asked for at once. */
export async function listMeetingsOf(
  tx: Tx,
  plans: readonly string[],
  code?: string,
): Promise<Meeting[]> {
  const rows = await query<Row>(
    tx,
    sql`select m.id, m.plan, m.code, m.body, m.title, m.language, m.announced_at as "announcedAt",
          case when m.round is not null then jsonb_build_object('id', m.round, 'code',
            (select o.code from varde.reporting_round o where o.id = m.round)) end as round
        from varde.meeting m
        where m.plan = any(${[...plans]}::text[]) and (${code ?? null}::text is null or m.code = ${code ?? null})
        order by m.announced_at, m.code`,
  )
  const events = await query<EventRow>(
    tx,
    sql`select meeting, kind, at, "heldOn", reason from (
          select e.meeting, e.seq, e.at, e.kind, e.held_on as "heldOn", e.reason from varde.meeting_event e
          union all ${roundEvents}) as happened
        where meeting = any(${rows.map(({ id }) => id)}::uuid[]) order by at, seq`,
  )
  const byMeeting = Map.groupBy(events, ({ meeting }) => meeting)
  return rows.map((row) => {
    const own = (byMeeting.get(row.id) ?? []).map(({ meeting: _, ...event }) => event)
    const heldOn = own.findLast((event) => event.heldOn !== null)?.heldOn
    if (!heldOn) throw new Error(`meeting ${row.id} has no day`)
    return { ...row, events: own, heldOn }
  })
}

/** A meeting by its code, held until the transaction ends. */
export async function findMeetingForUpdate(
  tx: Tx,
  plan: string,
  code: string,
): Promise<Meeting | undefined> {
  // The row itself is never changed, so a share lock would do; two writers must still come one after the other.
  await query(
    tx,
    sql`select from varde.meeting where plan = ${plan} and code = ${code} for no key update`,
  )
  return (await listMeetings(tx, plan, code))[0]
}

/** Keeps a new meeting; false where its code is taken meanwhile. */
export async function insertMeeting(
  tx: Tx,
  meeting: Omit<Meeting, 'events' | 'round' | 'heldOn'> & { readonly round: string | null },
  by: JournalActor,
): Promise<boolean> {
  const rows = await query(
    tx,
    sql`insert into varde.meeting (id, plan, code, round, body, title, language, announced_at, announced_by)
        values (${meeting.id}::uuid, ${meeting.plan}, ${meeting.code}, ${meeting.round}::uuid, ${meeting.body},
          ${meeting.title}, ${meeting.language}, ${meeting.announcedAt}, ${json(by)})
        on conflict (plan, code) do nothing returning id`,
  )
  return rows.length > 0
}

/** Notes what happened to a meeting. */
export const insertMeetingEvent = (
  tx: Tx,
  meeting: string,
  { kind, heldOn, reason, at }: MeetingEvent,
  by: JournalActor,
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.meeting_event (meeting, kind, held_on, reason, at, actor)
        values (${meeting}::uuid, ${kind}, ${heldOn}, ${reason}, ${at}, ${json(by)})`,
  )

/** The bodies that a version of the plan names, in its order, at the level that counts today. */
export const listBodies = (tx: Tx, version: number): Promise<Body[]> =>
  query(
    tx,
    sql`select r.id, r.record->'name' as name,
          coalesce((select l.level from varde.record_level l
            where l.plan = v.plan and l.section = r.section and l.record = r.id
            order by l.seq desc limit 1), r.level) as level
        from varde.plan_record r join varde.plan_version v on v.id = r.version
        where r.version = ${version} and r.section = 'bodies' and not r.record ? 'endedBy'
        order by r.position`,
  )

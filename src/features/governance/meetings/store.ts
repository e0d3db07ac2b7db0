import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import { meantBy } from './rules.ts'
import type { Body, Meeting, MeetingEvent, RoundWord } from './schema.ts'

interface EventRow extends MeetingEvent {
  readonly meeting: string
}

interface Row extends Omit<Meeting, 'events' | 'heldOn' | 'round'> {
  readonly round: string | null
  readonly roundCode: string | null
}

interface SaidRow {
  readonly round: string
  readonly kind: RoundWord
  readonly at: Date
}

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
          m.round, o.code as "roundCode"
        from varde.meeting m left join varde.reporting_round o on o.id = m.round
        where m.plan = any(${[...plans]}::text[])
        order by m.announced_at, m.code`,
  )
  const own = await query<EventRow>(
    tx,
    sql`select meeting, kind, at, held_on as "heldOn", reason from varde.meeting_event
        where meeting = any(${rows.map(({ id }) => id)}::uuid[]) order by at, seq`,
  )
  const said = await listSaid(tx, rows)
  const byMeeting = Map.groupBy(own, ({ meeting }) => meeting)
  const written = rows.map((row) => {
    const events = (byMeeting.get(row.id) ?? []).map(({ meeting: _, ...event }) => event)
    return { ...row, events }
  })
  return spokenOf(written, said)
    .filter((one) => code === undefined || one.code === code)
    .map((one) => meetingFrom(one, said))
}

/** What rounds say of their meetings, oldest first. */
const listSaid = (tx: Tx, rows: readonly Row[]): Promise<SaidRow[]> =>
  query(
    tx,
    sql`select round, at, case kind when 'meeting-held' then 'held' else kind end as kind
        from varde.round_event where kind in ('papers-sent', 'meeting-held')
          and round = any(${rows.flatMap(({ round }) => round ?? [])}::uuid[]) order by at, seq`,
  )

type Written = Row & { readonly events: readonly MeetingEvent[] }

/** Meetings with what their rounds said of them, each word as an event of the one that it meant. */
function spokenOf(rows: readonly Written[], said: readonly SaidRow[]): readonly Written[] {
  return said.reduce<readonly Written[]>((all, { round, kind, at }) => {
    const meant = meantBy(
      { kind, at },
      all.filter((one) => one.round === round),
    )
    const event = { kind, at, heldOn: null, reason: null }
    return all.map((one) =>
      one.id === meant?.id ? { ...one, events: inTime([...one.events, event]) } : one,
    )
  }, rows)
}

const inTime = (events: readonly MeetingEvent[]): readonly MeetingEvent[] =>
  events.toSorted((one, other) => one.at.getTime() - other.at.getTime())

function meetingFrom(
  { round, roundCode, events, ...row }: Written,
  said: readonly SaidRow[],
): Meeting {
  const heldOn = events.findLast((event) => event.heldOn !== null)?.heldOn
  if (!heldOn) throw new Error(`meeting ${row.id} has no day`)
  const words = said.flatMap((one) => (one.round === round ? one.kind : []))
  const belongs = round !== null && roundCode !== null
  return {
    ...row,
    round: belongs ? { id: round, code: roundCode, said: words } : null,
    events,
    heldOn,
  }
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

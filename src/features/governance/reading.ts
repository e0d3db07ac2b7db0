import { hasRole } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { notFound } from '#kernel/operations'
import type { Organisation } from '#features/organisations'
import { organisationNames } from '#features/organisations'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import { standing } from './agenda/rules.ts'
import type { AgendaItem } from './agenda/schema.ts'
import { listItems } from './agenda/store.ts'
import type { LeftOver } from './decisions/rules.ts'
import { isOpen, leftOverTo } from './decisions/rules.ts'
import type { Decided, Decision } from './decisions/schema.ts'
import { listDecisions } from './decisions/store.ts'
import { inOrder, isAgendaOpen } from './meetings/rules.ts'
import type { Meeting, MeetingKey } from './meetings/schema.ts'
import { listMeetings } from './meetings/store.ts'
import { readMeetings, runMeetings } from './policy.ts'

/** The meetings of a plan and what they decided, as this reader may know of them. */
export interface ReadMeetings {
  readonly version: PlanVersion
  readonly today: Day
  readonly meetings: readonly Meeting[]
  readonly decided: readonly Decided[]
  readonly organisations: ReadonlyMap<string, Organisation>
}

/** All of a plan's meetings and decisions; 404 for whoever is no insider. */
export async function readPlanMeetings(tx: Tx, visit: Visit, plan: string): Promise<ReadMeetings> {
  const version = readMeetings(visit.actor, { plan })
    ? await roundReading.findPlanInForce(tx, plan)
    : undefined
  if (!version) throw notFound()
  const meetings = inOrder(await listMeetings(tx, plan))
  const decided = await decidedOn(tx, meetings)
  const organisations = await organisationNames(tx, visit.now)
  return { version, today: dayOf(visit.now, version.timeZone), meetings, decided, organisations }
}

/** Everything that these meetings decided. */
async function decidedOn(tx: Tx, meetings: readonly Meeting[]): Promise<readonly Decided[]> {
  const ids = meetings.map(({ id }) => id)
  const items = new Map((await listItems(tx, ids)).map((item) => [item.id, item]))
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return (await listDecisions(tx, ids)).flatMap((decision) => {
    const [item, meeting] = [items.get(decision.item), byId.get(decision.meeting)]
    return item && meeting ? [{ decision, item, meeting }] : []
  })
}

/** A meeting with its agenda, what it decided, and what earlier ones left to it. */
export interface ReadMeeting extends ReadMeetings {
  readonly meeting: Meeting
  /** Null where the reader may not read the agenda yet. */
  readonly items: readonly AgendaItem[] | null
  /** Those of this meeting, those that were replaced included. */
  readonly decisions: readonly Decision[]
  readonly leftOver: LeftOver
}

/** One meeting; 404 where there is none, or where the reader is no insider. */
export async function readMeeting(
  tx: Tx,
  visit: Visit,
  { plan, code }: MeetingKey,
): Promise<ReadMeeting> {
  const all = await readPlanMeetings(tx, visit, plan)
  const meeting = all.meetings.find((one) => one.code === code)
  if (!meeting) throw notFound()
  const isOpenTo = runMeetings(visit.actor, { plan }) || isAgendaOpen(meeting)
  const items = isOpenTo ? standing(await listItems(tx, [meeting.id])) : null
  const own = all.decided.filter((one) => one.meeting.code === code)
  const decisions = own.map(({ decision }) => decision)
  return { ...all, meeting, items, decisions, leftOver: leftOverTo(meeting, all.decided) }
}

/** What meetings left an organisation to do and is not yet done, by due day; nothing for whoever does not work there. */
export async function readTasks(
  tx: Tx,
  visit: Visit,
  { plan, organisation }: { readonly plan: string; readonly organisation: string },
): Promise<readonly Decided[]> {
  if (!hasRole(visit.actor, ['editor', 'approver'], { plan, organisation })) return []
  const decided = await decidedOn(tx, await listMeetings(tx, plan))
  return decided
    .filter(({ decision }) => isOpen(decision) && decision.owner === organisation)
    .toSorted((one, other) => (one.decision.dueOn ?? '').localeCompare(other.decision.dueOn ?? ''))
}

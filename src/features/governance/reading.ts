import { hasRole } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { notFound } from '#kernel/operations'
import { admitsByLevel } from '#features/disclosure'
import type { Organisation } from '#features/organisations'
import { organisationNames } from '#features/organisations'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import { standing } from './agenda/rules.ts'
import type { AgendaItem } from './agenda/schema.ts'
import { listItems } from './agenda/store.ts'
import type { LeftOver } from './decisions/rules.ts'
import { isOpen, isOverdue, leftOverTo } from './decisions/rules.ts'
import type { Decided, Decision } from './decisions/schema.ts'
import { listDecisions } from './decisions/store.ts'
import { inOrder, isAgendaOpen } from './meetings/rules.ts'
import type { Body, Meeting, MeetingKey } from './meetings/schema.ts'
import { listBodies, listMeetings, listMeetingsOf } from './meetings/store.ts'
import { readMeetings, runMeetings } from './policy.ts'

/** The meetings of a plan and what they decided, as this reader may know of them. */
export interface ReadMeetings {
  readonly version: PlanVersion
  readonly today: Day
  readonly meetings: readonly Meeting[]
  readonly decided: readonly Decided[]
  readonly organisations: ReadonlyMap<string, Organisation>
  /** The bodies of the plan that the reader may know of. */
  readonly bodies: readonly Body[]
  /** What points are about, by id: commitments and indicators that the reader may know of. */
  readonly names: ReadonlyMap<string, SubjectName>
}

/** What a point is about, by name. */
export interface SubjectName {
  readonly number: string | null
  readonly title: Texts
}

/** All of a plan's meetings and decisions; 404 for whoever is no insider. */
export const readPlanMeetings = async (tx: Tx, visit: Visit, plan: string): Promise<ReadMeetings> =>
  (await load(tx, visit, plan)).read

/** The same, with every point of every agenda: what of it the reader may see, the caller knows. */
async function load(
  tx: Tx,
  visit: Visit,
  plan: string,
): Promise<{ readonly read: ReadMeetings; readonly items: readonly AgendaItem[] }> {
  const version = readMeetings(visit.actor, { plan })
    ? await roundReading.findPlanInForce(tx, plan)
    : undefined
  if (!version) throw notFound()
  const meetings = inOrder(await listMeetings(tx, plan))
  const items = await listItems(tx, idsOf(meetings))
  const decided = decidedIn(await listDecisions(tx, idsOf(meetings)), items, meetings)
  const organisations = await organisationNames(tx, visit.now)
  const names = await readNames(tx, visit, { version, items })
  const bodies = (await listBodies(tx, version.version)).filter(({ level }) =>
    admitsByLevel(visit.actor, { plan, level }),
  )
  const today = dayOf(visit.now, version.timeZone)
  return { read: { version, today, meetings, decided, organisations, bodies, names }, items }
}

const idsOf = (meetings: readonly Meeting[]): readonly string[] => meetings.map(({ id }) => id)

/** Decisions with their points and meetings. */
function decidedIn(
  decisions: readonly Decision[],
  items: readonly AgendaItem[],
  meetings: readonly Meeting[],
): readonly Decided[] {
  const itemById = new Map(items.map((item) => [item.id, item]))
  const meetingById = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return decisions.flatMap((decision) => {
    const [item, meeting] = [itemById.get(decision.item), meetingById.get(decision.meeting)]
    return item && meeting ? [{ decision, item, meeting }] : []
  })
}

/** The names of what the points are about, as far as the reader may know of it. */
async function readNames(
  tx: Tx,
  { actor }: Visit,
  {
    version: { plan, version },
    items,
  }: { readonly version: PlanVersion; readonly items: readonly AgendaItem[] },
): Promise<ReadMeetings['names']> {
  const indicators = items.flatMap(({ subject }) =>
    subject?.kind === 'indicator' ? [subject.id] : [],
  )
  const measures = await roundReading.measuresByVersion(tx, [version], indicators)
  const commitments = await roundReading.listCommitments(tx, version)
  return new Map<string, SubjectName>([
    ...(measures.get(version) ?? []).map(
      ({ id, name }) => [id, { number: null, title: name }] as const,
    ),
    ...commitments
      .filter(({ level }) => admitsByLevel(actor, { plan, level }))
      .map(({ id, number, title }) => [id, { number, title }] as const),
  ])
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
  const { read: all, items: every } = await load(tx, visit, plan)
  const meeting = all.meetings.find((one) => one.code === code)
  if (!meeting) throw notFound()
  const isOpenTo = runMeetings(visit.actor, { plan }) || isAgendaOpen(meeting)
  const items = isOpenTo ? standing(every.filter((one) => one.meeting === meeting.id)) : null
  const own = all.decided.filter((one) => one.meeting.code === code)
  const decisions = own.map(({ decision }) => decision)
  return { ...all, meeting, items, decisions, leftOver: leftOverTo(meeting, all.decided) }
}

/** What meetings left an organisation to do, and the day on which it is asked. */
export interface Tasks {
  readonly today: Day
  readonly decided: readonly Decided[]
}

/** What meetings left an organisation to do and is not yet done, by due day; nothing for whoever does not work there. */
export async function readTasks(
  tx: Tx,
  visit: Visit,
  { plan, organisation }: { readonly plan: string; readonly organisation: string },
): Promise<Tasks> {
  const version = await roundReading.findPlanInForce(tx, plan)
  const today = dayOf(visit.now, version?.timeZone ?? 'UTC')
  if (!hasRole(visit.actor, ['editor', 'approver'], { plan, organisation }))
    return { today, decided: [] }
  const meetings = await listMeetings(tx, plan)
  const ids = idsOf(meetings)
  const decided = decidedIn(await listDecisions(tx, ids), await listItems(tx, ids), meetings)
    .filter(({ decision }) => isOpen(decision) && decision.owner === organisation)
    .toSorted((one, other) => (one.decision.dueOn ?? '').localeCompare(other.decision.dueOn ?? ''))
  return { today, decided }
}

/** What meetings decided and nobody has carried out in time, in the plans that the reader runs, oldest first. */
export async function readOverdue(
  tx: Tx,
  { actor, now }: Visit,
  versions: readonly Pick<PlanVersion, 'plan' | 'timeZone'>[],
): Promise<readonly Decided[]> {
  const days = new Map(
    versions
      .filter(({ plan }) => runMeetings(actor, { plan }))
      .map(({ plan, timeZone }) => [plan, dayOf(now, timeZone)]),
  )
  const meetings = await listMeetingsOf(tx, [...days.keys()])
  const ids = idsOf(meetings)
  return decidedIn(await listDecisions(tx, ids), await listItems(tx, ids), meetings)
    .filter(({ decision, meeting }) => {
      const today = days.get(meeting.plan)
      return today !== undefined && isOverdue(decision, today)
    })
    .toSorted((one, other) => (one.decision.dueOn ?? '').localeCompare(other.decision.dueOn ?? ''))
}

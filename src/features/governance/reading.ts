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
import { listAssignments } from '#features/plans'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import { standing } from './agenda/rules.ts'
import type { AgendaItem, Subject } from './agenda/schema.ts'
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
  (await load(tx, visit, { plan, about: null })).read

/** The same, with every point of every agenda: what of it the reader may see, the caller knows. */
async function load(
  tx: Tx,
  visit: Visit,
  { plan, about }: { readonly plan: string; readonly about: Subject | null },
): Promise<{ readonly read: ReadMeetings; readonly items: readonly AgendaItem[] }> {
  const version = readMeetings(visit.actor, { plan })
    ? await roundReading.findPlanInForce(tx, plan)
    : undefined
  if (!version) throw notFound()
  const meetings = inOrder(await listMeetings(tx, plan))
  const items = await listItems(tx, idsOf(meetings))
  const decided = decidedIn(await listDecisions(tx, idsOf(meetings)), items, meetings)
  const organisations = await organisationNames(tx, visit.now)
  const subjects = [...items.map(({ subject }) => subject), about]
  const names = await readNames(tx, visit, { version, subjects })
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
    subjects,
  }: { readonly version: PlanVersion; readonly subjects: readonly (Subject | null)[] },
): Promise<ReadMeetings['names']> {
  const measures = await roundReading.measuresByVersion(tx, [version], indicatorsIn(subjects))
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
  /** Points that were taken off; none for whoever does not run meetings. */
  readonly off: readonly AgendaItem[]
  /** Who answers for what points can be about, by its id; nobody for whoever does not run meetings. */
  readonly leads: ReadonlyMap<string, string>
  /** Those of this meeting, those that were replaced included. */
  readonly decisions: readonly Decision[]
  readonly leftOver: LeftOver
}

/** Which meeting, and what a new point of it is going to be about. */
export interface MeetingToRead extends MeetingKey {
  readonly about?: Subject | null
}

/** One meeting; 404 where there is none, or where the reader is no insider. */
export async function readMeeting(
  tx: Tx,
  visit: Visit,
  { plan, code, about = null }: MeetingToRead,
): Promise<ReadMeeting> {
  const { read: all, items: every } = await load(tx, visit, { plan, about })
  const meeting = all.meetings.find((one) => one.code === code)
  if (!meeting) throw notFound()
  const runs = runMeetings(visit.actor, { plan })
  const points = every.filter((one) => one.meeting === meeting.id)
  const items = runs || isAgendaOpen(meeting) ? standing(points) : null
  const own = all.decided.filter((one) => one.meeting.code === code)
  return {
    ...all,
    meeting,
    items,
    off: runs ? points.filter(({ isOff }) => isOff) : [],
    leads: runs
      ? await listLeads(tx, all.version, { at: visit.now, about, items: points })
      : new Map(),
    decisions: own.map(({ decision }) => decision),
    leftOver: leftOverTo(meeting, all.decided),
  }
}

interface LeadsAsked {
  readonly at: Date
  readonly about: Subject | null
  readonly items: readonly AgendaItem[]
}

/** Who leads each commitment now, else led it in the newest round; and whose the figures are that points are about. */
async function listLeads(
  tx: Tx,
  version: PlanVersion,
  { at, about, items }: LeadsAsked,
): Promise<ReadonlyMap<string, string>> {
  const [newest] = await roundReading.listRounds(tx, version.plan)
  const lines = newest ? await roundReading.listRoundLines(tx, newest.id) : []
  const assignments = await listAssignments(tx, version.plan, at)
  const leads = new Map(
    [...lines, ...assignments].flatMap(({ commitment, organisation, part }) =>
      part === 'lead' ? [[commitment, organisation] as const] : [],
    ),
  )
  const figures = indicatorsIn([...items.map(({ subject }) => subject), about])
  const measures = await roundReading.measuresByVersion(tx, [version.version], figures)
  for (const { id, owners } of measures.get(version.version) ?? []) {
    const owner = owners[0] && (await roundReading.findOrganisation(tx, version, owners[0]))
    if (owner) leads.set(id, owner)
  }
  return leads
}

const indicatorsIn = (subjects: readonly (Subject | null)[]): readonly string[] =>
  subjects.flatMap((subject) => (subject?.kind === 'indicator' ? [subject.id] : []))

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

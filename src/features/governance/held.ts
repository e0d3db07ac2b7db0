import { parseDay } from '#kernel/clock'
import type { Day } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { JournalActor } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notFound, refused } from '#kernel/operations'
import { roundReading } from '#features/rounds'
import type { PlanVersion } from '#features/rounds'
import type { Meeting, MeetingKey } from './meetings/schema.ts'
import { findMeetingForUpdate } from './meetings/store.ts'
import { runMeetings } from './policy.ts'

/** Who writes, as the tables and the journal keep him. */
export const writer = ({ actor }: Visit, plan: string): JournalActor =>
  journalActor(actor, ['coordinator'], { plan })

/** The plan in force, for its coordinator; 404 where none is. */
export async function holdPlan(tx: Tx, visit: Visit, plan: string): Promise<PlanVersion> {
  allow(runMeetings, visit, { plan })
  const version = await roundReading.findPlanInForce(tx, plan)
  if (!version) throw notFound()
  return version
}

/** A meeting for the plan's coordinator, held until the transaction ends. */
export async function holdMeeting(
  tx: Tx,
  visit: Visit,
  { plan, code }: MeetingKey,
): Promise<{ readonly version: PlanVersion; readonly meeting: Meeting }> {
  const version = await holdPlan(tx, visit, plan)
  const meeting = await findMeetingForUpdate(tx, plan, code)
  if (!meeting) throw notFound()
  return { version, meeting }
}

/** What the journal says of a deed on a meeting. */
export interface Noted extends MeetingKey {
  readonly operation: string
  readonly payload: unknown
}

/** Writes a deed on a meeting into the journal. */
export function note(tx: Tx, visit: Visit, { plan, code, operation, payload }: Noted): void {
  record(tx, {
    at: visit.now,
    actor: writer(visit, plan),
    operation,
    subject: { plan, meeting: code },
    payload,
  })
}

/** A day as it was typed; null where none was; refused where it is none. */
export function readDay(typed: string): Day | null | Refused {
  const text = typed.trim()
  if (text === '') return null
  return parseDay(text) ?? refused('meeting-day-unreadable', { day: text })
}

/** A day that must be there. */
export function readMeetingDay(typed: string): Day | Refused {
  const day = readDay(typed)
  if (isRefused(day)) return day
  return day ?? refused('meeting-day-missing')
}

/** The key of an organisation from its code or key; null where none is named. */
export async function ownerOf(
  tx: Tx,
  version: PlanVersion,
  given: string,
): Promise<string | null | Refused> {
  const code = given.trim()
  if (code === '') return null
  const key = await roundReading.findOrganisation(tx, version, code.split(':').at(-1) ?? code)
  return key ?? refused('owner-unknown', { organisation: code })
}

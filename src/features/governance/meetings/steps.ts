import { randomUUID } from 'node:crypto'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, notFound, refused } from '#kernel/operations'
import { roundReading } from '#features/rounds'
import { holdMeeting, holdPlan, note, readMeetingDay, writer } from '../held.ts'
import { nextCode, refuseMeetingMove, refuseMeetingNote } from './rules.ts'
import type { Meeting, MeetingEvent, MeetingKey } from './schema.ts'
import * as store from './store.ts'

/** A meeting about to be announced, as it was typed. */
export interface MeetingToAnnounce {
  readonly plan: string
  readonly title: string
  readonly heldOn: string
  /** The code of the round whose reports it steers by; empty where none. */
  readonly round: string
  /** The id of a body of the plan; empty where none is named. */
  readonly body: string
}

const longestTitle = 200

/** Announces a meeting on a day; its code is the year and a number. */
export async function announceMeeting(
  tx: Tx,
  visit: Visit,
  given: MeetingToAnnounce,
): Promise<Meeting | Refused> {
  const { plan } = given
  const version = await holdPlan(tx, visit, plan)
  const title = given.title.trim()
  if (title === '') return refused('meeting-title-missing')
  if (title.length > longestTitle) return refused('meeting-title-long')
  const heldOn = readMeetingDay(given.heldOn)
  if (isRefused(heldOn)) return heldOn
  const code = given.round.trim()
  const round = code === '' ? undefined : await roundReading.findRound(tx, plan, code)
  if (code !== '' && !round) return refused('meeting-round-unknown', { round: code })

  const body = given.body.trim() || null
  const bodies = await store.listBodies(tx, version.version)
  if (body !== null && bodies.every(({ id }) => id !== body))
    return refused('meeting-body-unknown', { body })

  const codes = (await store.listMeetings(tx, plan)).map((meeting) => meeting.code)
  const meeting = {
    id: randomUUID(),
    plan,
    code: nextCode(heldOn, codes),
    body,
    title,
    language: visit.language,
    announcedAt: visit.now,
  }
  const by = writer(visit, plan)
  if (!(await store.insertMeeting(tx, { ...meeting, round: round?.id ?? null }, by)))
    return refused('meeting-meanwhile')
  const dated = { kind: 'dated', heldOn, reason: null, at: visit.now } as const
  await store.insertMeetingEvent(tx, meeting.id, dated, by)
  const payload = { title, heldOn, round: round?.code ?? null, body: meeting.body }
  note(tx, visit, { plan, code: meeting.code, operation: 'meeting-announced', payload })
  const [made] = await store.listMeetings(tx, plan, meeting.code)
  if (!made) throw notFound()
  return made
}

/** Another day for a meeting, with the reason. */
export interface MeetingMove extends MeetingKey {
  readonly heldOn: string
  readonly reason: string
}

/** Moves a meeting that is not yet held to another day. */
export async function moveMeeting(
  tx: Tx,
  visit: Visit,
  given: MeetingMove,
): Promise<Meeting | Refused> {
  const { meeting } = await holdMeeting(tx, visit, given)
  const heldOn = readMeetingDay(given.heldOn)
  if (isRefused(heldOn)) return heldOn
  const reason = given.reason.trim()
  if (reason === '') return refused('meeting-reason-missing')
  const refusal = refuseMeetingMove(meeting, heldOn)
  if (refusal) return refused(refusal)
  return keepEvent(tx, visit, meeting, { kind: 'dated', heldOn, reason })
}

/** Notes that the papers of a meeting were sent, or that it was held. */
export async function noteMeeting(
  tx: Tx,
  visit: Visit,
  { kind, ...key }: MeetingKey & { readonly kind: 'papers-sent' | 'held' },
): Promise<Meeting | Refused> {
  const { meeting, version } = await holdMeeting(tx, visit, key)
  const refusal = refuseMeetingNote(meeting, kind, dayOf(visit.now, version.timeZone))
  if (refusal) return refused(refusal, { meeting: meeting.title })
  return keepEvent(tx, visit, meeting, { kind, heldOn: null, reason: null })
}

async function keepEvent(
  tx: Tx,
  visit: Visit,
  meeting: Meeting,
  given: Omit<MeetingEvent, 'at'>,
): Promise<Meeting> {
  const { plan, code } = meeting
  const event = { ...given, at: visit.now }
  await store.insertMeetingEvent(tx, meeting.id, event, writer(visit, plan))
  const payload = { heldOn: given.heldOn, reason: given.reason }
  note(tx, visit, { plan, code, operation: `meeting-${given.kind}`, payload })
  const heldOn = given.heldOn ?? meeting.heldOn
  return { ...meeting, heldOn, events: [...meeting.events, event] }
}

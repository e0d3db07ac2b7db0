import type { Day } from '#kernel/clock'
import type { Meeting, MeetingEvent, RoundWord } from './schema.ts'

type Happened = Pick<Meeting, 'events'>

/** When something happened to a meeting first, or null. */
const momentOf = ({ events }: Happened, kind: MeetingEvent['kind']): Date | null =>
  events.find((event) => event.kind === kind)?.at ?? null

/** When its papers were sent, or null. */
export const papersSentAt = (meeting: Happened): Date | null => momentOf(meeting, 'papers-sent')

/** When it was noted that it was held, or null. */
export const heldAt = (meeting: Happened): Date | null => momentOf(meeting, 'held')

/** Whether those who do not prepare it may read its agenda. */
export const isAgendaOpen = (meeting: Happened): boolean =>
  papersSentAt(meeting) !== null || heldAt(meeting) !== null

/** How far a meeting has come. */
export const stateOf = (meeting: Happened): 'announced' | 'papers-sent' | 'held' => {
  if (heldAt(meeting)) return 'held'
  return papersSentAt(meeting) ? 'papers-sent' : 'announced'
}

/** A round said that papers were sent or that its meeting was held. */
export interface RoundSaid {
  readonly kind: RoundWord
  readonly at: Date
}

type Spoken = Pick<Meeting, 'announcedAt' | 'events'>

/** The day that was set for a meeting at a moment, in milliseconds, or none. */
const dayAt = ({ events }: Spoken, at: Date): number => {
  const day = events.findLast((event) => event.heldOn !== null && event.at <= at)?.heldOn
  return day ? Date.parse(`${day}T12:00:00Z`) : Number.NaN
}

/**
 * Of which of a round's meetings the round speaks: of those that were announced by then and are not said to be held,
 * the one whose day lay nearest. A meeting that is announced afterwards is never meant.
 */
export function meantBy<One extends Spoken>(
  { kind, at }: RoundSaid,
  meetings: readonly One[],
): One | undefined {
  const distance = (one: One) => Math.abs(dayAt(one, at) - at.getTime())
  return meetings
    .filter(({ announcedAt, events }) => announcedAt <= at && !hasHappened(events, kind, at))
    .toSorted((one, other) => distance(one) - distance(other))[0]
}

const hasHappened = (events: Spoken['events'], kind: RoundWord, at: Date): boolean =>
  events.some((event) => (event.kind === kind || event.kind === 'held') && event.at <= at)

/** The code of a plan's next meeting announced for a day: the year, and the next number in it. */
export function nextCode(heldOn: Day, codes: readonly string[]): string {
  const year = heldOn.slice(0, 4)
  const numbers = codes.flatMap((code) => {
    const [of, number] = code.split('-')
    return of === year ? [Number(number)] : []
  })
  return `${year}-${Math.max(0, ...numbers) + 1}`
}

/** What is to be done about a meeting today: prepared before its day, minuted from its day on, over once it is held. */
export type Stage = 'ahead' | 'minutes' | 'over'

/** At which stage a meeting stands on a day. */
export function stageOf(meeting: Pick<Meeting, 'events' | 'heldOn'>, today: Day): Stage {
  if (heldAt(meeting)) return 'over'
  return today < meeting.heldOn ? 'ahead' : 'minutes'
}

/** Why a meeting cannot be moved, or null. */
export const refuseMeetingMove = (meeting: Pick<Meeting, 'events' | 'heldOn'>, to: Day) => {
  if (heldAt(meeting)) return 'meeting-held'
  return to === meeting.heldOn ? 'meeting-same-day' : null
}

/** Why it cannot be noted that papers were sent or that the meeting was held, or null. */
export function refuseMeetingNote(
  meeting: Pick<Meeting, 'events' | 'heldOn'>,
  kind: 'papers-sent' | 'held',
  today: Day,
): string | null {
  if (momentOf(meeting, kind))
    return kind === 'held' ? 'meeting-held-already' : 'meeting-papers-sent-already'
  if (kind === 'papers-sent') return heldAt(meeting) ? 'meeting-held' : null
  return today < meeting.heldOn ? 'meeting-ahead' : null
}

/** Meetings by day; those that are still to be held first, the nearest of them first, then the held ones, newest first. */
export function inOrder<Held extends Pick<Meeting, 'heldOn' | 'events' | 'code'>>(
  meetings: readonly Held[],
): readonly Held[] {
  const byDay = (one: Held, other: Held) =>
    one.heldOn.localeCompare(other.heldOn) || one.code.localeCompare(other.code)
  const [held, ahead] = [true, false].map((isHeld) =>
    meetings.filter((meeting) => (heldAt(meeting) !== null) === isHeld).toSorted(byDay),
  )
  return [...(ahead ?? []), ...(held ?? []).toReversed()]
}

import type { Day } from '#kernel/clock'
import { standing } from '../agenda/rules.ts'
import type { AgendaItem } from '../agenda/schema.ts'
import type { Meeting } from '../meetings/schema.ts'
import { standingOn } from './rules.ts'
import type { Decision } from './schema.ts'

/** What is on record of a plan's meetings. */
export interface OnRecord {
  readonly meetings: readonly Meeting[]
  readonly items: readonly AgendaItem[]
  readonly decisions: readonly Decision[]
}

/** A point that a meeting is asked to decide, and on which day a meeting put it off. */
export interface Asked {
  readonly item: AgendaItem
  readonly postponedOn: Day | null
}

/**
 * What a meeting is still asked: the proposals on its own agenda on which nothing is decided, then the points that
 * meetings before its day put off, unless it has taken them up under the same name.
 */
export function askedOf(
  own: Meeting | undefined,
  until: Day,
  { meetings, items, decisions }: OnRecord,
): readonly Asked[] {
  const said = ({ id }: AgendaItem) => standingOn(id, decisions)
  const of = ({ id }: Meeting) => standing(items.filter(({ meeting }) => meeting === id))
  const ownPoints = own ? of(own) : []
  const asked = ownPoints
    .filter((item) => item.proposal !== '' && isUnsettled(said(item)))
    .map((item): Asked => ({ item, postponedOn: (said(item) && own?.heldOn) ?? null }))
  const isTakenUp = (item: AgendaItem) =>
    ownPoints.some(({ title, subject }) => title === item.title && subject?.id === item.subject?.id)
  const left = meetings
    .filter(({ id, heldOn }) => id !== own?.id && heldOn < until)
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))
    .flatMap((meeting) =>
      of(meeting)
        .filter((item) => said(item)?.outcome === 'postponed' && !isTakenUp(item))
        .map((item): Asked => ({ item, postponedOn: meeting.heldOn })),
    )
  return [...asked, ...left]
}

/** What was put off is still to be decided. */
const isUnsettled = (decision: Decision | undefined): boolean =>
  decision === undefined || decision.outcome === 'postponed'

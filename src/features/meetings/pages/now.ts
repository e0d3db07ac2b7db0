import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { AgendaItem, ReadMeeting } from '#features/governance'
import { decisionRules, meetingRules } from '#features/governance'
import { meetingAddresses } from './names.ts'

/** The points on which nothing is decided yet. */
export const undecidedOf = ({ items, decisions }: ReadMeeting): readonly AgendaItem[] =>
  (items ?? []).filter(({ id }) => decisionRules.standingOn(id, decisions) === undefined)

/** What whoever runs a meeting can do about it today: prepare it, minute it, follow up on it. */
export function nowSection(request: PageRequest, shown: ReadMeeting): Html {
  const { say } = request
  const stage = meetingRules.stageOf(shown.meeting, shown.today)
  const deeds = { ahead, minutes, over }[stage](request, shown)
  return section({
    id: 'now',
    label: say('meetings.now'),
    note: say(`meetings.now-${stage}`),
    body: list.plain(deeds.filter((one) => one !== null)),
  })
}

type Deeds = readonly (Html | null)[]

const link = (href: string, words: Content): Html => html`<a href="${href}">${words}</a>`

/** Before its day: the agenda, the pack, the papers, another day. */
function ahead(request: PageRequest, shown: ReadMeeting): Deeds {
  const { say } = request
  const { meeting, version, items } = shown
  const home = meetingAddresses(say, version.plan)
  const { round } = pieces.deskAddresses(say.language, version.plan)
  const points = items?.length ?? 0
  const without = items?.filter(({ proposal }) => proposal === '').length ?? 0
  return [
    points === 0
      ? link(home.newPoint(meeting.code), say('meetings.now-first-point'))
      : link('#agenda', say('meetings.now-points', { points, without })),
    link(home.deviations(meeting.code), say('meetings.now-fetch')),
    meeting.round &&
      link(
        `${round(meeting.round.code)}/pack`,
        say('meetings.now-pack', { round: meeting.round.code }),
      ),
    meetingRules.papersSentAt(meeting) ? null : link('#deeds', say('meetings.now-papers')),
    link('#deeds', say('meetings.now-move')),
  ]
}

/** From its day on: what was said to each point, and that it was held. */
function minutes({ say }: PageRequest, shown: ReadMeeting): Deeds {
  const { meeting, version, items } = shown
  const home = meetingAddresses(say, version.plan)
  const left = undecidedOf(shown)
  return [
    items?.length === 0
      ? link(home.newPoint(meeting.code), say('meetings.now-first-point'))
      : minuting(say, shown, left),
    link('#deeds', say(left.length === 0 ? 'meetings.now-held' : 'meetings.now-held-then')),
    link('#deeds', say('meetings.now-not-held')),
  ]
}

const minuting = (
  say: PageRequest['say'],
  { meeting, version }: ReadMeeting,
  [first, ...more]: readonly AgendaItem[],
): Html | null =>
  first
    ? link(
        `${meetingAddresses(say, version.plan).point(meeting.code, first.id)}#decide`,
        say('meetings.now-minute', { points: 1 + more.length, title: first.title }),
      )
    : null

/** Once it was held: what was left without minutes, what is to be followed up, the next meeting. */
function over({ say }: PageRequest, shown: ReadMeeting): Deeds {
  const { meeting, version, decisions, meetings } = shown
  const home = meetingAddresses(say, version.plan)
  const open = decisions.filter(decisionRules.isOpen).length
  const next = meetings.find(
    (one) => meetingRules.heldAt(one) === null && one.heldOn > meeting.heldOn,
  )
  return [
    minuting(say, shown, undecidedOf(shown)),
    open > 0 ? link('#agenda', say('meetings.now-open', { decisions: open })) : null,
    next
      ? link(
          home.meeting(next.code),
          say('meetings.now-next', { title: next.title, day: say.day(next.heldOn) }),
        )
      : link(home.blank, say('meetings.now-announce')),
  ]
}

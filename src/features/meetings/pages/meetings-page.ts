import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, browse, dataTable, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Decided, Meeting, ReadMeetings } from '#features/governance'
import { decisionRules, meetingRules } from '#features/governance'
import type { View } from '../rules.ts'
import { inView, views } from '../rules.ts'
import { meetingAddresses, ownerName, standingWords, subjectName, written } from './names.ts'

/** All meetings and decisions of a plan, and which decisions are looked at. */
export interface MeetingsShown extends ReadMeetings {
  readonly view: View
  readonly mayRun: boolean
}

/** The list of meetings and decisions. */
export function meetingsPage(request: PageRequest, shown: MeetingsShown): Html {
  const { say } = request
  const { version, meetings, mayRun } = shown
  const home = meetingAddresses(say, version.plan)
  const announce =
    mayRun && deed.button({ text: say('meetings.announce'), kind: 'go', href: home.blank })
  return pieces.deskPage(request, version, {
    title: say('meetings.title'),
    here: 'meetings',
    heading: {
      title: headline(request, shown),
      lead: nextWords(request, shown),
      acts: meetings.length > 0 ? announce : null,
    },
    body:
      meetings.length === 0
        ? box.empty({
            heading: say('meetings.none'),
            body: say(mayRun ? 'meetings.none-body' : 'meetings.none-yet'),
            act: announce,
          })
        : html`${decisionSection(request, shown)} ${meetingSection(request, shown)}`,
  })
}

function headline({ say }: PageRequest, { decided, today }: ReadMeetings): string {
  const open = decided.filter(({ decision }) => decisionRules.isOpen(decision))
  const late = open.filter(({ decision }) => decisionRules.isOverdue(decision, today))
  return say('meetings.headline', { open: open.length, late: late.length })
}

function nextWords({ say }: PageRequest, { meetings, today }: ReadMeetings): string {
  const next = meetings.find(
    (meeting) => meetingRules.heldAt(meeting) === null && meeting.heldOn >= today,
  )
  return next
    ? say('meetings.next', { title: next.title, day: say.day(next.heldOn) })
    : say('meetings.no-next')
}

function decisionSection(request: PageRequest, shown: MeetingsShown): Html {
  const { say } = request
  const { decided, today, version, view } = shown
  const home = meetingAddresses(say, version.plan)
  const links = views.map((one) => ({
    text: say(`meetings.view-${one}`),
    count: inView(decided, one, today).length,
    href: `${home.list}${one === 'open' ? '' : `?show=${one}`}#decisions`,
    current: one === view,
  }))
  const rows = inView(decided, view, today)
  return section({
    id: 'decisions',
    label: say('meetings.decisions'),
    body: html`${browse.filters({ label: say('meetings.which-decisions'), links })}
    ${rows.length === 0 ? html`<p>${say(`meetings.none-${view}`)}</p>` : decisionTable(request, shown, rows)}`,
  })
}

/** Decisions with owner, day and where each stands. */
export const decisionTable = (
  request: PageRequest,
  shown: ReadMeetings,
  rows: readonly Decided[],
): Html =>
  dataTable({
    caption: request.say('meetings.decisions'),
    captionHidden: true,
    keys: true,
    columns: decisionColumns(request, shown),
    rows,
  })

function decisionColumns(request: PageRequest, shown: ReadMeetings) {
  const { say } = request
  const home = meetingAddresses(say, shown.version.plan)
  return [
    {
      head: say('meetings.column-decided'),
      names: true,
      cell: ({ decision, item, meeting }: Decided) =>
        html`<a href="${home.point(meeting.code, item.id)}"
            >${written(say, decision.decided || item.title, decision)}</a
          ><small
            >${meeting.title}, ${say.day(meeting.heldOn)}
            ${subjectName(request, shown, item)}</small
          >`,
    },
    {
      head: say('meetings.column-owner'),
      width: 'name',
      cell: ({ decision }: Decided) => ownerName(say, shown, decision.owner),
    },
    {
      head: say('meetings.column-due'),
      width: 'day',
      cell: ({ decision }: Decided) => (decision.dueOn === null ? '–' : say.day(decision.dueOn)),
    },
    {
      head: say('meetings.column-state'),
      width: 'name',
      cell: (row: Decided) => standingWords(request, shown, row),
    },
  ] as const
}

function meetingSection(request: PageRequest, shown: MeetingsShown): Html {
  const { say } = request
  return section({
    id: 'meetings',
    label: say('meetings.meetings'),
    body: dataTable({
      caption: say('meetings.meetings'),
      captionHidden: true,
      keys: true,
      columns: meetingColumns(request, shown),
      rows: shown.meetings,
    }),
  })
}

function meetingColumns({ say }: PageRequest, { version, decided }: MeetingsShown) {
  const home = meetingAddresses(say, version.plan)
  const { round: roundAt } = pieces.deskAddresses(say.language, version.plan)
  const decisionsOf = ({ code }: Meeting) =>
    decided.filter((one) => one.meeting.code === code && !one.decision.isReplaced).length
  return [
    {
      head: say('meetings.column-day'),
      width: 'day',
      cell: ({ heldOn }: Meeting) => say.day(heldOn),
    },
    {
      head: say('meetings.column-meeting'),
      names: true,
      cell: (meeting: Meeting) =>
        html`<a href="${home.meeting(meeting.code)}">${written(say, meeting.title, meeting)}</a>`,
    },
    {
      head: say('meetings.column-round'),
      width: 'name',
      cell: ({ round }: Meeting) =>
        round
          ? html`<a href="${roundAt(round.code)}"
              >${say('desk.round-named', { round: round.code })}</a
            >`
          : '–',
    },
    {
      head: say('meetings.column-state'),
      width: 'name',
      cell: (meeting: Meeting) =>
        say(`meetings.state-${meetingRules.stateOf(meeting)}`, { decisions: decisionsOf(meeting) }),
    },
  ] as const
}

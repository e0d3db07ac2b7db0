import type { Day } from '#kernel/clock'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box, browse, dataTable, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Decided, Meeting, ReadMeetings } from '#features/governance'
import { decisionRules, meetingRules } from '#features/governance'
import type { Order, Sort, View } from '../rules.ts'
import { inOrderOf, inView, orderWritten, ownersIn, views } from '../rules.ts'
import { meetingAddresses, ownerName, standingWords, subjectName, written } from './names.ts'

/** All meetings and decisions of a plan, and which decisions are looked at. */
export interface MeetingsShown extends ReadMeetings {
  readonly view: View
  /** Whose decisions are looked at; everybody's where it is null. */
  readonly owner: string | null
  readonly order: Order | null
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
  const { decided, today, view, owner, order } = shown
  const own = ofOwner(decided, owner)
  const links = views.map((one) => ({
    text: say(`meetings.view-${one}`),
    count: inView(own, one, today).length,
    href: addressOf(say, shown, { view: one }),
    current: one === view,
  }))
  const rows = inOrderOf(inView(own, view, today), order, (one) => ownerName(say, shown, one))
  return section({
    id: 'decisions',
    label: say('meetings.decisions'),
    body: html`${browse.filters({ label: say('meetings.which-decisions'), links })}
    ${ownerLinks(request, shown)}
    ${rows.length === 0 ? html`<p>${say(`meetings.none-${view}`)}</p>` : decisionTable(request, shown, rows, ordering(say, shown))}`,
  })
}

const ofOwner = (decided: readonly Decided[], owner: string | null): readonly Decided[] =>
  decided.filter(({ decision }) => owner === null || decision.owner === owner)

type Looked = Pick<MeetingsShown, 'view' | 'owner' | 'order'>

/** Where decisions are looked at so; what is not told stays as it is. */
function addressOf(say: Say, shown: MeetingsShown, given: Partial<Looked>): string {
  const { view, owner, order } = { ...shown, ...given }
  const query = new URLSearchParams({
    ...(view !== 'open' && { show: view }),
    ...(owner !== null && { owner: pieces.codeOf(owner) }),
    ...(order && { sort: orderWritten(order) }),
  })
  const { list } = meetingAddresses(say, shown.version.plan)
  return `${list}${query.size > 0 ? `?${query.toString()}` : ''}#decisions`
}

/** Whose decisions, where several organisations have some of this view. */
function ownerLinks({ say }: PageRequest, shown: MeetingsShown): Html | null {
  const { decided, view, today, owner: current } = shown
  const listed = inView(decided, view, today)
  const names = new Map(ownersIn(listed).map((one) => [one, ownerName(say, shown, one)]))
  if (current !== null) names.set(current, ownerName(say, shown, current))
  if (names.size < 2) return null
  const byName = [...names].toSorted(([, a], [, b]) => a.localeCompare(b, say.language))
  const all = [[null, say('meetings.everybodys')] as const, ...byName]
  return browse.filters({
    label: say('meetings.whose-decisions'),
    links: all.map(([owner, text]) => ({
      text,
      count: ofOwner(listed, owner).length,
      href: addressOf(say, shown, { owner }),
      current: owner === current,
    })),
  })
}

/** The link that orders the list by a column: once more, and it stands the other way round. */
type Ordering = (by: Sort) => {
  readonly sort: { readonly href: string; readonly now?: 'ascending' | 'descending' }
}

const ordering =
  (say: Say, shown: MeetingsShown): Ordering =>
  (by) => {
    const now = shown.order?.by === by ? shown.order : null
    const next = { by, isDescending: now !== null && !now.isDescending }
    const href = addressOf(say, shown, { order: next })
    if (!now) return { sort: { href } }
    return { sort: { href, now: now.isDescending ? 'descending' : 'ascending' } }
  }

/** Decisions with owner, day and where each stands. */
export const decisionTable = (
  request: PageRequest,
  shown: ReadMeetings,
  rows: readonly Decided[],
  sorted?: Ordering,
): Html =>
  dataTable({
    caption: request.say('meetings.decisions'),
    captionHidden: true,
    keys: true,
    columns: decisionColumns(request, shown, sorted),
    rows,
  })

function decisionColumns(request: PageRequest, shown: ReadMeetings, sorted?: Ordering) {
  const { say } = request
  const home = meetingAddresses(say, shown.version.plan)
  return [
    {
      head: say('meetings.column-decided'),
      names: true,
      ...sorted?.('meeting'),
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
      ...sorted?.('owner'),
      cell: ({ decision }: Decided) => ownerName(say, shown, decision.owner),
    },
    {
      head: say('meetings.column-due'),
      width: 'day',
      ...sorted?.('due'),
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

/** Where a meeting stands; one whose day is over without a word on whether it was held asks for its minutes. */
function stateWord(meeting: Meeting, today: Day) {
  const isAsking = meetingRules.stageOf(meeting, today) === 'minutes' && meeting.heldOn < today
  return isAsking ? 'minutes' : meetingRules.stateOf(meeting)
}

function meetingColumns({ say }: PageRequest, { version, decided, today }: MeetingsShown) {
  const home = meetingAddresses(say, version.plan)
  const { round: roundAt } = pieces.deskAddresses(say.language, version.plan)
  const decisionsOf = ({ code }: Meeting) =>
    decided.filter(
      ({ decision, meeting }) => meeting.code === code && decisionRules.isDecision(decision),
    ).length
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
        say(`meetings.state-${stateWord(meeting, today)}`, { decisions: decisionsOf(meeting) }),
    },
  ] as const
}

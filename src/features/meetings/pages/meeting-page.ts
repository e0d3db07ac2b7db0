import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Form, PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, layout, list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { AgendaItem, ReadMeeting } from '#features/governance'
import { decisionRules, meetingRules } from '#features/governance'
import { decisionTable } from './meetings-page.ts'
import {
  meetingAddresses,
  outcomeWord,
  ownerName,
  standingWords,
  subjectName,
  withoutProposal,
  written,
} from './names.ts'
import { nowSection, undecidedOf } from './now.ts'

/** A meeting, whether the reader runs it, and what was typed where it was refused. */
export interface MeetingShown extends ReadMeeting {
  readonly mayRun: boolean
  readonly typed?: Form
  readonly errors?: readonly pieces.FieldError[]
  readonly said?: string | null
}

/** A meeting: its agenda, what earlier ones left to it, what happened to it. */
export function meetingPage(request: PageRequest, shown: MeetingShown): Html {
  const { say } = request
  const { version, meeting, mayRun, errors = [] } = shown
  const home = meetingAddresses(say, version.plan)
  const isHeld = meetingRules.heldAt(meeting) !== null
  const add =
    mayRun &&
    !isHeld &&
    deed.acts(
      deed.button({
        text: say('meetings.fetch-deviations'),
        href: home.deviations(meeting.code),
      }),
      deed.button({
        text: say('meetings.add-point'),
        kind: 'go',
        href: home.newPoint(meeting.code),
      }),
    )
  return pieces.deskPage(request, version, {
    title: meeting.title,
    here: 'meetings',
    breadcrumbs: [{ href: home.list, text: say('meetings.title') }, { text: meeting.title }],
    heading: {
      title: written(say, meeting.title, meeting),
      lead: lead(request, shown),
      acts: add,
    },
    errors,
    said: shown.said ? `meeting-${shown.said}` : null,
    body: html`${mayRun && nowSection(request, shown)} ${agenda(request, shown)}
    ${followUps(request, shown)} ${history(request, shown)}
    ${mayRun && !isHeld && deeds(request, shown)}`,
  })
}

/** Its day and how far it has come; from its day on, what of its minutes is missing. */
function lead({ say }: PageRequest, shown: MeetingShown): string {
  const { meeting, today, items } = shown
  const day = say.day(meeting.heldOn)
  if (meetingRules.stageOf(meeting, today) !== 'minutes')
    return say(`meetings.lead-${meetingRules.stateOf(meeting)}`, { day })
  const when = meeting.heldOn === today ? 'today' : 'over'
  if (items === null) return say('meetings.lead-not-noted', { day, when })
  const [points, left] = [items.length, undecidedOf(shown).length]
  return say('meetings.lead-minutes', { day, when, points, left })
}

function agenda(request: PageRequest, shown: MeetingShown): Html {
  const { say } = request
  const { items, mayRun } = shown
  const body =
    items === null
      ? box.notice({
          heading: say('meetings.agenda-closed'),
          body: say('meetings.agenda-closed-body'),
        })
      : items.length === 0
        ? html`<p>${say(mayRun ? 'meetings.no-points-yet' : 'meetings.no-points')}</p>`
        : agendaTable(request, shown, items)
  return section({ id: 'agenda', label: say('meetings.agenda'), body })
}

const agendaTable = (
  request: PageRequest,
  shown: MeetingShown,
  items: readonly AgendaItem[],
): Html =>
  dataTable({
    caption: request.say('meetings.agenda'),
    captionHidden: true,
    keys: true,
    columns: [
      ...pointColumns(request, shown, items),
      ...settledColumns(request, shown),
      ...moveColumn(request, shown, items.length),
    ],
    rows: items,
  })

function pointColumns(request: PageRequest, shown: MeetingShown, items: readonly AgendaItem[]) {
  const { say } = request
  const home = meetingAddresses(say, shown.version.plan)
  return [
    {
      head: say('meetings.column-number'),
      width: 'number',
      cell: (item: AgendaItem) => items.indexOf(item) + 1,
    },
    {
      head: say('meetings.column-point'),
      names: true,
      cell: (item: AgendaItem) =>
        html`<a href="${home.point(shown.meeting.code, item.id)}"
            >${written(say, item.title, item)}</a
          >${subjectBelow(request, shown, item)}`,
    },
  ] as const
}

/** What a point is about, unless it is called so. */
function subjectBelow(request: PageRequest, shown: MeetingShown, item: AgendaItem): Content {
  const name = subjectName(request, shown, item)
  return name !== item.title && html`<small>${name}</small>`
}

/** Outcome, owner and day: of the decision where something is to be done, else as proposed, as the pack has them. */
function settledColumns(request: PageRequest, shown: MeetingShown) {
  const { say } = request
  const standing = (item: AgendaItem) => decisionRules.standingOn(item.id, shown.decisions)
  const whose = (item: AgendaItem) => {
    const decision = standing(item)
    return decision && decision.outcome !== 'postponed' ? decision : item
  }
  return [
    {
      head: say('meetings.column-owner'),
      width: 'name',
      cell: (item: AgendaItem) => ownerName(say, shown, whose(item).owner),
    },
    {
      head: say('meetings.column-due'),
      width: 'day',
      cell: (item: AgendaItem) => {
        const { dueOn } = whose(item)
        return dueOn === null ? '–' : say.day(dueOn)
      },
    },
    {
      head: say('meetings.column-state'),
      width: 'name',
      cell: (item: AgendaItem) => {
        const decision = standing(item)
        if (!decision) return say(item.proposal ? 'meetings.proposed' : withoutProposal(item))
        return html`${outcomeWord(say, item, decision.outcome)}<small
            >${standingWords(request, shown, { decision })}</small
          >`
      },
    },
  ] as const
}

function moveColumn(request: PageRequest, shown: MeetingShown, points: number) {
  const canMove = shown.mayRun && meetingRules.heldAt(shown.meeting) === null && points > 1
  if (!canMove) return []
  return [
    {
      head: request.say('meetings.column-move'),
      headHidden: true,
      cell: (item: AgendaItem) => moveButtons(request, shown, item),
    },
  ]
}

function moveButtons(
  { say }: PageRequest,
  { meeting, version }: MeetingShown,
  item: AgendaItem,
): Html {
  const at = meetingAddresses(say, version.plan).point(meeting.code, item.id)
  const button = (by: 'up' | 'down') =>
    deed.button({
      text: html`${say(`meetings.move-${by}`)}<span class="visually-hidden">: ${item.title}</span>`,
      kind: 'link',
      name: 'by',
      value: by,
    })
  return pieces.form(`${at}/move`, html`${button('up')} ${button('down')}`)
}

/** What stands on the agenda by itself. */
function followUps(request: PageRequest, shown: MeetingShown): Html | null {
  const { say } = request
  const { open, postponed } = shown.leftOver
  if (open.length + postponed.length === 0) return null
  return section({
    id: 'follow-up',
    label: say('meetings.follow-up'),
    note: say('meetings.follow-up-note'),
    body: decisionTable(request, shown, [...open, ...postponed]),
  })
}

function history({ say }: PageRequest, { meeting, version }: MeetingShown): Html {
  const rows = meeting.events.map((event, place) => ({
    when: say.moment(event.at, version.timeZone),
    datetime: event.at.toISOString(),
    body: html`${
      event.kind === 'dated' && event.heldOn
        ? say(place === 0 ? 'meetings.event-announced' : 'meetings.event-moved', {
            day: say.day(event.heldOn),
          })
        : say(`meetings.event-${event.kind}`)
    }
    ${event.reason && written(say, event.reason, meeting)}`,
  }))
  return section({
    id: 'history',
    label: say('meetings.history'),
    body: list.timeline(rows.toReversed()),
  })
}

/** Papers sent, held, moved; what the round says of its meeting is said there. */
function deeds(request: PageRequest, shown: MeetingShown): Html {
  const { say } = request
  const { errors = [] } = shown
  return section({
    id: 'deeds',
    label: say('meetings.deeds'),
    note: say('meetings.deeds-note'),
    body: html`${noting(request, shown)}
    ${layout.more(say('meetings.move'), moving(request, shown), errors.length > 0)}`,
  })
}

/** What can be noted now; what the round has not said of any meeting is said there. */
function noting({ say }: PageRequest, { meeting, version, today }: MeetingShown): Html {
  const isSent = meetingRules.papersSentAt(meeting) !== null
  const kinds = [
    ...(isSent ? [] : (['papers-sent'] as const)),
    ...(today >= meeting.heldOn ? (['held'] as const) : []),
  ]
  const { round } = meeting
  const here = kinds.filter((kind) => round === null || round.said.includes(kind))
  const { round: roundAt } = pieces.deskAddresses(say.language, version.plan)
  return html`${
    round &&
    here.length < kinds.length &&
    html`<p>
      <a href="${roundAt(round.code)}">${say('meetings.note-on-round', { round: round.code })}</a>
    </p>`
  }
  ${
    here.length > 0 &&
    pieces.form(
      `${meetingAddresses(say, version.plan).meeting(meeting.code)}/notes`,
      deed.acts(
        ...here.map((kind) =>
          deed.button({ text: say(`meetings.note-${kind}`), name: 'kind', value: kind }),
        ),
      ),
    )
  }`
}

function moving(
  request: PageRequest,
  { meeting, version, typed, errors = [] }: MeetingShown,
): Html {
  const { say } = request
  return pieces.form(
    `${meetingAddresses(say, version.plan).meeting(meeting.code)}/day`,
    html`${field.text(say, {
      name: 'heldOn',
      label: say('meetings.field-new-day'),
      kind: 'date',
      width: 'short',
      value: typed?.text('heldOn') ?? '',
      ...pieces.errorAt(errors, 'heldOn'),
    })}
    ${field.area(say, {
      name: 'reason',
      label: say('meetings.field-reason'),
      rows: 2,
      value: typed?.text('reason') ?? '',
      ...pieces.errorAt(errors, 'reason'),
    })}
    ${deed.acts(deed.button({ text: say('meetings.move') }))}`,
  )
}

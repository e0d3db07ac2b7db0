import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, dataTable, list, section, text } from '#kernel/ui'
import type { BodyRecord } from '#features/organisations'
import type { MeetingRecord } from '#features/governance'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { openOnes } = readingRules
const { inARow, langOf, organisationLink, plain, planPage, wayBack } = pieces

/** The bodies of a plan, and every meeting that it names. */
export function bodiesPage(seen: Seen): Html {
  const { say, reading } = seen
  return planPage(seen, {
    title: say('portal.bodies-and-meetings'),
    here: 'bodies',
    crumbs: [{ text: say('portal.bodies-and-meetings') }],
    heading: { title: say('portal.bodies-and-meetings'), lead: say('portal.bodies-lead') },
    body: html`${section({ id: 'bodies', label: say('portal.bodies'), body: bodyList(seen) })}
    ${section({
      id: 'meetings',
      label: say('portal.meetings'),
      note: say('portal.meetings-note'),
      body: meetingsOr(seen, reading.meetings, say('portal.no-meetings-why')),
    })}`,
  })
}

function bodyList(seen: Seen): Html {
  const { say, reading, to } = seen
  if (reading.bodies.length === 0)
    return box.empty({
      heading: say('portal.no-bodies'),
      body: say('portal.no-bodies-why'),
      level: 3,
    })
  return list.hits(
    reading.bodies.map(({ id, name, role }) => ({
      title: text.worded(say, name),
      href: to.body(id),
      body: inSentences(seen, role),
    })),
  )
}

const meetingsOr = (seen: Seen, meetings: readonly MeetingRecord[], why: string): Html =>
  meetings.length === 0
    ? box.empty({ heading: seen.say('portal.no-meetings'), body: why, level: 3 })
    : meetingTable(seen, meetings)

const inSentences = ({ say }: Seen, texts: BodyRecord['role']): Content =>
  texts.map((one) => html`${text.worded(say, one)}. `)

function meetingTable(seen: Seen, meetings: readonly MeetingRecord[]): Html {
  const { say } = seen
  return dataTable({
    caption: say('portal.meetings'),
    captionHidden: true,
    rows: meetings,
    rowId: ({ id }) => id,
    columns: [
      {
        head: say('portal.meeting'),
        names: true,
        width: 'name',
        cell: ({ name }) => text.worded(say, name),
      },
      { head: say('portal.held-by'), cell: (meeting) => heldBy(seen, meeting) },
      {
        head: say('portal.what-for'),
        width: 'wide',
        cell: ({ purpose }) => text.worded(say, purpose),
      },
      { head: say('portal.when'), cell: (meeting) => whenHeld(seen, meeting) },
    ],
  })
}

function heldBy(seen: Seen, { body, host }: MeetingRecord): Content {
  if (host !== undefined) return organisationLink(seen, host)
  const [found] = openOnes(body === undefined ? [] : [body], seen.reading.bodies)
  if (!found) return seen.say('portal.not-stated')
  return html`<a href="${seen.to.body(found.id)}">${text.worded(seen.say, found.name)}</a>`
}

/** How often, and in which month; what the plan leaves open is said. */
function whenHeld({ say }: Seen, { cadence, month, day, openPoint }: MeetingRecord): Content {
  const often = say(`portal.cadence-${cadence}`)
  if (day !== undefined) return html`${often}, ${say.day(day)}`
  if (month !== null)
    return say('portal.cadence-month', { often, month: say(`portal.month-${month}`) })
  return html`${often}
  ${openPoint && html`<br /><span class="muted">${text.worded(say, openPoint)}</span>`}`
}

/** A body: what it does, who sits in it, when it meets. */
export function bodyPage(seen: Seen, body: BodyRecord): Html {
  const { say, reading, to } = seen
  const meetings = reading.meetings.filter((one) => one.body === body.id)
  return planPage(seen, {
    title: plain(say, body.name),
    here: 'bodies',
    crumbs: [
      { href: to.bodies, text: say('portal.bodies-and-meetings') },
      { text: text.worded(say, body.name) },
    ],
    heading: {
      kicker: say('portal.body'),
      title: plain(say, body.name),
      ...langOf(say, body.name),
      lead: inSentences(seen, body.role.slice(0, 1)),
    },
    body: html`${section({
      id: 'work',
      label: say('portal.its-work'),
      body: html`${body.role.length > 1 && list.plain(body.role.map((one) => text.worded(say, one)))}
      ${list.facts(bodyFacts(seen, body))}`,
    })}
    ${members(seen, body)}
    ${section({
      id: 'meetings',
      label: say('portal.meetings'),
      body: meetingsOr(seen, meetings, say('portal.no-meetings-of-body')),
    })}
    ${wayBack(seen, body.source)}`,
  })
}

function bodyFacts(seen: Seen, body: BodyRecord) {
  const { say, reading, to } = seen
  const { lead, leadNote, cadence, mandate, established, reportsTo } = body
  const [above] = openOnes(reportsTo === undefined ? [] : [reportsTo], reading.bodies)
  const led: Content[] = [
    ...(lead === undefined ? [] : [organisationLink(seen, lead)]),
    ...(leadNote ? [text.worded(say, leadNote)] : []),
  ]
  return [
    {
      label: say('portal.led-by'),
      value: led.length === 0 ? say('portal.not-stated') : inARow(led),
    },
    {
      label: say('portal.meets'),
      value: cadence ? text.worded(say, cadence) : say('portal.not-stated'),
    },
    {
      label: say('portal.mandate'),
      value: mandate ? text.worded(say, mandate) : say('portal.not-stated'),
    },
    ...(established === undefined
      ? []
      : [{ label: say('portal.established'), value: say.period(established) }]),
    {
      label: say('portal.reports-to'),
      value: above
        ? html`<a href="${to.body(above.id)}">${text.worded(say, above.name)}</a>`
        : say('portal.not-stated'),
    },
  ]
}

function members(seen: Seen, { members = [] }: BodyRecord): Html {
  const { say } = seen
  return section({
    id: 'members',
    label: say('portal.members'),
    note: members.length > 0 ? say('portal.members-note', { count: members.length }) : null,
    body:
      members.length === 0
        ? box.empty({
            heading: say('portal.no-members'),
            body: say('portal.no-members-why'),
            level: 3,
          })
        : list.plain(
            members.map(({ organisation, asWritten }) =>
              organisation === undefined ? asWritten : organisationLink(seen, organisation),
            ),
          ),
  })
}

import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, browse, dataTable, deed, mark } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { ReadMeeting } from '#features/governance'
import { organisationName } from '#features/organisations'
import type { Chosen } from '#features/packs'
import { meetingAddresses, meetingName } from './names.ts'

/** What deviates in a round, for the agenda of a meeting. */
export interface DeviationsShown extends ReadMeeting {
  /** The code of the round; undefined where the plan has none. */
  readonly round: string | undefined
  /** The codes of all rounds, the newest first. */
  readonly rounds: readonly string[]
  /** What deviates and does not stand on the agenda yet, what was chosen for the pack first. */
  readonly deviations: readonly Chosen[]
  /** What is about to stand on the agenda, by the key of its deviation. */
  readonly titles: ReadonlyMap<string, string>
  readonly errors?: readonly pieces.FieldError[]
}

/** What deviates, ticked as the pack has it, to be put on an agenda at once. */
export function deviationsPage(request: PageRequest, shown: DeviationsShown): Html {
  const { say } = request
  const { meeting, version, round, deviations, errors = [] } = shown
  const home = meetingAddresses(say, version.plan)
  const title = say('meetings.fetch-deviations')
  return pieces.deskPage(request, version, {
    title,
    here: 'meetings',
    breadcrumbs: [
      { href: home.list, text: say('meetings.title') },
      { href: home.meeting(meeting.code), text: meetingName(say, meeting) },
      { text: title },
    ],
    heading: { title, lead: say('meetings.fetch-lead', { meeting: meetingName(say, meeting) }) },
    errors,
    body: html`${rounds(request, shown)}
    ${
      round === undefined || deviations.length === 0
        ? box.empty({
            heading: say('meetings.fetch-none'),
            body: say('meetings.fetch-none-body'),
          })
        : pieces.form(
            home.deviations(meeting.code),
            html`${pieces.hidden('round', round)} ${table(request, shown)}
            ${deed.acts(
              deed.button({ text: say('meetings.fetch-act'), kind: 'go' }),
              deed.button({
                text: say('meetings.fetch-cancel'),
                kind: 'link',
                href: home.meeting(meeting.code),
              }),
            )}`,
          )
    }`,
  })
}

function rounds({ say }: PageRequest, { meeting, version, rounds: all, round }: DeviationsShown) {
  if (all.length < 2) return null
  const at = meetingAddresses(say, version.plan).deviations(meeting.code)
  return browse.filters({
    label: say('meetings.fetch-rounds'),
    links: all.map((code) => ({
      text: say('desk.round-title', { round: code }),
      href: `${at}?round=${code}`,
      current: code === round,
    })),
  })
}

const table = (request: PageRequest, shown: DeviationsShown): Html =>
  dataTable({
    caption: request.say('meetings.fetch-deviations'),
    captionHidden: true,
    columns: [
      { head: request.say('meetings.fetch-choose'), width: 'mark', cell: tick },
      { head: request.say('meetings.column-state'), cell: (one) => stateMark(request, one) },
      {
        head: request.say('meetings.column-point'),
        names: true,
        cell: (one) => subject(request, shown, one),
      },
      {
        head: request.say('meetings.fetch-why'),
        cell: ({ reasons }) =>
          reasons.map((reason) => request.say(`packs.reason-${reason}`)).join('; '),
      },
    ],
    rows: shown.deviations,
  })

const idOf = (key: string): string => `subject-${key.replaceAll(/[^\w-]/g, '-')}`

function tick({ key, isChosen }: Chosen): Html {
  const about = html`name="chosen" value="${key}" aria-labelledby="${idOf(key)}"`
  return isChosen
    ? html`<input type="checkbox" ${about} checked />`
    : html`<input type="checkbox" ${about} />`
}

/** A promise has a square, a figure a point on its path; what has neither says why it deviates. */
function stateMark({ say }: PageRequest, { state, subject: { kind } }: Chosen): Content {
  if (kind === 'indicator') {
    const progress = mark.judgements.find((one) => one === state)
    return progress ? mark.progress(say, progress) : null
  }
  const status = mark.statuses.find((one) => one === state)
  return status ? mark.status(say, status) : null
}

function subject(
  { say }: PageRequest,
  { titles, organisations }: DeviationsShown,
  one: Chosen,
): Html {
  const who = one.organisations.map((key) => organisationName(say, organisations, key))
  return html`<span id="${idOf(one.key)}">${titles.get(one.key) ?? one.key}</span
    ><small>${who.join(', ')}</small>`
}

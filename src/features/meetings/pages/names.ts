import { html, type Content, type Html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type {
  AgendaItem,
  Decided,
  Decision,
  Meeting,
  ReadMeeting,
  ReadMeetings,
} from '#features/governance'
import { decisionRules } from '#features/governance'
import { organisationName, shortOrganisationName } from '#features/organisations'

/** Where the meetings of a plan stand, in one language. */
export function meetingAddresses(say: Say, plan: string) {
  const { meetings } = pieces.deskAddresses(say.language, plan)
  return {
    list: meetings,
    blank: `${meetings}/new`,
    meeting: (code: string): string => `${meetings}/${code}`,
    deviations: (code: string): string => `${meetings}/${code}/deviations`,
    newPoint: (code: string): string => `${meetings}/${code}/points/new`,
    point: (code: string, item: string): string => `${meetings}/${code}/points/${item}`,
  }
}

/** What somebody wrote, with its language where the page speaks another. */
export const written = (
  say: Say,
  words: string,
  { language }: { readonly language: string },
): Content => text.passage(say, { text: words, lang: language })

/** A meeting's name and day: "Annual status meeting, 12 April 2027". */
export const meetingName = (
  say: Say,
  { title, heldOn }: Pick<Meeting, 'title' | 'heldOn'>,
): string => say('meetings.named', { title, day: say.day(heldOn) })

/** Who is to do something, in short; a dash where nobody is. */
export const ownerName = (
  say: Say,
  { organisations }: ReadMeetings,
  owner: string | null,
): string => (owner === null ? '–' : shortOrganisationName(say, organisations, owner))

/** Who answers for what a point is about: whoever is proposed as its owner, until somebody else is chosen. */
export const leadOf = (
  { leads }: Pick<ReadMeeting, 'leads'>,
  { subject }: Pick<AgendaItem, 'subject'>,
): string | null => (subject && leads.get(subject.id)) ?? null

/** The organisations that a decision can be given to: those of the plan's own country that act. */
export const ownerChoices = (
  { say }: PageRequest,
  { organisations, version }: ReadMeetings,
): readonly { readonly value: string; readonly text: string }[] =>
  [...organisations.values()]
    .filter(
      ({ jurisdiction, kind }) =>
        jurisdiction === version.jurisdiction && (kind === 'authority' || kind === 'agency'),
    )
    .map(({ id }) => ({ value: id, text: organisationName(say, organisations, id) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, say.language))

/** What a point without a proposal is called: what deviates is discussed, everything else is told. */
export const withoutProposal = ({ subject }: Pick<AgendaItem, 'subject'>) =>
  subject ? 'meetings.no-proposal' : 'meetings.to-tell'

/** What a meeting said of a point: where nothing was proposed it adopts, it does not follow a proposal. */
export const outcomeWord = (
  say: Say,
  { proposal }: Pick<AgendaItem, 'proposal'>,
  outcome: Decision['outcome'],
): string =>
  say(`meetings.outcome-${outcome === 'as-proposed' && proposal === '' ? 'adopted' : outcome}`)

/** Where a decision stands: how long there is, since when it is overdue, or how it ended. */
export function standingWords(
  { say }: PageRequest,
  { today }: ReadMeetings,
  { decision }: Pick<Decided, 'decision'>,
): Content {
  const { closing, dueOn, isReplaced, outcome } = decision
  if (isReplaced) return say('meetings.replaced')
  if (closing) return say('meetings.closed')
  if (!decisionRules.isOpen(decision) || dueOn === null) return say(`meetings.outcome-${outcome}`)
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000)
  return days < 0
    ? html`<b>${say('governance.overdue-since', { day: say.day(dueOn) })}</b>`
    : say('meetings.days-left', { days })
}

/** What a point is about, by number and name; empty where it is about nothing in particular. */
export function subjectName(
  { say }: PageRequest,
  { names }: ReadMeetings,
  { subject }: Pick<AgendaItem, 'subject'>,
): string {
  if (!subject) return ''
  const name = names.get(subject.id)
  const title = name ? say.text(name.title).text : subject.id
  return name?.number ? `${name.number} ${title}` : title
}

/** The same with the way to it. */
export function subjectLink(
  request: PageRequest,
  shown: ReadMeetings,
  item: Pick<AgendaItem, 'subject'>,
): Html | null {
  if (!item.subject) return null
  const { kind, id } = item.subject
  const home = pieces.deskAddresses(request.say.language, shown.version.plan)
  const href = kind === 'commitment' ? home.commitment(id) : `${home.front}/indicators/${id}`
  return html`<a href="${href}">${subjectName(request, shown, item)}</a>`
}

import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Decided } from '#features/governance'
import { decisionRules, meetingRules } from '#features/governance'
import { organisationName } from '#features/organisations'
import type { Chosen } from '#features/packs'
import type { BuilderShown } from './shown.ts'
import { titleOf } from './subject-cells.ts'

/** What is decided on a deviation already; else, where it was picked, the way to where a meeting decides on it. */
export function decisionCell(request: PageRequest, shown: BuilderShown, one: Chosen): Content {
  const standing = pointOf(shown, one)
  const isAsked = one.isChosen && (standing !== undefined || !shown.decided.has(one.key))
  return html`${decidedWords(request, shown, one.key)} ${isAsked && toDecide(request, shown, one)}`
}

/** Its point on the agenda of the meeting that is ahead. */
const pointOf = ({ agenda }: BuilderShown, { subject: { kind, id } }: Chosen) =>
  agenda.find(({ subject }) => subject?.kind === kind && subject.id === id)

/** Where the meeting decides on it: its point on the agenda, else the form that makes it one. */
function toDecide({ say }: PageRequest, shown: BuilderShown, one: Chosen): Content {
  const { plan, meeting, today } = shown
  if (!meeting) return null
  const { kind, id } = one.subject
  const points = `${pieces.deskAddresses(say.language, plan.plan).meetings}/${meeting.code}/points`
  const standing = pointOf(shown, one)
  const isDue = meetingRules.stageOf(meeting, today) === 'minutes'
  const act = standing ? (isDue ? 'decide' : 'see-point') : 'propose'
  const point = standing && `${points}/${standing.id}${isDue ? '#decide' : ''}`
  return html`<a href="${point ?? `${points}/new?${kind}=${id}`}"
    >${say(`pack-desk.${act}`)}<span class="visually-hidden"> ${titleOf(shown, one.key)}</span></a
  >`
}

/** What meetings have decided on a commitment or figure, each with its day, its owner and where it stands. */
export const decidedWords = (
  { say }: PageRequest,
  shown: BuilderShown,
  key: string,
): readonly Html[] => (shown.decided.get(key) ?? []).map((one) => oneDecided(say, shown, one))

function oneDecided(say: Say, shown: BuilderShown, { decision, item, meeting }: Decided): Html {
  const { meetings } = pieces.deskAddresses(say.language, meeting.plan)
  const { outcome, decided, language } = decision
  const words = say(`pack-desk.decided-${outcome}`, { day: say.day(meeting.heldOn) })
  return html`<a href="${meetings}/${meeting.code}/points/${item.id}">${words}</a
    ><small
      >${text.passage(say, { text: decided || item.title, lang: language })}
      ${followed(say, shown, decision)}</small
    >`
}

/** Whose it is and how far it has come; nothing where nothing is to be done. */
function followed(
  say: Say,
  { organisations, today }: BuilderShown,
  decision: Decided['decision'],
): Content {
  const { owner, dueOn, closing } = decision
  if (owner === null || dueOn === null) return null
  const name = organisationName(say, organisations, owner)
  if (closing) return say('pack-desk.decided-closed', { name })
  return decisionRules.isOverdue(decision, today)
    ? html`${name}. <b>${say('governance.overdue-since', { day: say.day(dueOn) })}</b>`
    : say('pack-desk.decided-due', { name, day: say.day(dueOn) })
}

import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { AgendaItem, Decision } from '#features/governance'
import { decisionRules, meetingRules, wordingOf } from '#features/governance'
import { closingForm, decisionForm } from './decision-form.ts'
import { keptWords } from './kept.ts'
import {
  meetingAddresses,
  meetingName,
  outcomeWord,
  ownerName,
  standingWords,
  subjectLink,
  withoutProposal,
  written,
} from './names.ts'
import { pointFields } from './point-fields.ts'
import type { PointShown } from './point.ts'

/** A new point of an agenda. */
export function newPointPage(request: PageRequest, shown: PointShown): Html {
  const { say } = request
  const { meeting, version, errors = [] } = shown
  const home = meetingAddresses(say, version.plan)
  const title = say('meetings.add-point')
  return pieces.deskPage(request, version, {
    title,
    here: 'meetings',
    breadcrumbs: crumbs(request, shown, title),
    heading: { title, lead: meetingName(say, meeting) },
    errors,
    body: pieces.form(
      `${home.meeting(meeting.code)}/points`,
      html`${pointFields(request, shown)}
      ${deed.acts(deed.button({ text: say('meetings.put-on-agenda'), kind: 'go' }))}`,
    ),
  })
}

const crumbs = ({ say }: PageRequest, { meeting, version }: PointShown, last: string) => {
  const home = meetingAddresses(say, version.plan)
  return [
    { href: home.list, text: say('meetings.title') },
    { href: home.meeting(meeting.code), text: meetingName(say, meeting) },
    { text: last },
  ]
}

/** A point: what is proposed, what was decided, and what became of it. */
export function pointPage(
  request: PageRequest,
  shown: PointShown & { readonly item: AgendaItem },
): Html {
  const { say } = request
  const { version, item, decisions, errors = [] } = shown
  const standing = decisionRules.standingOn(item.id, decisions)
  const can = deedsOn(shown, standing)
  return pieces.deskPage(request, version, {
    title: item.title,
    here: 'meetings',
    breadcrumbs: crumbs(request, shown, item.title),
    heading: { title: written(say, item.title, item), lead: lead(request, shown, standing) },
    errors,
    said: shown.said ? `meeting-${shown.said}` : null,
    body: html`${item.isOff && offNotice(request, shown, item)}
    ${can[formOf(shown.typed)] ? null : keptWords(request, shown)} ${proposal(request, shown, item)}
    ${standing && whatWasDecided(request, shown, standing)}
    ${can.decide && decisionForm(request, typedIn(shown, 'decide'), standing)}
    ${!can.decide && can.write && html`<p>${say('meetings.decide-later', { day: say.day(shown.meeting.heldOn) })}</p>`}
    ${can.write && rewriting(request, typedIn(shown, 'write'))} ${earlier(request, shown)}`,
  })
}

type PointOf = PointShown & { readonly item: AgendaItem }

type Deed = 'write' | 'decide' | 'close'

/** What whoever runs meetings can still do with a point. */
function deedsOn(
  { meeting, item, decisions, mayRun, today }: PointOf,
  standing: Decision | undefined,
): Readonly<Record<Deed, boolean>> {
  const can = mayRun && !item.isOff
  return {
    write: can && decisionRules.isWritable(meeting, item, decisions),
    decide: can && today >= meeting.heldOn && !standing?.closing,
    close: can && standing !== undefined && decisionRules.isOpen(standing),
  }
}

/** The form of the page that something was typed into. */
function formOf(typed: PointShown['typed']): Deed {
  if (typed?.has('done')) return 'close'
  return typed?.has('decided') ? 'decide' : 'write'
}

/** The same with what was typed only where it was typed into this form. */
function typedIn(shown: PointOf, form: Deed): PointOf {
  if (!shown.typed || formOf(shown.typed) === form) return shown
  const { typed: _, refused: __, ...rest } = shown
  return rest
}

/** That the point is on the agenda no more, since when, and the way to write it anew. */
function offNotice({ say }: PageRequest, { meeting, version }: PointShown, item: AgendaItem): Html {
  const home = meetingAddresses(say, version.plan)
  const about = item.subject ? `?${item.subject.kind}=${item.subject.id}` : ''
  return box.notice({
    heading: say('meetings.is-off'),
    body: html`${say('meetings.is-off-since', { at: say.moment(item.at, version.timeZone) })}
      <a href="${home.newPoint(meeting.code)}${about}">${say('meetings.write-anew')}</a>`,
  })
}

function lead(request: PageRequest, shown: PointShown, standing: Decision | undefined): string {
  const { say } = request
  if (shown.item?.isOff) return meetingName(say, shown.meeting)
  if (!standing) return say('meetings.undecided', { meeting: meetingName(say, shown.meeting) })
  const values = {
    owner: ownerName(say, shown, standing.owner),
    due: standing.dueOn === null ? '' : say.day(standing.dueOn),
  }
  const isPlain = standing.outcome === 'as-proposed' && shown.item?.proposal === ''
  return say(`meetings.lead-${isPlain ? 'adopted' : standing.outcome}`, values)
}

function proposal(request: PageRequest, shown: PointShown, item: AgendaItem): Html {
  const { say } = request
  const subject = subjectLink(request, shown, item)
  const facts = [
    ...(subject ? [{ label: say('meetings.about'), value: subject }] : []),
    ...(item.proposal
      ? [{ label: say('meetings.proposal'), value: written(say, item.proposal, item) }]
      : []),
    ...(item.owner
      ? [{ label: say('meetings.owner'), value: ownerName(say, shown, item.owner) }]
      : []),
    ...(item.dueOn ? [{ label: say('meetings.due'), value: say.day(item.dueOn) }] : []),
    ...(item.otherwise
      ? [{ label: say('meetings.otherwise'), value: written(say, item.otherwise, item) }]
      : []),
  ]
  return section({
    id: 'proposed',
    label: say(item.proposal ? 'meetings.proposal' : withoutProposal(item)),
    body: facts.length > 0 ? list.facts(facts) : html`<p>${say('meetings.nothing-proposed')}</p>`,
  })
}

const wordOf = ({ say }: PageRequest, { item }: PointShown, { outcome }: Decision): string =>
  outcomeWord(say, { proposal: item?.proposal ?? '' }, outcome)

/** The decision as it stands, where it stands, and its closing. */
function whatWasDecided(request: PageRequest, shown: PointOf, decision: Decision): Html {
  const { say } = request
  const { closing } = decision
  const facts = [
    { label: say('meetings.outcome'), value: wordOf(request, shown, decision) },
    ...(decision.owner
      ? [{ label: say('meetings.owner'), value: ownerName(say, shown, decision.owner) }]
      : []),
    ...(decision.dueOn
      ? [
          {
            label: say('meetings.due'),
            value: html`${say.day(decision.dueOn)} (${standingWords(request, shown, { decision })})`,
          },
        ]
      : []),
    ...(closing
      ? [
          {
            label: say('meetings.done'),
            value: html`${written(say, closing.done, closing)}
              <span class="by">${say.moment(closing.at, shown.version.timeZone)}</span>`,
          },
        ]
      : []),
  ]
  return section({
    id: 'decided-now',
    label: say('meetings.decision'),
    note: say.moment(decision.at, shown.version.timeZone),
    body: html`${decision.decided && html`<p class="lead">${written(say, decision.decided, decision)}</p>`}
    ${list.facts(facts)}
    ${decisionRules.isOpen(decision) && whereItStands(request, shown, decision)}
    ${deedsOn(shown, decision).close && closingForm(request, typedIn(shown, 'close'), decision)}`,
  })
}

/** Everywhere the decision stands now. */
function whereItStands(request: PageRequest, shown: PointShown, { owner }: Decision): Html {
  const { say } = request
  const { meetings, meeting, version } = shown
  const home = meetingAddresses(say, version.plan)
  const { desk } = pieces.deskAddresses(say.language, version.plan)
  const later = meetings.filter(
    (one) => meetingRules.heldAt(one) === null && one.heldOn > meeting.heldOn,
  )
  return html`<h3>${say('meetings.stands-heading')}</h3>
    ${list.plain([
      ...(owner
        ? [
            html`<a href="${desk(owner)}#due"
              >${say('meetings.stands-tasks', { owner: ownerName(say, shown, owner) })}</a
            >`,
          ]
        : []),
      ...later.map(
        (one) =>
          html`<a href="${home.meeting(one.code)}#follow-up"
            >${say('meetings.stands-agenda', { meeting: meetingName(say, one) })}</a
          >`,
      ),
      ...(later.length === 0 ? [say('meetings.stands-later')] : []),
      html`<a href="${home.list}#decisions">${say('meetings.stands-list')}</a>`,
    ])}`
}

/** What the point said before, and decisions that were replaced. */
function earlier(request: PageRequest, shown: PointShown): Html | null {
  const { say } = request
  const { decisions, item, version } = shown
  const gone = decisions.filter((one) => one.item === item?.id && one.isReplaced)
  if (gone.length === 0) return null
  return section({
    id: 'earlier',
    label: say('meetings.earlier'),
    body: list.timeline(
      gone.toReversed().map((decision) => ({
        when: say.moment(decision.at, version.timeZone),
        datetime: decision.at.toISOString(),
        body: html`${wordOf(request, shown, decision)}.
        ${decision.decided && written(say, decision.decided, decision)}`,
      })),
    ),
  })
}

function rewriting(request: PageRequest, shown: PointOf): Html {
  const { say } = request
  const at = meetingAddresses(say, shown.version.plan).point(shown.meeting.code, shown.item.id)
  return section({
    id: 'rewrite',
    label: say('meetings.rewrite'),
    note: say('meetings.rewrite-note'),
    body: html`${pieces.form(
      at,
      html`${pointFields(request, shown)}
      ${deed.acts(deed.button({ text: say('meetings.save-point') }))}`,
    )}
    ${pieces.form(
      `${at}/off`,
      html`${pieces.hidden('seen', wordingOf(shown.item))}
      ${box.confirm({
        id: 'take-off',
        heading: say('meetings.off-heading'),
        will: [say('meetings.off-will-1'), say('meetings.off-will-2')],
        acts: deed.button({ text: say('meetings.take-off') }),
      })}`,
    )}`,
  })
}

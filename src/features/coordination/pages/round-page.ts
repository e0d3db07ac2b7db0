import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, layout, list, section } from '#kernel/ui'
import type { Organisation } from '#features/organisations'
import type { Overseen, RoundOverview } from '#features/reporting'
import { roundRules } from '#features/rounds'
import { pieces } from '#features/desk'

const { codeOf, dayIn, deskAddresses, deskPage, dueWords, errorAt, form, paperOf } = pieces
type FieldError = pieces.FieldError

/** A round as its coordinator sees it. */
export interface RoundShown {
  readonly overview: RoundOverview
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly errors?: readonly FieldError[]
  readonly said?: string | null
}

const handedInAt = ({ handedIn }: Overseen): Date | null =>
  handedIn?.events.find(({ act }) => act === 'hand-in')?.at ?? null

/** What hurts first: silent, drafts, signed, asked, handed in, taken. */
const order = [
  'silent',
  'draft',
  'awaiting-signature',
  'signed',
  'question-asked',
  'handed-in',
  'taken-into-pack',
]
const rank = ({ state }: Overseen): number => order.indexOf(state?.state ?? 'silent')

/** The page of a round: who has handed in, who is late, who waits for whom; the heading is the news. */
export function roundPage(request: PageRequest, shown: RoundShown): Html {
  const { say, visit } = request
  const { overview, errors = [], said = null } = shown
  const { round, reports, plan } = overview
  const silent = reports.filter(({ state }) => state === null)
  const values = {
    count: reports.filter(({ handedIn }) => handedIn).length,
    of: reports.length,
    silent: silent.length,
    names: say.list(silent.map(({ organisation }) => nameOf(request, shown, organisation))),
    asked: reports.reduce((sum, { openQuestions }) => sum + openQuestions, 0),
  }
  return deskPage(request, plan, {
    title: say('desk.round-title', { round: round.code }),
    here: 'rounds',
    heading: {
      kicker: say('desk.round-kicker', {
        round: round.code,
        due: dueWords(say, round, visit.now, plan.timeZone),
      }),
      title: say('desk.round-news', values),
      state: say('desk.round-state', values),
    },
    errors,
    said,
    body: html`${reportTable(request, shown)}
    ${layout.columns({ kind: 'aside', first: acts(request, overview, errors), second: facts(request, overview) })}`,
  })
}

const nameOf = ({ say }: PageRequest, { organisations }: RoundShown, key: string): string => {
  const organisation = organisations.get(key)
  return organisation ? say.text(organisation.shortName).text : codeOf(key)
}

function reportTable(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { round, reports, plan } = shown.overview
  const home = deskAddresses(say.language, plan.plan)
  const name = ({ organisation }: Overseen): Html =>
    html`<a href="${home.report(organisation, round.code)}"
      >${nameOf(request, shown, organisation)}</a
    >`
  return dataTable({
    caption: say('desk.reports'),
    captionHidden: true,
    columns: [
      { head: say('desk.authority'), names: true, cell: name },
      { head: say('desk.column-state'), cell: ({ state }) => paperOf(say, state?.state) },
      { head: say('desk.column-due'), cell: (one) => dueCell(request, shown.overview, one) },
      { head: say('desk.lines'), cell: (one) => linesCell(request, one) },
      {
        head: say('desk.deviates'),
        align: 'figure',
        cell: ({ handedIn, deviating }) => (handedIn ? deviating : '–'),
      },
      { head: say('desk.waits-for'), cell: (one) => say(`desk.waits-${waitsFor(one)}`) },
    ],
    rows: reports.toSorted((a, b) => rank(a) - rank(b)),
  })
}

function dueCell(
  { say, visit }: PageRequest,
  { round, plan }: RoundOverview,
  one: Overseen,
): Content {
  const at = handedInAt(one)
  if (at) return say('desk.handed-in-on', { day: dayIn(say, at, plan) })
  const late = roundRules.isLate(round, visit.now, plan.timeZone)
  return late ? html`<b>${say('desk.is-late')}</b>` : say.day(roundRules.dueOn(round))
}

const linesCell = ({ say }: PageRequest, { handedIn, state, assigned }: Overseen): string =>
  say(handedIn ? 'desk.lines-handed-in' : 'desk.lines-at-hand-in', {
    count: handedIn?.lines.length ?? state?.lines ?? assigned,
  })

function waitsFor({ state, openQuestions }: Overseen): string {
  if (state === null) return 'editor'
  switch (state.state) {
    case 'draft':
    case 'signed':
      return 'editor'
    case 'awaiting-signature':
      return 'approver'
    case 'question-asked':
      return 'answer'
    case 'handed-in':
      return openQuestions > 0 ? 'answer' : 'you'
    case 'taken-into-pack':
    case 'superseded':
      return 'nobody'
  }
}

function facts({ say }: PageRequest, { round, plan }: RoundOverview): Html {
  const { steering, reviewers, partners } = round.readers
  const moments = round.events.map(({ kind, at, dueOn, reason }) => ({
    when: dayIn(say, at, plan),
    datetime: at.toISOString(),
    body: say(`desk.round-${kind}`, {
      due: dueOn ? say.day(dueOn) : '',
      reason: reason ? say.text(reason).text : '',
    }),
  }))
  return html`<h2>${say('desk.who-reads')}</h2>
    ${list.facts([
      { label: say('desk.reads-steering'), value: say(`desk.moment-${steering}`) },
      { label: say('desk.reads-reviewers'), value: say(`desk.moment-${reviewers}`) },
      { label: say('desk.reads-partners'), value: say(`desk.moment-${partners}`) },
    ])}
    <h2>${say('desk.done')}</h2>
    ${list.timeline([
      ...moments.toReversed(),
      {
        when: dayIn(say, round.openedAt, plan),
        datetime: round.openedAt.toISOString(),
        body: say('desk.round-opened'),
      },
    ])}`
}

function acts(
  request: PageRequest,
  { round, plan }: RoundOverview,
  errors: readonly FieldError[],
): Html {
  const { say } = request
  const address = deskAddresses(say.language, plan.plan).round(round.code)
  const has = (kind: string) => round.events.some((event) => event.kind === kind)
  const note = (kind: 'papers-sent' | 'meeting-held' | 'close', wills: readonly Content[]) =>
    section({
      id: kind,
      label: say(`desk.deed-${kind}`),
      body: form(
        `${address}/${kind}`,
        box.confirm({
          id: `${kind}-box`,
          heading: say(`desk.deed-${kind}-heading`),
          will: wills,
          acts: deed.button({ text: say(`desk.deed-${kind}`) }),
        }),
      ),
    })
  const isOpen = !has('closed')
  const due = roundRules.dueOn(round)
  const isEarly = dayOf(request.visit.now, plan.timeZone) <= due
  const early = isEarly ? [say('desk.deed-close-early', { due: say.day(due) })] : []
  return html`${isOpen && moving(request, address, errors)}
  ${!has('papers-sent') && note('papers-sent', [say('desk.deed-papers-sent-will')])}
  ${!has('meeting-held') && note('meeting-held', [say('desk.deed-meeting-held-will')])}
  ${
    isOpen &&
    note('close', [...early, ...[1, 2, 3].map((place) => say(`desk.deed-close-will-${place}`))])
  }`
}

const moving = ({ say }: PageRequest, address: string, errors: readonly FieldError[]): Html =>
  section({
    id: 'due-day',
    label: say('desk.move'),
    body: form(
      `${address}/due-day`,
      html`${field.text(say, {
        name: 'dueOn',
        label: say('desk.new-due-day'),
        kind: 'date',
        width: 'short',
        ...errorAt(errors, 'dueOn'),
      })}
      ${field.area(say, {
        name: 'reason',
        label: say('desk.move-reason'),
        hint: say('desk.hint-move'),
        rows: 2,
        ...errorAt(errors, 'reason'),
      })}
      ${deed.acts(deed.button({ text: say('desk.move') }))}`,
    ),
  })

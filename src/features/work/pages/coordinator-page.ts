import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box, dataTable, deed, layout, list, page, section, text } from '#kernel/ui'
import { coordinatorDesk } from '#features/coordination'
import { pieces } from '#features/desk'
import type { Decided } from '#features/governance'
import { capital, inWords } from '#features/opening'
import type { SavedView } from '#features/saved-views'
import { viewLinks } from '#features/saved-views'
import { around, roundRules } from '#features/rounds'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import { overdueDecisions } from './overdue.ts'

type Desk = coordinatorDesk.CoordinatorDesk
type OnDesk = coordinatorDesk.OnDesk

/** A coordinator's desk, with the other places that his roles lead to. */
export interface CoordinatorShown {
  readonly desk: Desk
  readonly organisations: Organisations
  /** What meetings decided and is overdue. */
  readonly overdue: readonly Decided[]
  /** The links to the places that his roles lead to. */
  readonly places: readonly Html[]
  /** What he has saved. */
  readonly views: readonly SavedView[]
}

const { codeOf, deskAddresses, paperOf } = pieces

/** What is late, missing, waiting and unmeasurable in all plans that somebody coordinates. */
export function coordinatorPage(request: PageRequest, shown: CoordinatorShown): Html {
  const { say, visit } = request
  const { desk, places } = shown
  const sorted = coordinatorDesk.sorted(desk, visit.now)
  const title = say('work.title')
  return page({
    say,
    title,
    heading: {
      kicker: title,
      title: news(request, sorted),
      state: rest(request, sorted),
      acts: mainDeed(request, shown, sorted),
    },
    alternates: { en: '/en/work', da: '/da/work' },
    desk: true,
    scripts: ['keys'],
    ...around(say, visit),
    body: html`${reports(request, shown, 'late', sorted.late)}
    ${reports(request, shown, 'mine', sorted.mine)}
    ${reports(request, shown, 'unanswered', sorted.unanswered)}
    ${overdueDecisions(request, shown.overdue, shown.organisations)}
    ${reports(request, shown, 'missing', sorted.missing)} ${proposals(request, desk)}
    ${unmeasurable(request, desk)} ${viewLinks(say, shown.views)}
    ${section({ id: 'places', label: say('work.places'), body: list.plain(places) })}`,
  })
}

function news({ say }: PageRequest, { late, mine }: coordinatorDesk.Sorted): string {
  const kind = late.length > 0 ? 'late' : 'mine'
  const count = (late.length > 0 ? late : mine).length
  return capital(say, say(`work.news-${kind}`, { count, words: inWords(say, count) }))
}

function rest(
  { say }: PageRequest,
  { late, mine, missing, unanswered }: coordinatorDesk.Sorted,
): string {
  const words = (count: number) => capital(say, inWords(say, count))
  const toRead = late.length > 0 ? mine.length : 0
  return say('work.rest', {
    mine: toRead,
    mineWords: words(toRead),
    missing: missing.length,
    missingWords: words(missing.length),
    unanswered: unanswered.length,
    unansweredWords: words(unanswered.length),
  }).trim()
}

function mainDeed(
  { say }: PageRequest,
  { desk, organisations }: CoordinatorShown,
  sorted: coordinatorDesk.Sorted,
): Content {
  const first = coordinatorDesk.firstAct(desk, sorted)
  if (!first) return null
  const go = (words: string, href: string) => deed.button({ text: words, href, kind: 'go' })
  switch (first.act) {
    case 'remind': {
      const { round, plan } = first.overview
      const to = first.late.map(({ organisation }) => `to=${codeOf(organisation)}`).join('&')
      const home = deskAddresses(say.language, plan.plan).round(round.code)
      return go(say('work.act-remind', { count: first.late.length }), `${home}/reminders?${to}`)
    }
    case 'read': {
      const { overview, one } = first.entry
      const home = deskAddresses(say.language, overview.plan.plan)
      const name = organisationName(say, organisations, one.organisation)
      return go(say('work.act-read', { name }), home.report(one.organisation, overview.round.code))
    }
    case 'open-next': {
      const { plan } = first.plan.plan
      return go(
        say('work.act-open-next', { round: first.code }),
        `${deskAddresses(say.language, plan).rounds}#next-${first.code}`,
      )
    }
    case 'open':
      return go(say('work.act-open'), deskAddresses(say.language, first.plan.plan.plan).newRound)
    case 'look': {
      const { round, plan } = first.overview
      return go(
        say('work.act-look', { round: round.code }),
        deskAddresses(say.language, plan.plan).round(round.code),
      )
    }
  }
}

type Kind = 'late' | 'mine' | 'unanswered' | 'missing'

function reports(
  request: PageRequest,
  { organisations }: CoordinatorShown,
  kind: Kind,
  rows: readonly OnDesk[],
): Html {
  const { say } = request
  const label = say(`work.${kind}`)
  return section({
    id: kind,
    label,
    body:
      rows.length > 0
        ? reportTable(request, organisations, { kind, rows })
        : html`<p class="muted">${say(`work.no-${kind}`)}</p>`,
  })
}

interface Part {
  readonly kind: Kind
  readonly rows: readonly OnDesk[]
}

function reportTable(
  request: PageRequest,
  organisations: Organisations,
  { kind, rows }: Part,
): Html {
  const { say } = request
  const label = say(`work.${kind}`)
  return dataTable<OnDesk>({
    caption: label,
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: say('desk.authority'),
        names: true,
        cell: ({ overview, one }) => {
          const home = deskAddresses(say.language, overview.plan.plan)
          const href = home.report(one.organisation, overview.round.code)
          return html`<a href="${href}"
            >${organisationName(say, organisations, one.organisation)}</a
          >`
        },
      },
      { head: say('work.plan'), cell: ({ overview }) => roundLink(request, overview) },
      {
        head: say('desk.column-state'),
        cell: ({ one }) => paperOf(say, one.standing === 'silent' ? undefined : one.standing),
      },
      {
        head: say('desk.column-due'),
        cell: ({ overview, one }) => say.day(roundRules.dueOn(overview.round, one.organisation)),
      },
      { head: say('work.act'), headHidden: true, cell: (entry) => rowAct(request, kind, entry) },
    ],
    rows,
  })
}

const roundLink = ({ say }: PageRequest, { round, plan }: OnDesk['overview']): Html =>
  html`<a href="${deskAddresses(say.language, plan.plan).round(round.code)}"
    >${say.text(plan.shortTitle).text}, ${round.code}</a
  >`

function rowAct({ say }: PageRequest, kind: Kind, { overview, one }: OnDesk): Html {
  const home = deskAddresses(say.language, overview.plan.plan)
  const isClosed = roundRules.closedAt(overview.round) !== null
  if (kind === 'mine' || isClosed) {
    const href = home.report(one.organisation, overview.round.code)
    return deed.button({ text: say('work.read'), kind: 'link', href, key: 's' })
  }
  const href = `${home.round(overview.round.code)}/reminders?to=${codeOf(one.organisation)}`
  return deed.button({ text: say('work.remind'), kind: 'link', href, key: 'p' })
}

function proposals({ say }: PageRequest, { plans }: Desk): Html | null {
  const links = plans.flatMap(({ plan, proposed }) =>
    proposed.map(({ next }) => {
      const href = `${deskAddresses(say.language, plan.plan).rounds}#next-${next.code}`
      const words = say('work.next', {
        plan: say.text(plan.shortTitle).text,
        round: next.code,
        due: say.day(next.dueOn),
      })
      return html`<a href="${href}">${words}</a>`
    }),
  )
  if (links.length === 0) return null
  return section({ id: 'next', label: say('work.proposed'), body: list.plain(links) })
}

/** What cannot be followed up, and why. */
export function unmeasurable(request: PageRequest, { plans }: Desk): Html {
  const { say } = request
  const lacking = plans.filter((one) => one.unmeasurable.length > 0)
  const count = lacking.reduce((sum, one) => sum + one.unmeasurable.length, 0)
  const body =
    count === 0
      ? box.empty({
          heading: say('work.all-measurable'),
          body: say('work.all-measurable-body'),
          level: 3,
        })
      : folded(say, count, html`${lacking.map((one) => unmeasurableIn(request, one))}`)
  return section({
    id: 'unmeasurable',
    label: say('work.unmeasurable'),
    note: say('work.unmeasurable-note', { count }),
    body: html`${body}`,
  })
}

/** A long list is folded under its count, or it buries what follows it. */
const folded = (say: Say, count: number, tables: Html): Html =>
  count > 10 ? layout.more(say('work.unmeasurable-show', { count }), tables) : tables

function unmeasurableIn(
  { say }: PageRequest,
  { plan, unmeasurable: rows }: coordinatorDesk.PlanDesk,
): Html {
  const home = deskAddresses(say.language, plan.plan)
  return dataTable<coordinatorDesk.Unmeasurable>({
    caption: say.text(plan.shortTitle).text,
    keys: true,
    columns: [
      {
        head: say('desk.commitment'),
        names: true,
        cell: ({ id, number, title }) =>
          html`<a href="${home.commitment(id)}">${number ?? id} ${text.worded(say, title)}</a>`,
      },
      { head: say('work.why'), cell: ({ why }) => say(`work.why-${why}`) },
    ],
    rows,
  })
}

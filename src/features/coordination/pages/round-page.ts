import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, layout } from '#kernel/ui'
import { inWords, roundFacts, saidNotice } from '#features/opening'
import { pieces } from '#features/desk'
import { roundRules } from '#features/rounds'
import { keepView } from '#features/saved-views'
import { addressOfLook } from '../look.ts'
import { organisationName } from '#features/organisations'
import { isIn, isLate } from '../overview/rules.ts'
import { news, restOfNews } from './news.ts'
import { oneReport } from './one-report.ts'
import { legend, reportList, viewLinks } from './overview-table.ts'
import { roundActs } from './round-acts.ts'
import { sentTable } from './sent-table.ts'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'
import { waitingTable } from './waiting-table.ts'

/** The page of a round: who has handed in, who is late, who waits for whom; the heading is the news. */
export function roundPage(request: PageRequest, shown: RoundShown): Html {
  const { say, visit } = request
  const { overview, organisations, errors = [] } = shown
  const { round, reports, plan } = overview
  return pieces.deskPage(request, plan, {
    title: say('desk.round-title', { round: round.code }),
    here: 'rounds',
    heading: {
      kicker: say('desk.round-kicker', {
        round: round.code,
        due: pieces.dueWords(say, round, visit.now, plan.timeZone),
      }),
      title: news(say, reports),
      state: restOfNews(say, reports, organisations),
      acts: mainDeed(request, shown),
    },
    errors,
    body: html`${listed(request, shown)} ${besides(request, shown)} ${roundActs(request, shown)}`,
  })
}

/** The list of reports, with its views, what can be done with those chosen, its key, and saving it as it is. */
function listed(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const page = roundAddress(request, shown)
  const list = reportList(request, shown)
  const choosing = html`<form method="get" action="${page}/reminders">
    ${list} ${deed.acts(deed.button({ text: say('coordination.remind-chosen') }))}
  </form>`
  const isOpen = roundRules.closedAt(shown.overview.round) === null
  return html`${saidNotice(say, shown.said ?? null)} ${viewLinks(request, shown)}
  ${isOpen ? choosing : list} ${legend(request, shown)}
  ${keepView(say, addressOfLook(page, { ...shown.look, of: null }), shown.views)}`
}

/** Who waits for whom and what was sent; beside it one report's history and what the round is about. */
function besides(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { overview, organisations, settings, said = null } = shown
  const { round, plan } = overview
  return layout.columns({
    kind: 'aside',
    first: html`<section aria-labelledby="waiting">${waitingTable(request, shown)}</section>
      <section aria-labelledby="sent">${sentTable(request, shown)}</section>`,
    second: html`${oneReport(request, shown)}
    ${layout.more(
      say('coordination.about-round'),
      roundFacts(request, { round, plan, organisations, settings }),
      said !== null,
    )}`,
  })
}

/** The one main deed: remind who is late, else read what came in. */
function mainDeed(request: PageRequest, shown: RoundShown): Content {
  const { say, visit } = request
  const { overview, organisations } = shown
  const { round, plan, reports } = overview
  const isOpen = roundRules.closedAt(round) === null
  const late = isOpen ? reports.filter((one) => isLate(overview, one, visit.now)) : []
  if (late.length > 0) {
    const to = late.map(({ organisation }) => `to=${pieces.codeOf(organisation)}`).join('&')
    return deed.button({
      text: say('coordination.remind-late', {
        count: late.length,
        words: inWords(say, late.length),
      }),
      kind: 'go',
      href: `${roundAddress(request, shown)}/reminders?${to}`,
    })
  }
  const mine = reports.find((one) => isIn('mine', overview, one, visit.now))
  if (!mine) return null
  return deed.button({
    text: say('coordination.read-report', {
      name: organisationName(say, organisations, mine.organisation),
    }),
    kind: 'go',
    href: pieces.deskAddresses(say.language, plan.plan).report(mine.organisation, round.code),
  })
}

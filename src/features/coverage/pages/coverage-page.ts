import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dayOf } from '#kernel/clock'
import { box, browse, deed } from '#kernel/ui'
import { capital, inWords } from '#features/opening'
import { pieces } from '#features/desk'
import { keepView } from '#features/saved-views'
import type { News } from '../matrix/rules.ts'
import { newsOf, rowsIn } from '../matrix/rules.ts'
import { legend, matrixKeys, matrixTable, shownViews } from './matrix-table.ts'
import type { CoverageShown } from './shown.ts'
import { coverageTree } from './tree.ts'

/** Who does what for every commitment in a period; the heading is the news. */
export function coveragePage(request: PageRequest, shown: CoverageShown): Html {
  const { say, visit } = request
  const { matrix, pages, view } = shown
  const news = newsOf(matrix)
  const period = say.period(matrix.period)
  const day = say.day(dayOf(visit.now, matrix.version.timeZone))
  return pieces.deskPage(request, matrix.version, {
    title: say('coverage.title', { period }),
    here: 'coverage',
    heading: {
      kicker: say('coverage.kicker', { ...news, period, words: inWords(say, news.organisations) }),
      title: headline(say, news),
      state: capital(say, restOf(say, news)),
      by: say('coverage.as-read', { day }),
      acts: html`${deed.button({ text: say('coverage.workbook'), href: pages.workbook(matrix.period) })}
      ${deed.button({ text: say('coverage.csv'), href: pages.csv(matrix.period) })}`,
    },
    body: html`${periods(say, shown)} ${filters(say, shown)} ${matrixKeys(request)}
    ${legend(request)}
    ${
      rowsIn(matrix, view).length === 0
        ? nothing(say, shown)
        : html`${matrixTable(request, shown)} ${coverageTree(request, shown)}`
    }
    ${keepView(say, pages.of(matrix.period, view), shown.views)}`,
  })
}

/** Gaps first; where nothing is open to the reader or handed in, that is the news. */
function headline(say: Say, news: News): string {
  if (news.organisations === 0) return say('coverage.news-nobody')
  if (news.open === 0 && news.silent > 0) return say('coverage.news-silent')
  if (news.open === 0) return say('coverage.news-closed')
  return say('coverage.news-gaps', { ...news })
}

const restOf = (say: Say, { silent, closed, bare, open }: News): string =>
  [
    bare > 0 && say('coverage.rest-bare', { count: bare, words: inWords(say, bare) }),
    silent > 0 &&
      open > 0 &&
      say('coverage.rest-silent', { count: silent, words: inWords(say, silent) }),
    closed > 0 &&
      open > 0 &&
      say('coverage.rest-closed', { count: closed, words: inWords(say, closed) }),
  ]
    .filter((one) => one !== false)
    .map((one) => capital(say, one))
    .join(' ')

/** The other periods that anybody plans for. */
function periods(say: Say, { matrix, pages }: CoverageShown): Content {
  const all = [...new Set([...matrix.periods, matrix.period])]
  if (all.length < 2) return null
  return browse.filters({
    label: say('coverage.period'),
    links: all.map((period) => ({
      text: say.period(period),
      href: pages.of(period),
      current: period === matrix.period,
    })),
  })
}

/** Views of the matrix, each a link with how many rows it has; those without any are left out. */
function filters(say: Say, { matrix, pages, view }: CoverageShown): Html {
  const { period } = matrix
  return browse.filters({
    label: say('coverage.show'),
    links: [
      { text: say('coverage.view-all'), href: pages.of(period), current: view === 'all' },
      { text: say('coverage.tree'), href: '#tree' },
      ...shownViews
        .map((one) => ({
          text: say(`coverage.view-${one}`),
          href: pages.of(period, one),
          count: rowsIn(matrix, one).length,
          current: one === view,
        }))
        .filter(({ count, current }) => count > 0 || current),
    ],
  })
}

const nothing = (say: Say, { matrix, pages }: CoverageShown): Html =>
  box.empty({
    heading: say('coverage.nothing'),
    body: say('coverage.nothing-body'),
    act: html`<a href="${pages.of(matrix.period)}">${say('coverage.show-all')}</a>`,
  })

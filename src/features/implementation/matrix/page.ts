import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box, browse, dataTable } from '#kernel/ui'
import type { activityRules } from '#features/activities'
import { pieces } from '#features/desk'
import type { Coverage } from '#features/reporting'
import type { CoverageView } from './rules.ts'
import { coverageViews, indicatorsOf, newsOf, rowsOf, sumsOfColumns } from './rules.ts'

/** Who plans what, as one reader reads it. */
export interface CoveragePage {
  readonly plan: string
  readonly coverage: Coverage
  readonly view: CoverageView
  /** What an organisation is called, in the reader's language. */
  readonly nameOf: (organisation: string) => string
}

/** The matrix of commitments and authorities; it prints on one A3 sheet. */
export function coveragePage(request: PageRequest, shown: CoveragePage): Html {
  const { say } = request
  const { coverage } = shown
  const news = newsOf(coverage)
  const title = say('implementation.coverage-title')
  return pieces.deskPage(request, coverage.version, {
    title,
    here: 'coverage',
    heading: {
      kicker: say('implementation.coverage-kicker', {
        period: say.period(coverage.period),
        commitments: news.commitments,
        organisations: news.organisations,
      }),
      title,
      state: say('implementation.coverage-news', news),
    },
    body: html`${periods(say, shown)}
      ${browse.filters({ label: say('implementation.views'), links: views(say, shown) })}
      <p class="muted coverage-key">${say('implementation.coverage-key')}</p>
      ${rowsOf(coverage, shown.view).length === 0 ? nothing(say) : matrix(say, shown)}`,
  })
}

const nothing = (say: Say): Html =>
  box.empty({
    heading: say('implementation.coverage-none'),
    body: say('implementation.coverage-none-body'),
  })

/** The other periods for which anybody plans. */
function periods(say: Say, { plan, coverage }: CoveragePage): Content {
  const all = [...new Set([coverage.period, ...coverage.periods])]
  if (all.length < 2) return null
  const home = pieces.deskAddresses(say.language, plan)
  const links = all.map((period) => ({
    text: say.period(period),
    href: home.coverage(period),
    current: period === coverage.period,
  }))
  return browse.filters({ label: say('implementation.period'), links })
}

function views(say: Say, { plan, coverage, view }: CoveragePage) {
  const address = pieces.deskAddresses(say.language, plan).coverage(coverage.period)
  return coverageViews
    .map((one) => ({
      text: say(`implementation.coverage-${one}`),
      href: one === 'all' ? address : `${address}?show=${one}`,
      current: one === view,
      ...(one !== 'all' && { count: rowsOf(coverage, one).length }),
    }))
    .filter((one) => one.current || one.count !== 0)
}

type Row = activityRules.CoverageRow

function matrix(say: Say, shown: CoveragePage): Html {
  const { coverage, view } = shown
  const sums = view === 'all' ? sumsOfColumns(coverage) : null
  return html`<div class="coverage">
    ${dataTable<Row>({
      caption: say('implementation.coverage-title'),
      captionHidden: true,
      phone: 'scroll',
      keys: true,
      columns: columnsOf(say, shown),
      rows: rowsOf(coverage, view),
      ...(sums && {
        foot: [
          '',
          say('implementation.sum'),
          ...sums.map((sum) => html`<span class="cell">${sum}</span>`),
          '',
        ],
      }),
    })}
  </div>`
}

function columnsOf(say: Say, shown: CoveragePage) {
  const { coverage, plan } = shown
  const home = pieces.deskAddresses(say.language, plan)
  const title = (id: string) => pieces.lineTitle(say, coverage, id)
  return [
    {
      head: say('implementation.order-number'),
      cell: ({ commitment }: Row) => title(commitment).number,
      width: 'mark' as const,
    },
    {
      head: say('implementation.filter-commitment'),
      names: true,
      cell: ({ commitment }: Row) =>
        html`<a href="${home.commitment(commitment)}">${title(commitment).title}</a>`,
    },
    ...authorities(say, shown),
    {
      head: say('implementation.activities'),
      align: 'figure' as const,
      cell: ({ activities }: Row) => activities,
    },
    {
      head: say('activities.indicators'),
      align: 'figure' as const,
      cell: ({ commitment }: Row) =>
        indicatorsOf(coverage, commitment) || html`<b>${say('implementation.none')}</b>`,
    },
  ]
}

const authorities = (say: Say, shown: CoveragePage) =>
  shown.coverage.plans.map(({ organisation, state, lines }, place) => ({
    head: html`${shown.nameOf(organisation)} ${lines.length === 0 && notYet(say, state)}`,
    cell: ({ commitment, cells }: Row) => cellOf(say, shown, { commitment, cell: cells[place] }),
    width: 'mark' as const,
  }))

const notYet = (say: Say, state: Coverage['plans'][number]['state']): Content =>
  state &&
  state.state !== 'handed-in' &&
  html`<small
    >${say('implementation.column-state', { state: state.state.replaceAll('-', '_') })}</small
  >`

interface At {
  readonly commitment: string
  readonly cell: activityRules.Cell | undefined
}

/** A filled square leads, an open one contributes; a gap has a frame, and each its words. */
function cellOf(say: Say, { plan, coverage }: CoveragePage, { commitment, cell }: At): Content {
  if (!cell || cell.state === 'not-responsible')
    return html`<span class="visually-hidden">${say('implementation.cell-not-responsible')}</span>`
  const { organisation, part, state, activities } = cell
  const code = coverage.plans.find((one) => one.organisation === organisation)?.code ?? ''
  const address = `${pieces.deskAddresses(say.language, plan).report(organisation, code)}#line-${commitment}`
  const square = part === 'lead' ? '■' : part === 'contributor' ? '□' : '·'
  const words = say(`implementation.cell-${state}`, { activities })
  const role = part === null ? '' : say(`desk.part-${part}`)
  const mark = html`<span aria-hidden="true"
      >${square} ${state === 'planned' || state === 'gap' ? activities : '–'}</span
    >
    <span class="visually-hidden">${role}, ${words}</span>`
  if (state === 'not-handed-in' || state === 'closed')
    return html`<span class="cell cell-${state}">${mark}</span>`
  return html`<a class="cell cell-${state}" href="${address}">${mark}</a>`
}

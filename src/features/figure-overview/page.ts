import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { parsePeriod } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import { box, browse, dataTable, deed, mark, text } from '#kernel/ui'
import { release } from '#features/disclosure'
import { pieces } from '#features/desk'
import { valueWords } from '#features/indicators'
import { figurePieces } from '#features/figure-desk'
import { defineAddress } from './define/address.ts'
import { inOrder, standsUnder } from './rules.ts'
import type { Overview } from './reading.ts'
import type { Filter, OverviewLine } from './schema.ts'
import { filters } from './schema.ts'

/** The overview with what is looked for in it. */
export interface OverviewPage extends Overview {
  readonly key: { readonly plan: string; readonly organisation: string }
  readonly organisation: string
  readonly filter: Filter
  /** The parts that the reader plays in the organisation. */
  readonly parts: readonly string[]
  readonly errors: readonly pieces.FieldError[]
}

/** All indicators of an authority: the last figure, where its list stands, when the next is due, whose turn it is. */
export function overviewPage(request: PageRequest, shown: OverviewPage): Html {
  const { say } = request
  const { plan, organisation, lines, filter, parts, errors } = shown
  const rows = inOrder(lines).filter((line) => standsUnder(line, filter, parts))
  const late = lines.filter((line) => standsUnder(line, 'late', parts)).length
  return pieces.deskPage(request, plan, {
    title: say('figure-desk.crumb'),
    here: 'figures',
    heading: {
      kicker: organisation,
      title: say('figure-desk.overview-title', { late }),
      lead: say('figure-desk.overview-lead', { count: own(lines) }),
    },
    errors,
    body: html`${views(request, shown)} ${beginning(request, shown)}
    ${rows.length === 0 ? nothing(request, shown) : table(request, shown, rows)}`,
  })
}

/** Whoever writes may begin an indicator of the authority's own. */
const beginning = ({ say }: PageRequest, { key, parts }: OverviewPage): Content =>
  parts.includes('editor') &&
  deed.acts(
    deed.button({ text: say('figure-desk.own-title'), href: defineAddress(say.language, key) }),
  )

const own = (lines: readonly OverviewLine[]): number =>
  lines.filter(({ indicator, state }) => !indicator.isProposal || state !== 'none').length

const home = ({ say }: PageRequest, { key }: OverviewPage, indicator = '') =>
  figurePieces.addresses(say.language, { ...key, indicator })

function views(request: PageRequest, shown: OverviewPage): Html {
  const { say } = request
  const { overview } = home(request, shown)
  return browse.filters({
    label: say('figure-desk.views'),
    links: filters.map((one) => ({
      text: say(`figure-desk.view-${one}`),
      href: one === 'all' ? overview : `${overview}?show=${one}`,
      count: shown.lines.filter((line) => standsUnder(line, one, shown.parts)).length,
      current: one === shown.filter,
    })),
  })
}

function nothing(request: PageRequest, shown: OverviewPage): Html {
  const { say } = request
  const isWhole = shown.lines.length === 0
  return box.empty({
    heading: say(isWhole ? 'figure-desk.no-indicators' : 'figure-desk.none-found'),
    body: say(isWhole ? 'figure-desk.no-indicators-body' : 'figure-desk.none-found-body'),
    ...(!isWhole && {
      act: html`<a href="${home(request, shown).overview}">${say('figure-desk.show-all')}</a>`,
    }),
  })
}

const table = (request: PageRequest, shown: OverviewPage, rows: readonly OverviewLine[]): Html => {
  const { say } = request
  return dataTable<OverviewLine>({
    caption: say('figure-desk.indicators'),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: say('figure-desk.indicator'),
        names: true,
        cell: (line) => named(request, shown, line),
      },
      { head: say('figure-desk.last'), cell: (line) => last(request, line) },
      {
        head: say('desk.column-state'),
        width: 'name',
        cell: (line) => stateMark(request, line),
      },
      { head: say('figure-desk.next'), width: 'name', cell: (line) => next(request, line) },
      { head: say('desk.column-whose'), width: 'day', cell: (line) => whose(request, shown, line) },
      { head: say('desk.column-act'), headHidden: true, cell: (line) => act(request, shown, line) },
    ],
    rows,
    rowId: ({ indicator }) => indicator.id,
  })
}

const isOffered = ({ indicator, state }: OverviewLine): boolean =>
  indicator.isProposal && state === 'none'

function named(request: PageRequest, shown: OverviewPage, line: OverviewLine): Content {
  const { say } = request
  const { id, name } = line.indicator
  if (isOffered(line))
    return html`${text.worded(say, name)}<small>${say('figure-desk.is-proposal')}</small>`
  return html`<a href="${home(request, shown, id).list}">${text.worded(say, name)}</a>`
}

function last({ say }: PageRequest, { last: fact, indicator }: OverviewLine): Content {
  if (!fact) return html`<span class="muted">${say('figure-desk.nothing-yet')}</span>`
  const { id: factId, value, numerator, denominator, about } = fact
  const { unit, countsPeople } = indicator
  const shown = release({ factId, unit, countsPeople, value, numerator, denominator }, 'owner')
  const period = parsePeriod(about)
  const words =
    shown.shown && shown.value !== null
      ? valueWords(say, unit, shown.value)
      : fact.words && say.text(fact.words).text
  return html`${words ?? say(`measuring.state-${fact.state}`)}<small
      >${period ? say.period(period) : about}</small
    >`
}

function stateMark({ say }: PageRequest, line: OverviewLine): Content {
  const { state } = line
  if (isOffered(line)) return '–'
  if (state === 'none') return pieces.paperOf(say, undefined)
  if (state === 'published')
    return mark.paper(say, 'finished', { word: say('figure-desk.state-published') })
  return pieces.paperOf(say, state)
}

function next({ say }: PageRequest, { next: due }: OverviewLine): Content {
  if (!due) return html`<span class="muted">${say('figure-desk.not-stated')}</span>`
  const words = say('figure-desk.next-due', {
    period: say.period(due.period),
    day: say.day(due.day),
  })
  return due.isLate ? html`<b>${words}</b><small>${say('figure-desk.late')}</small>` : words
}

function whose({ say }: PageRequest, { parts }: OverviewPage, { turn }: OverviewLine): string {
  if (turn === null) return '–'
  return turn === 'either' || parts.includes(turn) ? say('desk.you') : say(`desk.turn-${turn}`)
}

function act(request: PageRequest, shown: OverviewPage, line: OverviewLine): Content {
  const { say } = request
  const { indicator, state } = line
  const to = home(request, shown, indicator.id)
  const name = html`<span class="visually-hidden"> ${text.worded(say, indicator.name)}</span>`
  if (!isOffered(line)) {
    const isEditor = shown.parts.includes('editor') && (state === 'none' || state === 'draft')
    return isEditor
      ? html`<a href="${to.import}">${say('figure-desk.bring')}${name}</a>`
      : html`<a href="${to.list}">${say('desk.open')}${name}</a>`
  }
  if (!shown.parts.includes('editor')) return null
  return pieces.form(
    `${to.overview}/adopt`,
    html`${pieces.hidden('proposal', indicator.id)}
    ${deed.button({ kind: 'link', text: html`${say('figure-desk.adopt')}${name}` })}`,
  )
}

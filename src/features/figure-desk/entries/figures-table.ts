import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { parsePeriod } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, layout } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Item } from '#features/editions'
import { figureRules } from '#features/measuring'
import { addresses, anchorOf } from '../addresses.ts'
import type { Placed } from '../places.ts'
import type { PeriodRow } from './rows.ts'
import { periodRows } from './rows.ts'

/** Every period with what everybody reads and what stands in the list, the old beside the new. */
export function figuresTable(request: PageRequest, placed: Placed): Html {
  const { say } = request
  const { view, key } = placed
  const rows = periodRows(view)
  const mayWrite = view.possible.includes('write')
  const add = deed.button({
    text: say('figure-desk.add-figure'),
    href: addresses(say.language, key).form('observation'),
  })
  if (rows.length === 0)
    return box.empty({
      heading: say('figure-desk.no-figures'),
      body: say('figure-desk.no-figures-body'),
      level: 3,
      ...(mayWrite && { act: add }),
    })
  return html`${table(request, placed, rows)} ${mayWrite && deed.acts(add)}`
}

function table(request: PageRequest, placed: Placed, rows: readonly PeriodRow[]): Html {
  const { say } = request
  const acts = {
    head: say('figure-desk.deeds'),
    headHidden: true,
    cell: (row: PeriodRow) => deeds(request, placed, row),
  }
  return dataTable<PeriodRow>({
    caption: say('figure-desk.figures'),
    captionHidden: true,
    columns: [
      {
        head: say('figure-desk.period'),
        names: true,
        width: 'day',
        cell: ({ period }) => periodWords(request, period),
      },
      { head: say('figure-desk.published'), cell: (row) => published(request, placed, row) },
      {
        head: say('figure-desk.in-list'),
        width: 'wide',
        cell: (row) => inList(request, placed, row),
      },
      ...(placed.view.possible.includes('write') ? [acts] : []),
    ],
    rows,
    rowId: ({ entry }) => entry && anchorOf(entry.item.field),
  })
}

/** A period in words, as it was written where it is none. */
export const periodWords = ({ say }: Pick<PageRequest, 'say'>, text: string): string => {
  const period = parsePeriod(text)
  return period ? say.period(period) : text
}

function published(
  { say }: PageRequest,
  { view }: Placed,
  { published: fact, rivals }: PeriodRow,
): Content {
  if (!fact) return html`<span class="muted">${say('figure-desk.nothing-yet')}</span>`
  const { report } = view.read
  return html`${pieces.publishedWords(say, report, fact)}
  ${rivals.map((one) => html`<small>${say('figure-desk.rival')}: ${pieces.publishedWords(say, report, one)}</small>`)}`
}

function inList(
  request: PageRequest,
  { view, key }: Placed,
  { entry, rivalEntries }: PeriodRow,
): Content {
  const { say } = request
  if (!entry && rivalEntries.length === 0)
    return html`<span class="muted">${say('figure-desk.not-in-list')}</span>`
  const { report } = view.read
  return html`${entry && standing(request, view, entry.item)}
  ${entry && pieces.missingAt(request, view, entry.item.field)}
  ${rivalEntries.map(
    ({ item }) =>
      html`<p class="muted">${say('figure-desk.rival')}</p>
        ${pieces.itemWords({ say, report, owns: true }, item)}
        ${pieces.missingAt(request, view, item.field)}
        ${view.possible.includes('write') && rivalDeeds(request, { view, key }, item.field)}`,
  )}`
}

/** A figure beside another of its period is changed and taken out by itself. */
function rivalDeeds(
  { say }: PageRequest,
  { view, key }: Pick<Placed, 'view' | 'key'>,
  field: string,
): Content {
  const home = addresses(say.language, key)
  const about = figureRules.entryName(say, field) ?? field
  return deed.acts(
    html`<a href="${home.form('observation', { field })}"
      >${say('figure-desk.edit')}<span class="visually-hidden"> ${about}</span></a
    >`,
    remove(say, home.remove, { field, seen: view.versions.get(field) ?? 0, about }),
  )
}

/** More cells than these are folded away under their number. */
const mostOpen = 3

/** What stands in the list of a period; many cells are folded away. */
function standing({ say }: PageRequest, { read, measure }: Placed['view'], item: Item): Content {
  const whole = pieces.itemWords({ say, report: read.report, owns: true }, item)
  const { content } = item
  if (content.noun !== 'observation' || !content.says) return whole
  const { says, source } = content
  if (says.cells.length <= mostOpen) return whole
  const shown = figureRules.shownFigure(item.fact, { ...content, says }, measure, 'owner')
  return html`<p>
      <b>${figureRules.figureWords(say, shown, measure.unit)}</b>
      ${source && html`<span class="muted">${say('desk.source-is', { source: source.text })}</span>`}
    </p>
    ${layout.more(say('desk.cells', { count: says.cells.length }), html`${whole}`)}`
}

function deeds({ say }: PageRequest, { key, view }: Placed, row: PeriodRow): Content {
  const { period, entry, rivals, rivalEntries } = row
  const home = addresses(say.language, key)
  const about = periodWords({ say }, period)
  const link = (href: string, word: string): Html =>
    html`<a href="${href}">${say(word)}<span class="visually-hidden"> ${about}</span></a>`
  const several = rivals.length + rivalEntries.length > 0
  const field = entry?.item.field
  return deed.acts(
    link(
      home.form('observation', { field: field ?? `observation.${period}` }),
      entry ? 'figure-desk.edit' : 'figure-desk.correct',
    ),
    several && link(home.form('use', { period }), 'figure-desk.choose-use'),
    field !== undefined &&
      remove(say, home.remove, { field, seen: view.versions.get(field) ?? 0, about }),
  )
}

interface Removed {
  readonly field: string
  readonly seen: number
  /** What is taken out, for those who hear the page. */
  readonly about: string
}

/** The button that takes an entry out of the draft. */
export const remove = (
  say: PageRequest['say'],
  action: string,
  { field, seen, about }: Removed,
): Html =>
  pieces.form(
    action,
    html`${pieces.hidden('field', field)} ${pieces.hidden('seen', String(seen))}
    ${deed.button({
      kind: 'link',
      text: html`${say('figure-desk.remove')}<span class="visually-hidden"> ${about}</span>`,
    })}`,
  )

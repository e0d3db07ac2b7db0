import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, list, mark, section, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureRules } from '#features/measuring'
import { addresses, anchorOf } from '../addresses.ts'
import { beginsAnew, contentIn } from './standing.ts'
import type { Judged } from '../places.ts'
import { verdictBox } from '../verdict/box.ts'
import { toldSection } from '../verdict/told.ts'
import { figuresTable, remove } from './figures-table.ts'
import { statements } from './rows.ts'

/** What was done just now on this page, and what can be brought back. */
export interface ListPage extends Judged {
  readonly said: string | null
  readonly errors: readonly pieces.FieldError[]
  /** The field of an entry that was taken out. */
  readonly removed: string | null
  /** How many figures of a table were written just now. */
  readonly written: number | null
}

/** A list of figures as its own people work on it: the verdict, the figures, the aims, the definition, what is next. */
export function listPage(request: PageRequest, shown: ListPage): Html {
  const { say } = request
  const { key, view, organisation, said, errors } = shown
  const home = addresses(say.language, key)
  const mayWrite = view.possible.includes('write')
  return pieces.deskPage(request, view.read.report.version, {
    title: say.text(view.measure.name).text,
    here: 'figures',
    heading: {
      kicker: say('figure-desk.list-kicker', { organisation }),
      title: text.worded(say, view.measure.name),
      state: pieces.stateWords(request, view.read),
      ...((mayWrite || beginsAnew(shown)) && {
        acts: deed.button({ text: say('figure-desk.to-import'), kind: 'go', href: home.import }),
      }),
    },
    breadcrumbs: [
      { href: home.overview, text: say('figure-desk.crumb') },
      { text: say.text(view.measure.name).text },
    ],
    errors,
    said,
    body: html`${written(request, shown)} ${undo(request, shown)} ${verdictBox(request, shown)}
    ${toldSection(request, shown)}
    ${section({ id: 'figures', label: say('figure-desk.figures'), note: say('figure-desk.figures-note'), body: figuresTable(request, shown) })}
    ${section({ id: 'aims', label: say('figure-desk.aims'), note: say('figure-desk.aims-note'), body: aims(request, shown) })}
    ${section({ id: 'definition', label: say('figure-desk.definition'), body: definition(request, shown) })}
    ${pieces.reportAside(request, view.read)}`,
  })
}

const written = ({ say }: PageRequest, { written: count }: ListPage): Content =>
  count !== null && box.notice({ kind: 'done', body: say('figure-desk.written', { count }) })

/** What was taken out can be brought back at once. */
function undo({ say }: PageRequest, { key, removed, view }: ListPage): Content {
  if (removed === null) return null
  const name = figureRules.entryName(say, removed) ?? removed
  return html`${box.notice({ kind: 'done', body: say('figure-desk.removed', { name }) })}
  ${pieces.form(
    addresses(say.language, key).restore,
    html`${pieces.hidden('field', removed)}
    ${pieces.hidden('seen', String(view.versions.get(removed) ?? 0))}
    ${deed.acts(deed.button({ text: say('figure-desk.undo') }))}`,
  )}`
}

function aims(request: PageRequest, shown: ListPage): Html {
  const { say } = request
  const { view, key } = shown
  const home = addresses(say.language, key)
  const mayWrite = view.possible.includes('write')
  const { targets, baselines } = view.series
  const own = statements(view).filter(({ item }) => item.content.noun !== 'definition')
  const published = [...targets, ...baselines].map((fact) => ({
    label: say('comparator' in fact ? 'measuring.field-target' : 'measuring.field-baseline'),
    value: html`<span>${figureRules.statedWords(say, fact, view.measure)}</span>
      <small>${say('figure-desk.published')}</small>`,
  }))
  const written = own.map(({ item }) => ({
    label: html`<span id="${anchorOf(item.field)}"
      >${figureRules.entryName(say, item.field) ?? item.field}</span
    >`,
    value: html`${pieces.itemWords({ say, report: view.read.report, owns: true }, item)}
    ${item.reason && html`<p class="muted">${say('figure-desk.because', { reason: say.text(item.reason).text })}</p>`}
    ${warnedAt(request, view, item.field)} ${pieces.missingAt(request, view, item.field)}
    ${mayWrite && entryDeeds(request, shown, item.field)}`,
  }))
  return html`${list.facts([...written, ...published])}
  ${
    mayWrite &&
    deed.acts(
      deed.button({ text: say('figure-desk.add-target'), href: home.form('target') }),
      deed.button({
        text: say('figure-desk.add-milestone'),
        href: home.form('target', { kind: 'milestone' }),
      }),
      deed.button({ text: say('figure-desk.set-baseline'), href: home.form('baseline') }),
    )
  }`
}

/** What looks like a slip in an entry. */
const warnedAt = ({ say }: PageRequest, { warnings }: ListPage['view'], field: string): Content =>
  warnings
    .filter((one) => one.field === field)
    .map((one) => html`<p>${mark.bare('note')} ${figureRules.warningWords(say, one)}</p>`)

const kinds = ['target', 'baseline', 'definition', 'use', 'verdict'] as const

/** What a deed is done to, for those who hear the page: of several targets, which. */
function nameOf(say: PageRequest['say'], view: ListPage['view'], field: string): string {
  const name = figureRules.entryName(say, field) ?? field
  const says = contentIn(view, field, 'target')?.says
  if (!says) return name
  return [`${name}:`, ...figureRules.targetWords(say, says, view.measure).slice(0, 1)].join(' ')
}

function entryDeeds({ say }: PageRequest, { key, view }: ListPage, field: string): Content {
  const home = addresses(say.language, key)
  const [noun = '', about = ''] = field.split('.')
  const kind = kinds.find((one) => one === noun)
  if (!kind) return null
  const name = nameOf(say, view, field)
  const asked = kind === 'use' || kind === 'verdict' ? { period: about } : { field }
  const seen = view.versions.get(field) ?? 0
  return deed.acts(
    html`<a href="${home.form(kind, asked)}"
      >${say('figure-desk.edit')}<span class="visually-hidden"> ${name}</span></a
    >`,
    remove(say, home.remove, { field, seen, about: name }),
  )
}

function definition(request: PageRequest, shown: ListPage): Html {
  const { say } = request
  const { view, key } = shown
  const own = statements(view).filter(({ item }) => item.content.noun === 'definition')
  const known = view.definitions.at(-1)
  const mayWrite = view.possible.includes('write')
  const isOut = own.every(
    ({ item }) => item.publishedAt !== null || item.field !== `definition.${known?.version}`,
  )
  const newest = known
    ? html`<p>
        ${say(isOut ? 'figure-desk.definition-now' : 'figure-desk.definition-then', {
          version: known.version,
          count: known.breakdowns.length,
          names: say.list(
            known.breakdowns.map(
              ({ dimension, categories }) => `${dimension} (${categories.length})`,
            ),
          ),
        })}
      </p>`
    : box.empty({
        heading: say('figure-desk.no-definition'),
        body: say('figure-desk.no-definition-body'),
        level: 3,
      })
  return html`${newest}
  ${own.map(
    ({ item }) =>
      html`<div id="${anchorOf(item.field)}">
        ${pieces.itemWords({ say, report: view.read.report, owns: true }, item)}
        ${pieces.missingAt(request, view, item.field)}
        ${mayWrite && item.handedInAt === null && entryDeeds(request, shown, item.field)}
      </div>`,
  )}
  ${mayWrite && deed.acts(deed.button({ text: say('figure-desk.define'), href: addresses(say.language, key).form('definition') }))}`
}

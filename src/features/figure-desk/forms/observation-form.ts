import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, field, layout } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureDrafts } from '#features/indicators'
import { addresses } from '../addresses.ts'
import { beforeWords } from '../entries/before.ts'
import { breakdownsOf, entryIn } from '../entries/standing.ts'
import { area, formPage, line, number } from './form-page.ts'
import type { EntryForm } from './form-page.ts'
import { cellControl } from './observation.ts'

/** More categories than these are no grid to fill in by hand: they are pasted. */
const mostRows = 150

/** A figure of a period: its counts, part by part where the definition names parts, and where it is from. */
export function observationForm(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { view, of } = shown
  const isShare = view.measure.kind === 'share'
  const old = beforeWords(request, shown, entryIn(view, of))
  const grids = breakdownsOf(view).filter(({ categories }) => categories.length > 0)
  return formPage(
    request,
    shown,
    html`${line(request, shown, 'period', {
      hint: say('figure-desk.hint-period'),
      width: 'short',
      required: true,
      ...old,
    })}
    ${grids.map((one) => grid(request, shown, one))}
    ${
      grids.length > 0 &&
      html`<h2>${say('figure-desk.whole')}</h2>
        <p>${say('figure-desk.whole-hint')}</p>`
    }
    ${isShare && number(request, shown, 'numerator', { optional: grids.length > 0 })}
    ${isShare && number(request, shown, 'denominator', { optional: grids.length > 0 })}
    ${number(request, shown, 'value', {
      optional: isShare,
      hint: say(isShare ? 'figure-desk.hint-share' : 'figure-desk.hint-value'),
      unit: view.measure.unit === 'percent' ? '%' : view.measure.unit,
    })}
    ${line(request, shown, 'source', { hint: say('figure-desk.hint-source') })}
    ${states(request, shown)}
    ${area(request, shown, 'note', { optional: true, hint: say('figure-desk.hint-note') })}
    ${pieces.hidden('replaces', shown.controls['replaces'] ?? '')}
    ${layout.more(say('figure-desk.more'), rest(request, shown))} ${correction(request, shown)}`,
  )
}

const states = ({ say }: PageRequest, { controls, errors }: EntryForm): Html =>
  field.tiles(say, {
    name: 'state',
    label: say('figure-desk.observation-state'),
    value: controls['state'] ?? 'value',
    choices: figureDrafts.observationStates.map((value) => ({
      value,
      label: say(`measuring.state-${value}`),
    })),
    ...pieces.errorAt(errors, 'state'),
  })

/** What is seldom told. */
const rest = (request: PageRequest, shown: EntryForm): Html => {
  const { say } = request
  const { controls } = shown
  return html`${line(request, shown, 'qualifier', { optional: true, hint: say('figure-desk.hint-qualifier') })}
  ${line(request, shown, 'precision', { optional: true })}
  ${field.select(say, {
    name: 'status',
    label: say('figure-desk.observation-status'),
    value: controls['status'] ?? 'reported',
    choices: (['reported', 'derived', 'qualitative'] as const).map((value) => ({
      value,
      text: say(`figure-desk.status-${value}`),
    })),
  })}
  ${area(request, shown, 'words', { optional: true, hint: say('figure-desk.hint-words') })}
  ${line(request, shown, 'rival', { optional: true, hint: say('figure-desk.hint-rival'), width: 'short' })}`
}

/** Why it is changed, where something was handed in or published of this period. */
export const correction = (request: PageRequest, shown: EntryForm): Content => {
  const entry = entryIn(shown.view, shown.of)
  const isChange = entry?.before != null || entry?.item.handedInAt != null
  if (!isChange) return null
  return area(request, shown, 'correction', { hint: request.say('desk.hint-correction') })
}

/** One row for each category of a breakdown; how many have a figure is said above. */
function grid(request: PageRequest, shown: EntryForm, one: figureDrafts.BreakdownSays): Content {
  const { say } = request
  const { view, controls, errors, key } = shown
  const paste = html`<a href="${addresses(say.language, key).import}"
    >${say('figure-desk.to-import')}</a
  >`
  if (one.categories.length > mostRows)
    return box.notice({
      body: html`${say('figure-desk.grid-long', { count: one.categories.length })} ${paste}`,
    })
  const counted = one.categories.filter(
    ({ code }) => (controls[cellControl(one.dimension, code, 'numerator')] ?? '') !== '',
  ).length
  const reported = say('measuring.coverage', { reported: counted, expected: one.categories.length })
  const isShare = view.measure.kind === 'share'
  const wrong = errors.filter((error) => error.field?.startsWith(`cell:${one.dimension}:`))
  type Category = (typeof one.categories)[number]
  const cell = (part: 'numerator' | 'denominator') => (category: Category) => {
    const name = cellControl(one.dimension, category.code, part)
    return field.cell({
      name,
      label: `${nameOf(request, category)}, ${say(`figure-desk.cell-${isShare ? part : 'count'}`)}`,
      value: controls[name] ?? '',
      figure: true,
      error: errors.some((error) => error.field === name),
    })
  }
  return field.fixed(say, {
    name: `grid-${one.dimension}`,
    label: say('figure-desk.grid', { dimension: one.dimension }),
    hint: html`${say('figure-desk.grid-hint')} ${paste}`,
    wide: true,
    saved: reported,
    body: html`${dataTable({
      caption: say('figure-desk.grid', { dimension: one.dimension }),
      captionHidden: true,
      columns: [
        {
          head: one.dimension,
          names: true,
          cell: (category: Category) => nameOf(request, category),
        },
        {
          head: say(`figure-desk.cell-${isShare ? 'numerator' : 'count'}`),
          cell: cell('numerator'),
        },
        ...(isShare
          ? [{ head: say('figure-desk.cell-denominator'), cell: cell('denominator') }]
          : []),
        {
          head: say('figure-desk.cell-state'),
          cell: (category: Category) => silence(request, shown, one, category),
        },
      ],
      rows: one.categories,
    })}
    ${wrong.map((error) => html`<p class="error">${error.text}</p>`)}`,
  })
}

const silence = (
  { say }: PageRequest,
  { controls }: EntryForm,
  { dimension }: figureDrafts.BreakdownSays,
  category: { readonly code: string; readonly name: Readonly<Record<string, string>> },
): Html => {
  const name = cellControl(dimension, category.code, 'state')
  const given = controls[name] ?? ''
  const words = figureDrafts.observationStates.filter((one) => one !== 'value')
  return html`<select
    class="input"
    id="${name}"
    name="${name}"
    aria-label="${`${say.text(category.name).text}, ${say('figure-desk.cell-state')}`}"
  >
    <option value="">–</option>
    ${words.map((one) =>
      one === given
        ? html`<option value="${one}" selected>${say(`measuring.state-${one}`)}</option>`
        : html`<option value="${one}">${say(`measuring.state-${one}`)}</option>`,
    )}
  </select>`
}

/** What a category is called, in the reader's language where it has a name in it. */
export const nameOf = (
  { say }: Pick<PageRequest, 'say'>,
  { name, code }: { readonly code: string; readonly name: Readonly<Record<string, string>> },
): string => (Object.keys(name).length === 0 ? code : say.text(name).text)

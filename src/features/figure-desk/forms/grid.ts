import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, field } from '#kernel/ui'
import { figureDrafts } from '#features/indicators'
import { figureRules } from '#features/measuring'
import { addresses } from '../addresses.ts'
import type { EntryForm } from './form-page.ts'
import { cellControl } from './observation.ts'

/** More categories than these are no grid to fill in by hand: they are pasted. */
const mostRows = 150

type Breakdown = figureDrafts.BreakdownSays
type Category = Breakdown['categories'][number]

/** One row for each category of a breakdown; how many have a figure is said below. */
export function grid(request: PageRequest, shown: EntryForm, one: Breakdown): Content {
  const { say } = request
  const { controls, errors, key } = shown
  const { dimension, categories } = one
  const to = addresses(say.language, key).import
  const paste = html`<a href="${to}">${say('figure-desk.to-import')}</a>`
  if (categories.length > mostRows)
    return box.notice({
      body: html`${say('figure-desk.grid-long', { count: categories.length })} ${paste}`,
    })
  const reported = categories.filter(
    ({ code }) => (controls[cellControl(dimension, code, 'numerator')] ?? '') !== '',
  ).length
  const wrong = errors.filter((error) => error.field?.startsWith(`cell:${dimension}:`))
  return field.fixed(say, {
    name: `grid-${dimension}`,
    label: say('figure-desk.grid', { dimension: lowerName(say, dimension) }),
    hint: html`${say('figure-desk.grid-hint')} ${paste}`,
    wide: true,
    saved: say('measuring.coverage', {
      units: figureRules.coverageWords(say, {
        of: dimension,
        reported,
        expected: categories.length,
      }),
    }),
    body: html`${table(request, shown, one)}
    ${wrong.map((error) => html`<p class="error">${error.text}</p>`)}`,
  })
}

function table(request: PageRequest, shown: EntryForm, one: Breakdown): Html {
  const { say } = request
  const isShare = shown.view.measure.kind === 'share'
  const below = {
    head: say('figure-desk.cell-denominator'),
    cell: (category: Category) =>
      cell(request, shown, { ...at(one, category), part: 'denominator' }),
  }
  return dataTable<Category>({
    caption: say('figure-desk.grid', { dimension: lowerName(say, one.dimension) }),
    captionHidden: true,
    columns: [
      {
        head: figureRules.dimensionName(say, one.dimension),
        names: true,
        cell: (category) => nameOf(request, category),
      },
      {
        head: say(`figure-desk.cell-${isShare ? 'numerator' : 'count'}`),
        cell: (category) => cell(request, shown, { ...at(one, category), part: 'numerator' }),
      },
      ...(isShare ? [below] : []),
      {
        head: say('figure-desk.cell-state'),
        cell: (category) => silence(request, shown, at(one, category)),
      },
    ],
    rows: one.categories,
  })
}

const lowerName = (say: PageRequest['say'], dimension: string): string =>
  figureRules.dimensionName(say, dimension).toLocaleLowerCase(say.language)

interface At {
  readonly dimension: string
  readonly category: Category
}

const at = ({ dimension }: Breakdown, category: Category): At => ({ dimension, category })

function cell(
  request: PageRequest,
  { controls, errors, view }: EntryForm,
  { dimension, category, part }: At & { readonly part: 'numerator' | 'denominator' },
): Html {
  const name = cellControl(dimension, category.code, part)
  const what = view.measure.kind === 'share' ? part : 'count'
  return field.cell({
    name,
    label: `${nameOf(request, category)}, ${request.say(`figure-desk.cell-${what}`)}`,
    value: controls[name] ?? '',
    figure: true,
    error: errors.some((error) => error.field === name),
  })
}

const silent = figureDrafts.observationStates.filter((one) => one !== 'value')

/** Why there is no figure of a category. */
function silence(request: PageRequest, { controls }: EntryForm, { dimension, category }: At): Html {
  const { say } = request
  const name = cellControl(dimension, category.code, 'state')
  const given = controls[name] ?? ''
  const label = `${nameOf(request, category)}, ${say('figure-desk.cell-state')}`
  return html`<select class="input" id="${name}" name="${name}" aria-label="${label}">
    <option value="">–</option>
    ${silent.map((one) =>
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

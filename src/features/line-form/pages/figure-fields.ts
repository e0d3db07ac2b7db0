import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { dataTable, field, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Item } from '#features/editions'
import type { Measure } from '#features/rounds'
import type { LineForm } from './form-fields.ts'
import {
  correctionField,
  earlierHeading,
  earlierItem,
  itemOf,
  missingWords,
  seen,
  valueIn,
} from './form-fields.ts'

const { figureWords, publishedWords } = pieces

/** The figures of the commitment's indicators, one row each, with the errors under them. */
export function figuresTable(form: LineForm): Content {
  const { say, work, errors } = form
  const ids = work.report.commitments.get(work.line.commitment)?.indicators ?? []
  const measures = ids.flatMap((id) => work.report.measures.get(id) ?? [])
  if (measures.length === 0) return null
  const wrong = errors.filter((one) => one.field?.startsWith('figure-'))
  const period = say.period(work.report.occasion.period)
  return field.fixed(say, {
    name: 'figures',
    label: say('desk.figures-for', { period }),
    hint: say('desk.hint-figures'),
    wide: true,
    body: html`${table(form, measures)}
    ${measures.map(({ id }) => correctionField(form, `figure.${id}`))}
    ${wrong.map((one) => html`<p class="error">${one.text}</p>`)}`,
  })
}

function table(form: LineForm, measures: readonly Measure[]): Html {
  const { say, work } = form
  return dataTable({
    caption: say('desk.figures-for', { period: say.period(work.report.occasion.period) }),
    captionHidden: true,
    columns: [
      { head: say('desk.figure'), names: true, cell: (measure) => named(form, measure) },
      {
        head: work.earlier ? earlierHeading(form) : say('desk.figure-before'),
        width: 'day',
        cell: ({ id }) => before(form, id) ?? figureIn(form, earlierItem(form, `figure.${id}`)),
      },
      { head: say('desk.figure-counts'), cell: (measure) => counts(form, measure) },
      {
        head: say('desk.figure-now'),
        width: 'day',
        cell: ({ id }) =>
          html`<span data-shown="figure.${id}"
            >${figureIn(form, itemOf(form, `figure.${id}`))}</span
          >`,
      },
      {
        head: say('desk.figure-source'),
        width: 'name',
        cell: (measure) =>
          html`${cell(form, measure, 'source')} ${seen(form, `figure.${measure.id}`)}`,
      },
    ],
    rows: measures,
  })
}

const figureIn = ({ say, work }: LineForm, item: Item | undefined): Content =>
  item ? figureWords(say, { report: work.report, owns: true }, item) : say('desk.no-figure')

/** The figure's name, what it still needs, and what became of it when it was saved. */
function named({ say, work }: LineForm, { id, name }: Measure): Html {
  const figure = `figure.${id}`
  const missing = missingWords(say, work, figure)
  return html`${text.worded(say, name)}
    <small class="cell-said"
      ><span class="field-must" data-missing="${figure}">${missing}</span>
      <span data-said="${figure}"></span
    ></small>`
}

/** Where no earlier report holds the figure: what was published of it, by the package or by people. */
function before({ say, work, before: published }: LineForm, indicator: string): Content {
  const fact = published?.get(indicator)
  return fact ? publishedWords(say, work.report, fact) : null
}

const counts = (form: LineForm, measure: Measure): Content =>
  measure.kind === 'share'
    ? html`<span class="counts"
        >${cell(form, measure, 'numerator')}
        <span>${form.say('desk.of')}</span> ${cell(form, measure, 'denominator')}</span
      >`
    : cell(form, measure, 'value')

type FigurePart = 'numerator' | 'denominator' | 'value' | 'source'

function cell(form: LineForm, { id, name }: Measure, part: FigurePart): Html {
  const { say, errors } = form
  const value = valueIn(form, `figure.${id}`)
  return field.cell({
    name: `figure-${id}-${part}`,
    label: `${say.text(name).text}, ${say(`desk.figure-${part}`)}`,
    value: value && 'numerator' in value ? value[part] : '',
    figure: part !== 'source',
    error: errors.some((one) => one.field === `figure-${id}-${part}`),
  })
}

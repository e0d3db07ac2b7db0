import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { dataTable, list, mark } from '#kernel/ui'
import type { Item, Report } from '#features/editions'
import type { figureDrafts } from '#features/indicators'
import { figureDrafts as drafts, valueWords } from '#features/indicators'
import * as figureRules from './rules.ts'

interface Reader {
  readonly say: Say
  readonly report: Report
  readonly owns: boolean
}

const measureOf = ({ report }: Reader, indicator: string) =>
  report.measures.get(indicator) ?? { unit: '', countsPeople: 'harm' as const }

/** An entry of a list of figures in full: what will be signed is what stands here. */
export function entryWords(reader: Reader, item: Item): Content {
  const { content } = item
  switch (content.noun) {
    case 'observation':
      return content.says && observationWords(reader, item, { ...content, says: content.says })
    case 'definition':
      return list.facts(
        figureRules
          .definitionWords(reader.say, content.says)
          .map(({ name, value }) => ({ label: name, value })),
      )
    default:
      return html`<p>${entryLine(reader, item)}</p>`
  }
}

/** Enough of an entry to know it by, in one line. */
export function entryLine(reader: Reader, { fact, content }: Item): string {
  const { say, owns } = reader
  switch (content.noun) {
    case 'target':
      return figureRules
        .targetWords(say, content.says, measureOf(reader, content.indicator))
        .join(' ')
    case 'baseline': {
      const measure = measureOf(reader, content.indicator)
      const audience = owns ? 'owner' : 'others'
      const says = figureRules.shownBaseline(fact, content.says, measure, audience)
      return says
        ? figureRules.baselineWords(say, says, measure.unit).join(' ')
        : say('ui.status-hidden')
    }
    case 'definition':
      return content.says.population
    case 'observation_use':
      return content.says.sentence
    case 'verdict':
      return figureRules.verdictWords(say, content.says)
    default:
      return ''
  }
}

type Observation = Extract<Item['content'], { readonly noun: 'observation' }> &
  figureRules.EnteredFigure

function observationWords(reader: Reader, { fact }: Item, figure: Observation): Html {
  const { say, owns } = reader
  const measure = measureOf(reader, figure.indicator)
  const shown = figureRules.shownFigure(fact, figure, measure, owns ? 'owner' : 'others')
  const { says, hidden } = shown
  const value = hidden
    ? mark.status(say, 'hidden')
    : html`<b>${figureRules.figureWords(say, shown, measure.unit)}</b>`
  return html`<p>
      ${value}
      ${figure.source && html`<span class="muted">${say('desk.source-is', { source: figure.source.text })}</span>`}
    </p>
    ${says.state === 'value' && says.note && html`<p class="muted">${says.note}</p>`}
    ${!hidden && differences(say, figure)} ${cells(say, shown, figure.breakdowns, measure.unit)}`
}

/** Where total and parts are not the same: both are told, and neither is changed. */
function differences(say: Say, { says, breakdowns }: Observation): Content {
  return drafts
    .headlineOf(says, breakdowns)
    .differences.map(
      ({ part, entered, pooled }) =>
        html`<p>${mark.bare('note')} ${say('desk.cells-differ', { part, entered, pooled })}</p>`,
    )
}

const cells = (
  say: Say,
  { says, cellsHidden }: figureRules.ShownFigure,
  breakdowns: readonly figureDrafts.BreakdownSays[],
  unit: string,
): Content =>
  says.cells.length > 0 &&
  dataTable({
    caption: say('desk.cells', { count: says.cells.length }),
    columns: [
      {
        head: say('desk.cell'),
        names: true,
        cell: (cell: figureDrafts.CellSays) => figureRules.cellWords(say, cell, breakdowns),
      },
      {
        head: say('desk.cell-value'),
        cell: (cell: figureDrafts.CellSays) =>
          cellsHidden && cell.state === 'value'
            ? mark.status(say, 'hidden')
            : countsOf(say, cell, unit),
      },
    ],
    rows: says.cells,
  })

function countsOf(
  say: Say,
  { state, numerator, denominator, value }: figureDrafts.CellSays,
  unit: string,
): string {
  if (state !== 'value') return say(`measuring.state-${state}`)
  if (numerator !== '' && denominator !== '')
    return say('desk.counts-of', {
      numerator: say.number(numerator),
      denominator: say.number(denominator),
    })
  return valueWords(say, unit, value === '' ? numerator : value)
}

import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { dataTable, text } from '#kernel/ui'
import { comparing } from '#features/figure-views'
import type { IndicatorView, ShownObservation } from '#features/figure-views'
import { indicatorLink } from './figure-list.ts'
import {
  observationWords,
  partialWords,
  periodWords,
  targetsContent,
} from '#features/figure-charts'
import type { Seen } from '#features/reading'

/** The columns that every list of figures has: the name, the value before, the newest, the aim. */
export function figureColumns(seen: Seen, all: readonly IndicatorView[]) {
  const { say, to } = seen
  const name = {
    head: say('portal.figure'),
    names: true,
    width: 'wide' as const,
    cell: ({ indicator }: IndicatorView) =>
      html`<a href="${to.indicator(indicator.id)}">${text.worded(say, indicator.name)}</a>`,
  }
  const value = (head: string, which: 'before' | 'latest') => ({
    head,
    align: 'figure' as const,
    cell: (view: IndicatorView) => comparedCell(seen, view, which),
  })
  const target = {
    head: say('portal.target'),
    cell: (view: IndicatorView) => targetsContent(say, view, (id) => indicatorLink(seen, all, id)),
  }
  const [before, latest] = [
    value(say('portal.before'), 'before'),
    value(say('portal.latest'), 'latest'),
  ]
  return [name, before, latest, target] as const
}

/** Some figures, each with the value before, the newest, and its aim. */
export const figureTable = (
  seen: Seen,
  rows: readonly IndicatorView[],
  { all, caption }: { readonly all: readonly IndicatorView[]; readonly caption: string },
): Html => dataTable({ caption, captionHidden: true, rows, columns: figureColumns(seen, all) })

/** The value before or the newest; where the series is broken between the two, the newest says so. */
function comparedCell(seen: Seen, view: IndicatorView, which: 'before' | 'latest') {
  const { hindrance, ...both } = comparing.newestCompared(view)
  const cell = valueCell(seen, both[which])
  if (which === 'before' || hindrance !== 'break') return cell
  return html`${cell}<br /><span class="muted">${seen.say('figures.break-between')}</span>`
}

/** A value with its period; a dash where there is none. What is said in words is read on its own page. */
export function valueCell({ say }: Seen, observation: ShownObservation | undefined) {
  if (!observation) return html`<span class="muted">–</span>`
  const { figure, period } = observation
  const covered = partialWords(say, observation.coverage)
  const isInWords = figure.shown && figure.value === null
  return html`${isInWords ? say('portal.status-qualitative') : observationWords(say, observation)},
  ${periodWords(say, period)}${covered && html`<br /><span class="muted">${covered}</span>`}`
}

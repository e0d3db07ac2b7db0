import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { dataTable, text } from '#kernel/ui'
import { latestOf } from '../figures/rules.ts'
import type { IndicatorView, ShownObservation } from '../figures/schema.ts'
import { indicatorLink } from './figure-list.ts'
import { observationWords, periodWords, targetsContent } from './figure-words.ts'
import type { Seen } from './seen.ts'

/** Some figures, each with the value before, the newest, and its aim. */
export const figureTable = (
  seen: Seen,
  rows: readonly IndicatorView[],
  { all, caption }: { readonly all: readonly IndicatorView[]; readonly caption: string },
): Html =>
  dataTable({
    caption,
    captionHidden: true,
    rows,
    columns: [
      {
        head: seen.say('portal.figure'),
        names: true,
        width: 'wide',
        cell: ({ indicator }) =>
          html`<a href="${seen.to.indicator(indicator.id)}"
            >${text.worded(seen.say, indicator.name)}</a
          >`,
      },
      {
        head: seen.say('portal.before'),
        align: 'figure',
        cell: (view) => valueCell(seen, latestOf(view).before),
      },
      {
        head: seen.say('portal.latest'),
        align: 'figure',
        cell: (view) => valueCell(seen, latestOf(view).latest),
      },
      {
        head: seen.say('portal.target'),
        cell: (view) => targetsContent(seen.say, view, (id) => indicatorLink(seen, all, id)),
      },
    ],
  })

/** A value with its period; a dash where there is none. What is said in words is read on its own page. */
export function valueCell({ say }: Seen, observation: ShownObservation | undefined) {
  if (!observation) return html`<span class="muted">–</span>`
  const { figure, period } = observation
  const isInWords = figure.shown && figure.value === null
  return html`${isInWords ? say('portal.status-qualitative') : observationWords(say, observation)},
  ${periodWords(say, period)}`
}

import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { dataTable, text } from '#kernel/ui'
import type { ShownBenchmark } from '#features/figure-views'
import { figureWords, periodWords } from '#features/figure-charts'
import type { Seen } from '#features/reading'

/** Figures of others: what they count, when, how much, who says so. */
export const benchmarkTable = ({ say }: Pick<Seen, 'say'>, rows: readonly ShownBenchmark[]): Html =>
  dataTable({
    caption: say('portal.figures-of-others'),
    captionHidden: true,
    rows,
    columns: [
      {
        head: say('portal.what-is-counted'),
        names: true,
        width: 'wide',
        cell: ({ population, note }) =>
          html`${text.worded(say, population)}
          ${note && html`<br /><span class="muted">${text.worded(say, note)}</span>`}`,
      },
      {
        head: say('portal.when'),
        cell: ({ period, part }) =>
          part === 'target'
            ? html`${periodWords(say, period)} <span class="muted">${say('portal.a-target')}</span>`
            : periodWords(say, period),
      },
      {
        head: say('portal.value'),
        align: 'figure',
        cell: ({ figure }) => figureWords(say, figure),
      },
      {
        head: say('portal.source'),
        cell: ({ publisher, url }) =>
          url === null ? publisher : html`<a href="${url}">${publisher}</a>`,
      },
    ],
  })

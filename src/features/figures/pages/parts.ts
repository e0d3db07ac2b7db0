import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { chart, section } from '#kernel/ui'
import type { Seen } from '#features/reading'
import { drawing } from '#features/figure-charts'
import type { IndicatorView } from '#features/figure-views'
import { fileAddress } from '../files/source-words.ts'

/** The same figure for each part of each breakdown: small drawings over the same axes, a table, and a file. */
export function partSections(seen: Seen, view: IndicatorView): Content {
  const dimensions = drawing.dimensionsOf(view)
  if (dimensions.length === 0) return null
  const { say } = seen
  return section({
    id: 'parts',
    label: say('figures.parts'),
    note: say('figures.parts-note'),
    body: dimensions.map((dimension) => {
      const parts = drawing.partsChart(say, view, dimension)
      const isDrawn = parts.parts.some(({ observed }) => observed.length > 0)
      return html`${chart.parts(parts)} ${isDrawn && partsFile(seen, view, dimension)}`
    }),
  })
}

/** The drawings as a file of their own, in the page's language and of its day. */
function partsFile({ say, reading }: Seen, view: IndicatorView, dimension: string): Content {
  const query = new URLSearchParams({
    dimension,
    lang: say.language,
    ...(reading.asOf.day ? { 'as-of': reading.asOf.day } : {}),
  })
  const address = `${fileAddress({ reading, view }, 'chart.svg')}?${query.toString()}`
  return html`<p><a href="${address}">${say('figures.take-chart-svg')}</a></p>`
}

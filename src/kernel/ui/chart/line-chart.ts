import { html, type Html } from '#kernel/html'
import { phone, wide } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { draw } from './drawing.ts'

/**
 * A chart: observed values as a line with dots, the path in dashes, the target as a ring. It is drawn
 * twice, wide and for a phone; the verdict is never in the chart alone.
 */
export function lineChart(chart: LineChart): Html {
  const { title, note } = chart
  return html`<figure class="chart">
    <figcaption>${title} ${note && html`<span>${note}</span>`}</figcaption>
    ${draw(chart, wide)} ${draw(chart, phone)}
  </figure>`
}

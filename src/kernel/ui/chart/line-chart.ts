import { html, type Html } from '#kernel/html'
import { gridWords } from './axes.ts'
import { phone, wide } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { canvasOf, draw } from './drawing.ts'
import { inLanguage } from './written.ts'
import { thinned, thinnedWords } from './seen.ts'

/**
 * A chart: observed values as a line with dots, the path in dashes, the target as a ring. It is drawn
 * twice, wide and for a phone; the verdict is never in the chart alone.
 */
export function lineChart(whole: LineChart): Html {
  const chart = thinned(whole)
  const { title, lang, note, say } = chart
  const own = inLanguage(lang && say.language)
  const cut = axisWords(chart)
  const left = thinnedWords(whole, chart)
  return html`<figure class="chart">
    <figcaption${inLanguage(lang)}>
      ${title} ${[note, cut, left].map((words) => words && html`<span${own}>${words}</span>`)}
    </figcaption>
    ${draw(chart, wide)} ${draw(chart, phone)}
  </figure>`
}

/** That the axis does not begin at zero, and where it does; null where it begins there. */
export function axisWords(chart: LineChart): string | null {
  const canvas = canvasOf(chart, wide)
  if (!canvas.isCut || !chart.axisNote) return null
  return chart.axisNote(gridWords(chart, canvas, 0))
}

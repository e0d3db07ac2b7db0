import { html, type Html } from '#kernel/html'
import type { FootColumn, PageFrame } from './frame.ts'

/** The foot of a public page: who answers for it, what can be taken along, on which terms. */
export function foot({ say, foot, desk }: PageFrame): Html {
  const product = html`${say('ui.runs-on')}`
  if (desk) return deskFoot(say('ui.never-write'), product)
  const columns = foot ?? [
    { heading: say('ui.about-pages'), body: html`<p>${say('ui.about-pages-text')}</p>` },
  ]
  const last = columns.length - 1
  return html`<footer class="foot">
    <div class="wrap foot-columns">
      ${columns.map((one, index) => column(one, index === last ? product : null))}
    </div>
  </footer>`
}

function column({ heading, body, links = [] }: FootColumn, product: Html | null): Html {
  const items = [...links, ...(product ? [product] : [])]
  return html`<div>
    <h2>${heading}</h2>
    ${body}
    ${
      items.length > 0 &&
      html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    }
  </div>`
}

const deskFoot = (warning: string, product: Html): Html =>
  html`<footer class="foot">
    <div class="wrap foot-line">
      <p>${warning}</p>
      <p>${product}</p>
    </div>
  </footer>`

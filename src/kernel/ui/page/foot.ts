import { html, type Content, type Html } from '#kernel/html'
import type { FootColumn, PageFrame } from './frame.ts'

/** The foot of a public page: who answers for it, what can be taken along, on which terms. */
export function foot({ say, foot, desk, deskLinks = [] }: PageFrame): Html {
  const product = html`${say('ui.runs-on')}`
  if (desk) return deskFoot([say('ui.never-write'), ...deskLinks, product])
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

const deskFoot = (parts: readonly Content[]): Html =>
  html`<footer class="foot">
    <div class="wrap foot-line">${parts.map((part) => html`<p>${part}</p>`)}</div>
  </footer>`

import { html, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'
import type { Heading } from './frame.ts'

/** The top of a page's content: what it is, its title, its answer in one sentence. */
export function pageHeading(heading: Heading): Html {
  const { kicker, title, lang, lead, state, by, acts } = heading
  return html`<div class="title">
    <div class="title-words">
      ${kicker && html`<p class="kicker">${kicker}</p>`}
      <h1${attributes({ lang })}>${title}</h1>
      ${lead && html`<p class="lead">${lead}</p>`} ${state && html`<p class="state">${state}</p>`}
      ${by && html`<p class="by">${by}</p>`}
    </div>
    ${acts && html`<div class="acts">${acts}</div>`}
  </div>`
}

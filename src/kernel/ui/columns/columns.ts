import { html, type Content, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'

/** Two parts of a page beside each other; on phones one under the other, in reading order. */
export interface Columns {
  /** `lines`: a narrow list before the work; `aside`: a side note after it; `even`: two of the same. */
  readonly kind?: 'lines' | 'aside' | 'even'
  readonly first: Content
  readonly second: Content
}

/** Puts two parts beside each other. */
export const columns = ({ kind = 'even', first, second }: Columns): Html =>
  html`<div class="columns columns-${kind}">
    <div>${first}</div>
    <div>${second}</div>
  </div>`

/** The bar that stays at the foot of a form: which line, what is missing, when it was saved, the next step. */
export const bottomBar = (words: Content, acts: Content): Html =>
  html`<div class="bar">
    <p>${words}</p>
    <div class="acts">${acts}</div>
  </div>`

/** More of the same, folded away: a table twin, an adopted wording; open where it wants to be seen. Printed open. */
export const more = (summary: Content, body: Content, isOpen = false): Html =>
  html`<details${attributes({ class: 'more', open: isOpen })}>
    <summary>${summary}</summary>
    ${body}
  </details>`

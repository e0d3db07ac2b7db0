import { html, type Content, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'

/** One thing found, or one thing of several: what it is, its name, a sentence, whose it is. */
export interface Hit {
  readonly kind?: Content
  readonly title: Content
  readonly href: string
  readonly body?: Content
  readonly by?: Content
  /** The language of title and body where it is not the page's. */
  readonly lang?: string
  /** A mark with its word, in a column at the left. */
  readonly mark?: Content
}

/** Results of a search, or figures with their marks. */
export function hits(found: readonly Hit[]): Html {
  return html`<ol class="hits">
    ${found.map(hit)}
  </ol>`
}

function hit({ kind, title, href, body, by, lang, mark }: Hit): Html {
  const about = attributes({ lang })
  return html`<li>
    ${mark && html`<div class="hit-mark">${mark}</div>`}
    <div>
      ${kind && html`<p class="by">${kind}</p>`}
      <h3${about}><a href="${href}">${title}</a></h3>
      ${body && html`<p${about}>${body}</p>`} ${by && html`<p class="by">${by}</p>`}
    </div>
  </li>`
}

/** Short things one under the other, with hairlines: files to take along, who is missing. */
export const plainList = (items: readonly Content[]): Html =>
  html`<ul class="plain-list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`

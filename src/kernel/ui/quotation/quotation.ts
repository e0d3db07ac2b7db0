import { html, type Content, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'

/** Somebody's exact words, with the language they are in and the place they come from. */
export interface Quotation {
  readonly text: Content
  readonly lang?: string
  readonly source?: Content
}

/** Adopted text: a thick rule at the left. The quotation marks are the page's, by language. */
export function quotation({ text, lang, source }: Quotation): Html {
  return html`<figure class="quotation">
    <blockquote${attributes({ lang })}>
      <p>${text}</p>
    </blockquote>
    ${source && html`<figcaption>${source}</figcaption>`}
  </figure>`
}

/** What someone says for himself, with his heading and his name as an organisation. */
export interface Voice {
  readonly heading: Content
  readonly body: Content
  readonly by?: Content
  readonly lang?: string
}

/** Civil society's words on grey and the authority's reply beside them on white. */
export function voices(says: Voice, reply?: Voice): Html {
  return html`<div class="voices">
    ${voice(says, 'voice')} ${reply && voice(reply, 'voice voice-reply')}
  </div>`
}

function voice({ heading, body, by, lang }: Voice, name: string): Html {
  return html`<article class="${name}" ${attributes({ lang })}>
    <h3>${heading}</h3>
    <p>${body}</p>
    ${by && html`<p class="by">${by}</p>`}
  </article>`
}

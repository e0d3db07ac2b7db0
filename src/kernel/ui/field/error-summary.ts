import { html, type Content, type Html } from '#kernel/html'

/** What stands in the way, each with the address of its field. */
export interface ErrorSummary {
  /** "Three things are missing before you can send it". */
  readonly heading: Content
  /** What is saved all the same. */
  readonly saved?: Content
  readonly errors: readonly { readonly href?: string; readonly text: Content }[]
}

/**
 * Stands first on the page and takes the focus: `autofocus` on an element that can have it does so
 * without a script, and the role makes screen readers say it.
 */
export function errorSummary({ heading, saved, errors }: ErrorSummary): Html {
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
    <h2>${heading}</h2>
    ${saved && html`<p>${saved}</p>`}
    <ul>
      ${errors.map(({ href, text }) => html`<li>${href ? html`<a href="${href}">${text}</a>` : text}</li>`)}
    </ul>
  </div>`
}

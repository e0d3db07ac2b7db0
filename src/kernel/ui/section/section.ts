import { html, type Content, type Html } from '#kernel/html'

/** A part of a page: its name in the column at the left, its content at the right. */
export interface Section {
  /** The address within the page (`#history`): the same in both languages. */
  readonly id: string
  readonly label: Content
  /** One or two quiet sentences under the label. */
  readonly note?: Content
  readonly body: Content
}

/** A part of a page with its label column. On phones the label stands above. */
export function section({ id, label, note, body }: Section): Html {
  return html`<section class="section" id="${id}" aria-labelledby="${id}-label">
    <div class="section-label">
      <h2 id="${id}-label">${label}</h2>
      ${note && html`<p>${note}</p>`}
    </div>
    <div class="section-body">${body}</div>
  </section>`
}

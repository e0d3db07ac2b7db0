import { html, type Content, type Html } from '#kernel/html'

/** A label and what is true of it. */
export interface Fact {
  readonly label: Content
  readonly value: Content
}

/** Labels in a quiet column, values beside them; on phones above. Leave nothing out: say "not stated". */
export function factList(facts: readonly Fact[]): Html {
  return html`<dl class="facts">
    ${facts.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

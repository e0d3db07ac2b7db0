import { html, type Content, type Html } from '#kernel/html'

/** What a key does: `{ keys: ['J', 'K'], does: 'move' }`. */
export interface KeyUse {
  readonly keys: readonly string[]
  readonly does: Content
}

/** A key as it is written beside what it does. */
export const keyCap = (key: string): Html => html`<kbd>${key}</kbd>`

/**
 * The keys of a list, printed beside it: only while the list has the focus do they act (WCAG 2.1.4).
 * Nobody sees this where no script listens, or where they are switched off.
 */
export const keyHint = (when: Content, uses: readonly KeyUse[]): Html =>
  html`<p class="keys">
    ${uses.map(({ keys, does }) => html`<span>${keys.map((key) => html`${keyCap(key)} `)}${does}</span> `)}
    <span>${when}</span>
  </p>`

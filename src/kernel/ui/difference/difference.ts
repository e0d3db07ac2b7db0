import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'

/** A stretch of text that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A text with what was added and removed: marked, and said aloud to screen readers. */
export function difference(say: Say, stretches: readonly Stretch[]): Html {
  return html`${stretches.map((stretch) => written(say, stretch))}`
}

function written(say: Say, { kind, text }: Stretch): Content {
  if (kind === 'same') return text
  const spoken = html`<span class="visually-hidden">${say(`ui.text-${kind}`)} </span>`
  return kind === 'added' ? html`<ins>${spoken}${text}</ins>` : html`<del>${spoken}${text}</del>`
}

/** One of several versions of the same text. */
export interface Version {
  readonly heading: Content
  readonly note?: Content
  readonly body: Content
}

/** Versions beside each other, always in the same order: as it was, as it is, as it came. */
export function versions(texts: readonly Version[]): Html {
  return html`<div class="versions">
    ${texts.map(
      ({ heading, note, body }) =>
        html`<div>
          <h3>${heading} ${note && html`<span>${note}</span>`}</h3>
          <div>${body}</div>
        </div>`,
    )}
  </div>`
}

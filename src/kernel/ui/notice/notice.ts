import { html, type Content, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'

/** Something the reader must not miss. */
export interface Notice {
  /** `note` explains, `silence` says that nothing is known, `done` says what was just saved. */
  readonly kind?: 'note' | 'silence' | 'done'
  readonly heading?: Content
  readonly body: Content
  readonly by?: Content
}

/** A note with a rule at its left: grey to explain, black for a silence. */
export function notice({ kind = 'note', heading, body, by }: Notice): Html {
  const about = attributes({ role: kind === 'done' ? 'status' : null })
  return html`<div class="notice notice-${kind}" ${about}>
    ${heading && html`<p class="notice-heading">${heading}</p>`}
    <p>${body}</p>
    ${by && html`<p class="by">${by}</p>`}
  </div>`
}

/** A place where nothing stands: why, and one thing to do about it. */
export interface EmptyState {
  readonly heading: Content
  readonly body: Content
  readonly act?: Content
  /** 3 where it stands within a section. */
  readonly level?: 2 | 3
}

/** Says why there is nothing here and what to do. No drawings. */
export function emptyState({ heading, body, act, level = 2 }: EmptyState): Html {
  return html`<div class="empty-state">
    ${level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}
    <p>${body}</p>
    ${act && html`<p class="acts">${act}</p>`}
  </div>`
}

import { html, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { attributes, classes } from '../attributes.ts'

/** A search: where it goes, and what stands in it. */
export interface Search {
  readonly action: string
  readonly id?: string
  readonly label?: string
  readonly value?: string
  /** The landmark's name, where two searches stand on one page; the label if not told. */
  readonly landmark?: string
  /** Large, with its label shown: the search page's own. */
  readonly large?: boolean
  /** The key that gives it the focus from anywhere but a field: `/`. */
  readonly key?: string
  /** Further parts of the address to keep, such as a filter. */
  readonly keep?: Readonly<Record<string, string>>
}

/** A field and a button. A link with `?q=` does the same, so it works everywhere. */
export function searchForm(say: Say, search: Search): Html {
  const { action, id = 'q', value, large = false, key, keep = {} } = search
  const label = search.label ?? say('ui.search-plan')
  return html`<form
    class="${classes('find', large && 'find-large')}"
    role="search"
    aria-label="${search.landmark ?? label}"
    action="${action}"
  >
    <label class="${large ? 'find-label' : 'visually-hidden'}" for="${id}">${label}</label>
    <div class="find-row">
      <input
        id="${id}"
        name="q"
        type="search"
        ${attributes({ value, placeholder: large ? null : label, 'data-key': key })}
      /><button class="${classes('button', large && 'button-go')}" type="submit">
        ${say('ui.search')}
      </button>
    </div>
    ${Object.entries(keep).map(([name, kept]) => html`<input type="hidden" name="${name}" value="${kept}" />`)}
  </form>`
}

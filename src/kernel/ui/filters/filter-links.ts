import { html, type Content, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'

/** A view of a list, with its own address, and how many stand in it. */
export interface Filter {
  readonly text: Content
  readonly href: string
  readonly count?: number
  readonly current?: boolean
}

/** Views of a list. `label` names the choice: "Show", "Narrow the results". */
export interface Filters {
  readonly label: string
  readonly links: readonly Filter[]
  /** In a column with hairlines, counts at the right; else in a row above the list. */
  readonly column?: boolean
}

/** Filters are links, so a view can be mailed, kept and opened in another window. */
export function filterLinks({ label, links, column = false }: Filters): Html {
  return html`<nav class="filters${column ? ' filters-column' : ''}" aria-label="${label}">
    <ul>
      ${links.map(filter)}
    </ul>
  </nav>`
}

const filter = ({ text, href, count, current }: Filter): Html =>
  html`<li>
    <a href="${href}" ${attributes({ 'aria-current': current ? 'true' : null })}
      >${text}${count === undefined ? null : html` <span class="filter-count">${count}</span>`}</a
    >
  </li>`

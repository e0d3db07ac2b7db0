import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'

/** Where the reader is in a long list. */
export interface Pagination {
  readonly say: Say
  readonly current: number
  readonly last: number
  readonly href: (page: number) => string
}

/** Ways to the pages of a list: the neighbours by name, the first, the last and the near ones by number. */
export function pagination({ say, current, last, href }: Pagination): Content {
  if (last <= 1) return null
  const step = (page: number, word: string, rel: string): Content =>
    page >= 1 && page <= last
      ? html`<li class="pages-step"><a href="${href(page)}" rel="${rel}">${word}</a></li>`
      : null
  return html`<nav class="pages" aria-label="${say('ui.pages')}">
    <ul>
      ${step(current - 1, say('ui.page-before'), 'prev')}
      ${shownPages(current, last).map((page) => number(say, page, current, href))}
      ${step(current + 1, say('ui.page-after'), 'next')}
    </ul>
  </nav>`
}

/** The pages worth a number; 0 stands for a gap. */
export function shownPages(current: number, last: number): readonly number[] {
  const wanted = [1, current - 1, current, current + 1, last].filter(
    (page) => page >= 1 && page <= last,
  )
  const pages = [...new Set(wanted)].sort((a, b) => a - b)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1] ?? 0
    if (page - before === 2) return [page - 1, page]
    return page - before > 2 ? [0, page] : [page]
  })
}

function number(say: Say, page: number, current: number, href: (page: number) => string): Html {
  if (page === 0) return html`<li class="pages-gap">…</li>`
  const label = say('ui.page-number', { page })
  return page === current
    ? html`<li><a href="${href(page)}" aria-label="${label}" aria-current="page">${page}</a></li>`
    : html`<li><a href="${href(page)}" aria-label="${label}">${page}</a></li>`
}

import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { mark } from '#kernel/ui'
import type { activityRules } from '#features/activities'
import type { Column } from '../matrix/schema.ts'
import type { CoverageShown } from './shown.ts'

type Cell = activityRules.Cell

/** A filled square leads, an open one contributes, none is not assigned. It is silent: words stand beside it. */
export const square = (part: Cell['part']): Content =>
  part && html`<span class="square square-${part}" aria-hidden="true"></span>`

/** What a cell says, in full. */
export function cellWords(say: Say, { part, state, activities }: Cell): string {
  if (state === 'not-responsible') return say('coverage.cell-not-responsible')
  const words = say(`coverage.cell-${state}`, { activities })
  return part === null ? words : `${say(`desk.part-${part}`)}, ${words}`
}

/** Silence has a mark of its own and is never a number. */
const drawn = (say: Say, { state, activities }: Cell): Content => {
  if (state === 'not-handed-in') return mark.bare('silent', 12)
  return state === 'closed' ? say('coverage.closed') : String(activities)
}

/** One commitment and one authority: its square, how many activities, and where they stand. */
export function matrixCell(
  say: Say,
  { pages }: Pick<CoverageShown, 'pages'>,
  at: { readonly commitment: string; readonly cell: Cell | undefined; readonly column: Column },
): Html {
  const { commitment, cell, column } = at
  if (!cell || cell.state === 'not-responsible')
    return html`<span class="visually-hidden cell-none"
      >${say('coverage.cell-not-responsible')}</span
    >`
  const body = html`${square(cell.part)} <span aria-hidden="true">${drawn(say, cell)}</span
    ><span class="visually-hidden">${cellWords(say, cell)}</span>`
  return column.opens
    ? html`<a class="cell cell-${cell.state}" href="${pages.line(column, commitment)}">${body}</a>`
    : html`<span class="cell cell-${cell.state}">${body}</span>`
}

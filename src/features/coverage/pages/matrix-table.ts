import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, deed, mark, text } from '#kernel/ui'
import type { View } from '../matrix/rules.ts'
import { activitiesIn, byArea, densityOf, rowsIn } from '../matrix/rules.ts'
import type { Column, Row } from '../matrix/schema.ts'
import { matrixCell, square } from './cell.ts'
import type { CoverageShown } from './shown.ts'
import { columnState, nameOf } from './shown.ts'

type Voice = Pick<PageRequest, 'say'>

/** Commitments down, authorities across. On a phone every row is a block; printed, all of it is one sheet. */
export function matrixTable({ say }: Voice, shown: CoverageShown): Html {
  const { matrix, view } = shown
  const groups = byArea(matrix.areas, rowsIn(matrix, view))
  const rows = groups.flatMap((group) => group.rows)
  const heads = new Map(groups.map((group) => [group.rows[0]?.commitment, group.area]))
  const caption = say('coverage.matrix')
  const table = dataTable<Row>({
    caption,
    captionHidden: true,
    keys: 'cells',
    rowId: ({ commitment }) => `row-${commitment}`,
    before: ({ commitment }) => {
      if (!heads.has(commitment)) return undefined
      const area = heads.get(commitment)
      return {
        kind: 'group',
        text: area ? text.worded(say, area.title) : say('coverage.no-area'),
      }
    },
    columns: columnsOf(say, shown),
    rows,
    ...(view === 'all' && { foot: footOf(say, shown) }),
  })
  const density = densityOf(rows.length + groups.length)
  // The region scrolls by itself where there are many authorities, so it must take the focus and have a name.
  return html`<section
    class="scroll coverage coverage-${density}"
    tabindex="0"
    aria-label="${caption}"
  >
    ${table}
  </section>`
}

type Columns = Parameters<typeof dataTable<Row>>[0]['columns']

function columnsOf(say: Say, shown: CoverageShown): Columns {
  const { matrix, pages } = shown
  return [
    {
      head: say('coverage.number'),
      label: '',
      cell: ({ number }) => html`<span class="muted nowrap">${number}</span>`,
    },
    {
      head: say('coverage.commitment'),
      names: true,
      cell: ({ commitment, title }) =>
        html`<a href="${pages.commitment(commitment)}">${text.worded(say, title)}</a>`,
    },
    ...matrix.columns.map((column, place) => ({
      head: columnHead(say, shown, column),
      label: nameOf(say, matrix, column),
      cell: ({ commitment, cells }: Row) =>
        matrixCell(say, shown, { commitment, cell: cells[place], column }),
    })),
    {
      head: say('coverage.activities'),
      align: 'figure',
      cell: (row) => allActivities(say, row),
    },
    {
      head: say('coverage.indicators'),
      align: 'figure',
      cell: ({ indicators }) =>
        indicators.length === 0 ? html`<b>${say('coverage.none')}</b>` : indicators.length,
    },
  ]
}

/** None is bold; what nobody has told us yet, or not this reader, is no zero. */
function allActivities(say: Say, row: Row): Content {
  const count = activitiesIn(row)
  if (count === 'nobodys') return html`<b>${say('coverage.nobodys')}</b>`
  if (typeof count === 'string') return '–'
  return count > 0 ? count : html`<b>0</b>`
}

/** An authority with a link to its plan, and how far that is. */
function columnHead(say: Say, { pages, matrix }: CoverageShown, column: Column): Html {
  const name = nameOf(say, matrix, column)
  return html`${column.opens ? html`<a href="${pages.plan(column)}">${name}</a>` : name}
    <small>${columnState(say, column)}</small>`
}

/** What each authority plans, every activity once whatever it serves; silence is no zero. */
function footOf(say: Say, { matrix: { columns } }: CoverageShown): readonly Content[] {
  const all = columns.reduce((sum, { activities }) => sum + activities, 0)
  return [
    '',
    say('coverage.total'),
    ...columns.map((one) => (one.reads ? String(one.activities) : '–')),
    columns.some(({ reads }) => reads) ? String(all) : '–',
    '',
  ]
}

/** What squares, frames and silences mean. */
export const legend = ({ say }: Voice): Html =>
  html`<p class="muted coverage-legend">
    <small
      >${square('lead')} ${say('desk.part-lead')}, ${square('contributor')}
      ${say('desk.part-contributor')}. ${say('coverage.legend-number')}
      <span class="cell cell-gap">0</span> ${say('coverage.legend-gap')} ${mark.bare('silent', 12)}
      ${say('coverage.legend-silent')} ${say('coverage.legend-closed')}
      ${say('coverage.legend-empty')}
      <span class="screen-only">${say('coverage.legend-prints')}</span></small
    >
  </p>`

/** The keys of the matrix, printed beside it. */
export const matrixKeys = ({ say }: Voice): Html =>
  deed.keys(say('coverage.keys-when'), [
    { keys: ['←', '→', '↑', '↓'], does: say('coverage.key-move') },
    { keys: ['J', 'K'], does: say('coverage.key-row') },
    { keys: ['Enter'], does: say('coverage.key-open') },
  ])

/** Views that some row belongs to, besides everything. */
export const shownViews = [
  'gaps',
  'without-indicator',
  'inferred',
  'nobodys',
] as const satisfies readonly View[]

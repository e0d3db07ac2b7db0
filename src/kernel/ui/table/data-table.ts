import { html, type Content, type Html } from '#kernel/html'
import { attributes, classes } from '../attributes.ts'

/** A column: its head, and what a row has there. */
export interface Column<Row> {
  readonly head: Content
  readonly cell: (row: Row, index: number) => Content
  /** Figures stand at the right, in digits of one width. */
  readonly align?: 'figure'
  /** The column that names the row. */
  readonly names?: boolean
  /** The head is for screen readers only: a column of deeds. */
  readonly headHidden?: boolean
  readonly width?: 'number' | 'day' | 'mark' | 'name' | 'wide'
  /** The label before the value on phones, where the head is no plain text; `''` for none. */
  readonly label?: string
  /** A link that orders the list by this column, and how it is ordered now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' }
}

/** A list or a table of figures. */
export interface DataTable<Row> {
  /** What the table is of; also the name of the region that scrolls. */
  readonly caption: string
  /** The caption is for screen readers only: a heading just above says the same. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** `stack`: a row becomes a block with labels; `lines`: three short lines; `scroll`: figures that stay a table. */
  readonly phone?: 'stack' | 'lines' | 'scroll'
  /** Something that stands across the table before a row: the name of a group, or a break in a series. */
  readonly before?: (row: Row, index: number) => Across | undefined
  /** The row the reader is on. */
  readonly isCurrent?: (row: Row) => boolean
  /** A row's own address within the page. */
  readonly rowId?: (row: Row) => string | undefined
  /** Its rows are walked by keys while one of them has the focus; `cells`: by arrows its cells too. */
  readonly keys?: boolean | 'cells'
  /** Cells of the last line, one for each column. */
  readonly foot?: readonly Content[]
}

/** A line across the whole table. */
export interface Across {
  readonly kind: 'group' | 'break'
  readonly text: Content
}

/** A table with caption and scopes. On phones it becomes what `phone` says; `scroll` needs no script. */
export function dataTable<Row>(table: DataTable<Row>): Html {
  const { phone = 'stack', caption, captionHidden, columns, rows, foot, keys } = table
  const stacked = phone !== 'scroll'
  const cells = columns.map((column) => bodyCell(column, stacked))
  const markup = html`<table class="table table-${phone}"${attributes({ role: stacked ? 'table' : null, 'data-keys': keys })}>
    <caption${attributes({ class: captionHidden ? 'visually-hidden' : null })}>${caption}</caption>
    <thead${roleOf('rowgroup', stacked)}><tr${roleOf('row', stacked)}>${columns.map((column) => headCell(column, stacked))}</tr></thead>
    <tbody${roleOf('rowgroup', stacked)}>${rows.map((row, index) => bodyRow(table, cells, { row, index }))}</tbody>
    ${foot && html`<tfoot${roleOf('rowgroup', stacked)}><tr${roleOf('row', stacked)}>${foot.map((cell, index) => cells[index]?.(cell) ?? html`<td>${cell}</td>`)}</tr></tfoot>`}
  </table>`
  if (stacked) return markup
  // Whoever has no mouse scrolls it with the arrow keys, so it must take the focus and have a name.
  return html`<section class="scroll" tabindex="0" aria-label="${caption}">${markup}</section>`
}

/** A browser may forget that a table is one when its rows are shown as blocks: roles remind it. */
const roleOf = (role: string, stacked: boolean): Html => attributes({ role: stacked ? role : null })

const look = <Row>({ align, width }: Column<Row>): string | null =>
  classes(align === 'figure' && 'figure', width && `w-${width}`) || null

function headCell<Row>(column: Column<Row>, stacked: boolean): Html {
  const { head, headHidden, sort } = column
  const about = attributes({
    scope: 'col',
    role: stacked ? 'columnheader' : null,
    class: look(column),
    'aria-sort': sort?.now,
  })
  const text = headHidden ? html`<span class="visually-hidden">${head}</span>` : head
  return html`<th${about}>${sort ? html`<a href="${sort.href}">${text}</a>` : text}</th>`
}

/** Writes one cell: what stands around it is the same in every row. */
type Cell = (content: Content) => Html

interface Placed<Row> {
  readonly row: Row
  readonly index: number
}

function bodyRow<Row>(
  table: DataTable<Row>,
  cells: readonly Cell[],
  { row, index }: Placed<Row>,
): Html {
  const { columns, before, isCurrent, rowId, phone } = table
  const stacked = phone !== 'scroll'
  const across = before?.(row, index)
  const about = attributes({
    role: stacked ? 'row' : null,
    id: rowId?.(row),
    class: isCurrent?.(row) ? 'current' : null,
  })
  return html`${across && acrossRow(across, columns.length, stacked)}<tr${about}>${columns.map(
    (column, at) => cells[at]?.(column.cell(row, index)),
  )}</tr>`
}

function bodyCell<Row>(column: Column<Row>, stacked: boolean): Cell {
  if (column.names) {
    const about = attributes({
      scope: 'row',
      role: stacked ? 'rowheader' : null,
      class: look(column),
    })
    return (content) => html`<th${about}>${content}</th>`
  }
  const label = column.label ?? (typeof column.head === 'string' ? column.head : '')
  const about = attributes({
    role: stacked ? 'cell' : null,
    class: classes(look(column), column.headHidden && 'cell-acts') || null,
    'data-label': stacked && !column.headHidden && label !== '' ? label : null,
  })
  return (content) => html`<td${about}>${content}</td>`
}

function acrossRow({ kind, text }: Across, span: number, stacked: boolean): Html {
  const about = attributes({ role: stacked ? 'row' : null, class: `across-${kind}` })
  const cell = attributes({ role: stacked ? 'rowheader' : null, scope: 'rowgroup', colspan: span })
  return html`<tr${about}><th${cell}>${text}</th></tr>`
}

/** A number in a table; zero is printed, in grey, and never looks like a silence. */
export const figureCell = (text: string): Content =>
  text === '0' ? html`<span class="zero">0</span>` : text

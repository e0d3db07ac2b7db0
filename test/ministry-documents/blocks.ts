/** A paragraph; its text carries the marks of inline.ts. */
export interface Paragraph {
  readonly text: string
  readonly style?: string
  /** Under which name gold speaks of it. */
  readonly mark?: string
  /** A bullet, or the next number of a list that Word counts. */
  readonly list?: 'bullet' | 'number'
  /** A box of text anchored here: stored twice, as Word does. */
  readonly box?: readonly string[]
  readonly isPicture?: boolean
  readonly isCentred?: boolean
  readonly pageBreak?: boolean
}

export interface Cell {
  readonly blocks: readonly Block[]
  readonly span?: number
  readonly merge?: 'start' | 'on'
  /** A colour as Word writes it. */
  readonly fill?: string
  readonly mark?: string
  /** Held by a content control around the whole cell. */
  readonly isHeld?: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly isHead?: boolean
  readonly inserted?: string
  readonly deleted?: string
}

export interface Table {
  readonly widths: readonly number[]
  readonly rows: readonly Row[]
  readonly mark?: string
  readonly look?: 'grid' | 'lines'
  readonly size?: number
}

export type Block = Paragraph | Table

export const isTable = (block: Block): block is Table => 'rows' in block

/** A paragraph of the body. */
export const p = (text: string, more: Omit<Paragraph, 'text'> = {}): Paragraph => ({
  text,
  ...more,
})

/** A cell of one paragraph for each line. */
export const cell = (text: string, more: Omit<Cell, 'blocks'> = {}): Cell => ({
  blocks: text.split('\n').map((line) => p(line)),
  ...more,
})

/** What stands in a row: texts, or cells that are more than that. */
export type Cells = readonly (string | Cell)[]

/** A row; each of its cells is known by the row's key and the column's name, as `a01.deadline`. */
export function row(
  cells: Cells,
  columns: readonly string[] = [],
  key = '',
  more: Omit<Row, 'cells'> = {},
): Row {
  const all = cells.map((one) => (typeof one === 'string' ? cell(one) : one))
  return {
    cells: all.map((one, index) =>
      key === '' || one.mark ? one : { ...one, mark: `${key}.${columns[index] ?? index + 1}` },
    ),
    ...more,
  }
}

/** A row of heads, said again on every page. */
export const head = (cells: Cells, fill: string, isHead = true, mark = ''): Row => ({
  cells: cells.map((one, index) => {
    const made =
      typeof one === 'string' ? cell(bold(one)) : { ...one, blocks: one.blocks.map(boldly) }
    return { fill, ...made, ...(mark !== '' && index === 0 ? { mark } : {}) }
  }),
  ...(isHead ? { isHead } : {}),
})

const bold = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `[b:${line}]`))
    .join('\n')
const boldly = (block: Block): Block =>
  isTable(block) ? block : { ...block, text: bold(block.text) }

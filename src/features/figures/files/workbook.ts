import type { CellToWrite, SheetToWrite } from '#kernel/sheets'
import { longestText, writeWorkbook } from '#kernel/sheets'
import type { Cell } from '#kernel/csv'
import { pieces } from '#features/reading'
import type { FileSource } from './schema.ts'
import { licenceOf, permanentPage, publisherWords, sourceWords } from './source-words.ts'
import type { FileColumn } from './table.ts'

const { plain } = pieces

interface Rows {
  readonly columns: readonly FileColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The values as a workbook: a sheet with the same rows as the CSV, and one that says what they are. */
export function valuesWorkbook(source: FileSource, { columns, rows }: Rows): Uint8Array {
  const { say, view } = source
  const title = plain(say, view.indicator.name)
  const values: SheetToWrite = {
    name: say('figures.sheet-values'),
    open: true,
    columns: columns.map((column) => ({ width: widthOf(column) })),
    frozen: { rows: 1, columns: 2 },
    landscape: true,
    rows: [
      columns.map(({ name }) => ({ look: 'head', text: name })),
      ...rows.map((cells) => cells.map((cell, at) => written(cell, columns[at]))),
    ],
  }
  return writeWorkbook({
    title,
    language: say.language,
    writtenAt: newestOf(source),
    sheets: [values, aboutSheet(source, columns)],
  })
}

function written(cell: Cell, column: FileColumn | undefined): CellToWrite | null {
  if (cell === null) return null
  if (column?.kind === 'number' || column?.kind === 'whole') return { look: 'number', number: cell }
  return { look: 'text', text: cell.slice(0, longestText) }
}

const widthOf = ({ name, kind, language }: FileColumn): number => {
  if (language !== undefined) return 32
  if (name === 'fact_id') return 34
  return kind === 'text' || kind === 'number' ? 14 : 24
}

/** The same figures make the same bytes: written when the newest of them was published. */
const newestOf = ({ view }: FileSource): Date =>
  [...view.observations, ...view.targets, ...view.baselines, ...view.replaced].reduce(
    (newest, { publishedAt }) => (publishedAt > newest ? publishedAt : newest),
    new Date(0),
  )

function aboutSheet(source: FileSource, columns: readonly FileColumn[]): SheetToWrite {
  const { say, view, exercise } = source
  const { name, definition } = view.indicator
  const licence = licenceOf(source)
  const line = (label: string, text: string) =>
    [
      { look: 'strong', text: label },
      { look: 'text', text },
    ] as const
  const abouts = [...new Set(columns.map(({ about }) => about))]
  return {
    name: say('figures.sheet-about'),
    columns: [{ width: 24 }, { width: 90 }],
    rows: [
      ...(exercise ? [line('', say('figures.file-exercise'))] : []),
      [{ look: 'title', text: plain(say, name) }],
      line(say('portal.counts'), plain(say, definition.population)),
      line(say('figures.file-publisher'), publisherWords(source)),
      line(say('portal.source'), sourceWords(source)),
      line(say('portal.permanent-link'), permanentPage(source)),
      ...(licence ? [line(say('figures.file-licence'), plain(say, licence))] : []),
      null,
      ...abouts.map((about) => line(about, say(`figures.column-${about}`))),
    ],
  }
}

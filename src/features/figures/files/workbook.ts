import type { CellToWrite, SheetToWrite } from '#kernel/sheets'
import { longestText, writeWorkbook } from '#kernel/sheets'
import type { Cell } from '#kernel/csv'
import { pieces } from '#features/reading'
import type { FileSource } from './schema.ts'
import { licenceOf, permanentPage, publisherWords, sourceWords } from './source-words.ts'
import type { FileColumn, FileTable } from './table.ts'

const { plain } = pieces

/** The values as a workbook: a sheet with the same rows as each CSV, and one that says what they are. */
export function valuesWorkbook(
  source: FileSource,
  [values, said]: readonly [FileTable, FileTable],
): Uint8Array {
  const { say, view } = source
  return writeWorkbook({
    title: plain(say, view.indicator.name),
    language: say.language,
    writtenAt: newestOf(source),
    sheets: [
      { ...sheetOf(say('figures.sheet-values'), values), open: true },
      ...(said.rows.length > 0 ? [sheetOf(say('figures.sheet-said'), said)] : []),
      aboutSheet(source, values.columns, said.rows.length > 0 ? said.columns : []),
    ],
  })
}

const sheetOf = (name: string, { columns, rows }: FileTable): SheetToWrite => ({
  name,
  columns: columns.map((column) => ({ width: widthOf(column) })),
  frozen: { rows: 1, columns: 2 },
  landscape: true,
  rows: [
    columns.map(({ name: head }) => ({ look: 'head', text: head })),
    ...rows.map((cells) => cells.map((cell, at) => written(cell, columns[at]))),
  ],
})

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

/** The same figures make the same bytes: written when the newest of them was published, or spoken of. */
const newestOf = ({ view, said }: FileSource): Date =>
  [
    ...[...view.observations, ...view.targets, ...view.baselines, ...view.replaced].map(
      ({ publishedAt }) => publishedAt,
    ),
    ...(said?.said ?? []).map(({ at }) => at),
  ].reduce((newest, at) => (at > newest ? at : newest), new Date(0))

function aboutSheet(
  source: FileSource,
  columns: readonly FileColumn[],
  said: readonly FileColumn[],
): SheetToWrite {
  const { say, view, exercise } = source
  const { name, definition } = view.indicator
  const licence = licenceOf(source)
  const line = (label: string, text: string) =>
    [
      { look: 'strong', text: label },
      { look: 'text', text },
    ] as const
  // A column is found by its name as it stands in the head: a text in several languages by each of its names.
  const aboutsOf = (all: readonly FileColumn[]) =>
    [...Map.groupBy(all, ({ about }) => about)].map(
      ([about, columns]) => [about, columns.map(({ name: head }) => head).join(', ')] as const,
    )
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
      ...aboutsOf(columns).map(([about, names]) => line(names, say(`figures.column-${about}`))),
      ...(said.length > 0
        ? [null, line(say('figures.sheet-said'), say('figures.said-table'))]
        : []),
      ...aboutsOf(said).map(([about, names]) => line(names, say(`figures.said-${about}`))),
    ],
  }
}

import { writeCsv } from '#kernel/csv'
import { workbookType } from '#kernel/sheets'
import { chart } from '#kernel/ui'
import { drawing } from '#features/figure-charts'
import { rowsOf } from '#features/figure-views'
import { readingRules } from '#features/reading'
import { saidColumns, saidRows } from './assessments.ts'
import { describeAssessments, describeTable } from './metadata.ts'
import { partRows } from './part-rows.ts'
import type { FileName, FileSource, MadeFile } from './schema.ts'
import type { FileTable } from './table.ts'
import { licenceOf, permanentPage, publisherWords, sourceWords } from './source-words.ts'
import { cellsOf, columnsOf } from './table.ts'
import { valuesWorkbook } from './workbook.ts'
import { aboutWords, licenceWords } from './chart-words.ts'
import { yardstickRows } from './yardstick-rows.ts'

const { openOnes } = readingRules

/** The rows of every file of an indicator, in the columns of all of them. */
export function valuesTable({
  reading,
  view,
  benchmarks,
  yardsticks = [],
}: Pick<FileSource, 'reading' | 'view' | 'benchmarks' | 'yardsticks'>) {
  const columns = columnsOf(reading.version.head.languages)
  return {
    columns,
    rows: [
      ...rowsOf(view, benchmarks).map((row) => cellsOf(reading, view, row)),
      ...partRows(reading, view, columns),
      ...yardstickRows(openOnes(view.indicator.yardsticks ?? [], yardsticks), columns),
    ],
  }
}

/** One file of an indicator; null where there is nothing to draw. */
export function makeFile(source: FileSource, file: FileName): MadeFile | null {
  const { say, view, reading } = source
  const dated = reading.asOf.day === null ? '' : `-${reading.asOf.day}`
  const of = source.dimension === undefined ? '' : `${source.dimension}-`
  const named = file === 'chart.svg' ? `chart-${of}${say.language}.svg` : file
  const made = bodyOf(source, file)
  return made && { name: `${view.indicator.id}${dated}-${named}`, ...made }
}

function bodyOf(source: FileSource, file: FileName): Omit<MadeFile, 'name'> | null {
  switch (file) {
    case 'values.csv':
      return { type: csvType, body: csvOf(valuesTable(source)) }
    case 'values.csv-metadata.json':
      return { type: 'application/csvm+json', body: json(describeTable(source)) }
    case 'values.json':
      return { type: 'application/json', body: json(rowsAsObjects(source)) }
    case 'values.xlsx':
      return {
        type: workbookType,
        body: new Uint8Array(valuesWorkbook(source, [valuesTable(source), saidTable(source)])),
      }
    case 'assessments.csv':
      return { type: csvType, body: csvOf(saidTable(source)) }
    case 'assessments.csv-metadata.json':
      return { type: 'application/csvm+json', body: json(describeAssessments(source)) }
    case 'chart.svg': {
      const body = chartOf(source)
      return body === null ? null : { type: 'image/svg+xml', body }
    }
  }
}

const csvType = 'text/csv; charset=utf-8; header=present'

/** What the methods said, in the columns of every file. */
const saidTable = (source: FileSource): FileTable => ({
  columns: saidColumns,
  rows: saidRows(source),
})

function csvOf({ columns, rows }: FileTable): string {
  return writeCsv(
    columns.map(({ name }) => name),
    rows,
  )
}

/** The figures, and after them what was said of them: what such a row is says `what`. */
const rowsAsObjects = (source: FileSource): readonly Readonly<Record<string, string>>[] => [
  ...asObjects(valuesTable(source)),
  ...asObjects(saidTable(source)).map((said) => ({ what: 'assessment', ...said })),
]

/** Rows as objects under the names of their columns; what a row has not is left out (W3C, CSV to JSON, minimal). */
function asObjects({ columns, rows }: FileTable): readonly Readonly<Record<string, string>>[] {
  return rows.map((cells) =>
    Object.fromEntries(
      cells.flatMap((cell, at) => (cell === null ? [] : [[columns[at]?.name ?? '', cell]])),
    ),
  )
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** The drawing of the whole, or of one breakdown part by part. */
function chartOf(source: FileSource): string | null {
  const { say, view, dimension } = source
  if (dimension !== undefined)
    return chart.partsFile(drawing.partsChart(say, view, dimension), aroundChart(source))
  const drawn = drawing.seriesChart(source, source)
  return drawn && chart.file({ chart: drawn, ...aroundChart(source) })
}

function aroundChart(source: FileSource) {
  const { say, exercise } = source
  const licence = licenceOf(source)
  return {
    language: say.language,
    about: aboutWords(source),
    foot: [
      say('figures.chart-source', {
        source: sourceWords(source),
        publisher: publisherWords(source),
      }),
      permanentPage(source),
      ...(licence ? [licenceWords(say, licence)] : []),
    ],
    ...(exercise ? { warning: say('figures.file-exercise') } : {}),
  }
}

import type { CsvRow, Delimiter } from '#kernel/csv'
import { decodeText, findDelimiter, isBroken, parseCsv } from '#kernel/csv'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { columnName } from '#kernel/sheets'
import { spaced, withoutEntities } from '#kernel/names'
import type { Grid, GridCell, Source } from './schema.ts'
import type { TableLimits } from './limits.ts'
import { refuseLines, refuseShape, refuseSize, tableLimits } from './limits.ts'

/** Takes apart what was pasted from a spreadsheet or a page. */
export function gridOfText(pasted: string, limits: TableLimits = tableLimits): Grid | Refused {
  return refuseSize(pasted.length, limits) ?? gridOf(pasted, { form: 'pasted' }, limits)
}

/** Takes a CSV file apart; its encoding and delimiter are found and said, unless somebody says the delimiter. */
export function gridOfCsv(
  bytes: Uint8Array,
  limits: TableLimits = tableLimits,
  known?: Delimiter,
): Grid | Refused {
  const tooLarge = refuseSize(bytes.byteLength, limits)
  if (tooLarge) return tooLarge
  const { text, encoding } = decodeText(bytes)
  return gridOf(text, { form: 'csv', encoding }, limits, known)
}

function gridOf(
  came: string,
  source: Source,
  limits: TableLimits,
  known?: Delimiter,
): Grid | Refused {
  const tooLong = refuseLines(came, limits)
  if (tooLong) return tooLong
  if (came.includes('\u0000')) return refused('figures-no-text')
  const text = withoutEntities(came)
  const delimiter = known ?? findDelimiter(text)
  const read = parseCsv(text, delimiter)
  if (isBroken(read))
    return refused(read.code === 'long-row' ? 'figures-long-row' : 'figures-open-quote', {
      row: read.row,
    })
  const rows = read.map(rowOf).filter(({ cells }) => cells.length > 0)
  const grid: Grid = { source: { ...source, delimiter: delimiter ?? null }, rows, warnings: [] }
  return refuseShape(grid, limits) ?? grid
}

const rowOf = ({ number, cells }: CsvRow): Grid['rows'][number] => ({
  number,
  cells: cells.flatMap((said, index): readonly GridCell[] => {
    const column = index + 1
    const at = { row: number, column, cell: `${columnName(column)}${number}` }
    return spaced(said) === '' ? [] : [{ at, kind: 'text', said }]
  }),
})

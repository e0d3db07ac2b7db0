import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { CsvRow } from '#kernel/csv'
import { multiply } from '#kernel/decimal'
import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { checkPieces, readFigureRows } from '#features/figure-rows'
import type { Grid } from '#features/figure-grids'
import { gridOfWorkbook } from '#features/figure-grids'
import { tableCalls } from '#features/figure-imports'
import type { RowsToImport } from './steps.ts'

type Open = RowsToImport['open']

/** How a file of rows is opened: a workbook whole, everything else as CSV of any length, piece by piece. */
export async function openerOf(path: string): Promise<Open | Refused> {
  const { size } = await stat(path)
  if (!(await isPacked(path))) return csvOpener(() => createReadStream(path))
  const megabytes = Math.round(tableCalls.mostBytes / 1024 / 1024)
  if (size > tableCalls.mostBytes) return refused('figures-too-large', { megabytes })
  const bytes = new Uint8Array(await readFile(path))
  const grid = await gridOfWorkbook(bytes)
  return isRefused(grid) ? grid : gridOpener(grid, createHash('sha256').update(bytes).digest('hex'))
}

/** A workbook begins as a packed folder does. */
async function isPacked(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 1 }))
    return Buffer.from(chunk).equals(Buffer.from('PK'))
  return false
}

/** Opens CSV that comes in chunks, from its beginning each time. */
export const csvOpener =
  (chunks: () => AsyncIterable<Uint8Array>): Open =>
  async (reading) => {
    const hash = createHash('sha256')
    async function* tapped(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks()) {
        hash.update(chunk)
        yield chunk
      }
    }
    const { pieces } = await readFigureRows(tapped(), reading)
    let digest: string | undefined
    return { pieces, about: [], digest: () => (digest ??= hash.digest('hex')) }
  }

/** Opens a table that was taken apart. */
const gridOpener =
  ({ rows, warnings }: Grid, digest: string): Open =>
  async (reading) => {
    async function* whole(): AsyncGenerator<readonly CsvRow[]> {
      yield rows.map(rowOf)
    }
    return { pieces: checkPieces(whole(), reading), about: warnings, digest: () => digest }
  }

function rowOf({ number, cells }: Grid['rows'][number]): CsvRow {
  const texts = Array.from({ length: cells.at(-1)?.at.column ?? 0 }, () => '')
  for (const cell of cells) texts[cell.at.column - 1] = textOf(cell)
  return { number, cells: texts }
}

/** A formula is refused where it stands, and a cell that shows 45 % says 45. */
function textOf({ kind, said, isFormula }: Grid['rows'][number]['cells'][number]): string {
  if (isFormula === true) return `=${said}`
  return kind === 'percent' ? multiply(said, '100') : said
}

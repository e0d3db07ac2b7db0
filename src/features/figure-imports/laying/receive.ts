import { createHash } from 'node:crypto'
import type { ReceivedForm } from '#kernel/files'
import { isRefused, refused } from '#kernel/operations'
import type { Refused } from '#kernel/operations'
import type { Grid } from '#features/figure-grids'
import { gridOfCsv, gridOfText, gridOfWorkbook } from '#features/figure-grids'
import type { Sent, SentTable } from './schema.ts'

/** A file larger than this is not taken on a page. */
export const mostBytes = 10 * 1024 * 1024

/** The most that a form carries in one field; what is longer would arrive cut off. */
const longestPaste = 63_000

type Came = Pick<Sent, 'table' | 'grid'>

/** Takes apart what was pasted, or the file that came instead; whatever was taken of it is let go. */
export async function receiveTable({ fields, file }: ReceivedForm): Promise<Came | Refused> {
  if (file !== undefined) {
    if (isRefused(file))
      return file.refused === 'file-kind' ? refused('figures-file-kind', file.values) : file
    try {
      const { name, size } = file
      return await takeApart({ name, bytes: await file.read(0, size) })
    } finally {
      await file.close()
    }
  }
  return takeText(fields.get('pasted') ?? '')
}

/** Takes apart what was pasted. */
export function takeText(pasted: string): Came | Refused {
  if (pasted.trim() === '') return refused('figures-nothing-given')
  // Each line break came as two bytes.
  const breaks = pasted.split('\n').length
  if (Buffer.byteLength(pasted) + breaks > longestPaste) return refused('figures-paste-long')
  return withGrid(gridOfText(pasted), tableOf('', Buffer.from(pasted)))
}

/** Takes a file apart by what it is: a workbook begins as a packed folder does, the rest is text. */
export async function takeApart({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<Came | Refused> {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  const grid = isPacked ? await gridOfWorkbook(bytes) : gridOfCsv(bytes)
  return withGrid(grid, tableOf(name, bytes))
}

const tableOf = (name: string, bytes: Uint8Array): SentTable => ({
  name,
  size: bytes.byteLength,
  digest: createHash('sha256').update(bytes).digest('hex'),
})

const withGrid = (grid: Grid | Refused, table: SentTable): Came | Refused =>
  isRefused(grid) ? grid : { grid, table }

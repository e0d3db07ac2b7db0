import { line, type Line, type Reading } from '../lines.ts'

export const authority = 'MII/DIS'
export const sheet = {
  columns: ['number', 'activity', 'responsible', 'deadline', 'indicator', 'target'],
  authority,
}
export const across = { columns: ['deadline', 'activity', 'responsible'], authority }
export const year = { basis: 'stated; year: plan year 2027' }
export const uim = { authority: 'MII', unit: 'UIM (departementet)' }

export type Cells = readonly [string, string, string, string, string, string, string]
export const a = (
  cells: Cells,
  reading: Reading,
  more: { readonly inserted?: string; readonly deleted?: string } = {},
): Line =>
  line(sheet, cells, { ...reading, n: reading.n === undefined ? cells[1] : reading.n }, more)

export const asked = { must_ask: true }

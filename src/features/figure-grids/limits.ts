import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { usualLimits } from '#kernel/sheets'
import type { Grid } from './schema.ts'

/** How much a table may hold; beyond it nothing of it is read. */
export interface TableLimits {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
}

/** What a table may hold unless the caller asks for less: as much as a workbook. */
export const tableLimits: TableLimits = {
  bytes: usualLimits.packed,
  rows: usualLimits.rows,
  columns: 200,
}

const megabyte = 1024 * 1024

/** Refuses what is too large before it is taken apart: its bytes, then its lines. */
export function refuseSize(size: number, limits: TableLimits): Refused | null {
  if (size <= limits.bytes) return null
  return refused('figures-too-large', { megabytes: Math.round(limits.bytes / megabyte) })
}

/** Refuses a text with more lines than rows are allowed, without taking it apart. */
export function refuseLines(text: string, limits: TableLimits): Refused | null {
  let lines = 1
  for (const _ of text.matchAll(/\r\n?|\n/g)) if ((lines += 1) > limits.rows + 1) break
  return lines > limits.rows + 1 ? refused('figures-many-rows', { most: limits.rows }) : null
}

/** Refuses a table that holds nothing, or too many columns. */
export function refuseShape({ rows }: Grid, limits: TableLimits): Refused | null {
  if (rows.length === 0) return refused('figure-table-empty')
  const widest = rows.some(({ cells }) => (cells.at(-1)?.at.column ?? 0) > limits.columns)
  return widest ? refused('figures-many-columns', { most: limits.columns }) : null
}

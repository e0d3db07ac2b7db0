/** A cell by its row (from 1) and column (from 1). */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly from: Place
  readonly to: Place
}

const lastColumn = 16_384

/** The letters of a column: 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  const [before, last] = [Math.floor((column - 1) / 26), (column - 1) % 26]
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + last)
}

/** A cell as people read it: `E7`. */
export const placeName = ({ row, column }: Place): string => `${columnName(column)}${row}`

/** Reads `E7`; undefined where it names no cell. */
export function parsePlace(name: string): Place | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return column <= lastColumn ? { row: Number(digits), column } : undefined
}

/** Reads `B2:D4` or `B2`; undefined where it names no cells. */
export function parseArea(name: string): Area | undefined {
  const [first = '', second = first] = name.split(':')
  const [from, to] = [parsePlace(first), parsePlace(second)]
  return from && to && { from, to }
}

/** Cells as people read them: `B2:D4`. */
export const areaName = ({ from, to }: Area): string => `${placeName(from)}:${placeName(to)}`

/** Whether a cell lies in an area. */
export const isWithin = ({ row, column }: Place, { from, to }: Area): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column

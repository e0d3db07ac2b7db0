import { Refusal, refused } from '#kernel/operations'
import type { Listener } from '#kernel/zip'
import type { Area } from '../places.ts'
import { parseArea, parsePlace } from '../places.ts'
import type { Limits } from '../limits.ts'
import { cellReader } from './cell.ts'
import type { Common } from './cell-value.ts'
import type { ReadCell, ReadRow, ReadSheet } from './schema.ts'

/** What all sheets of a workbook may hold together. */
export interface CellBudget {
  left: number
}

/** What a sheet is read with. */
export interface SheetReading extends Common {
  readonly name: string
  readonly limits: Limits
  readonly budget: CellBudget
}

type Attributes = Readonly<Record<string, string>>

/** Reads the rows of a sheet that hold anything; empty cells with nothing but a look are passed over. */
export function sheetReader(reading: SheetReading): Listener & {
  readonly rows: readonly ReadRow[]
  readonly merged: readonly Area[]
  readonly hiddenColumns: ReadSheet['hiddenColumns'][number][]
} {
  const rows: ReadRow[] = []
  const merged: Area[] = []
  const hiddenColumns: ReadSheet['hiddenColumns'][number][] = []
  const reader = cellReader(reading)
  let row = openRow({}, 0)
  let column = 0
  return {
    rows,
    merged,
    hiddenColumns,
    open: (name, attributes) => {
      if (name === 'row') {
        row = openRow(attributes, row.number + 1)
        column = 0
      } else if (name === 'c') column = parsePlace(attributes['r'] ?? '')?.column ?? column + 1
      else if (name === 'mergeCell') merged.push(...areas(attributes['ref']))
      else if (name === 'col' && isHidden(attributes))
        hiddenColumns.push({ first: Number(attributes['min']), last: Number(attributes['max']) })
      reader.open(name, attributes)
    },
    text: reader.text,
    close: (name) => {
      reader.close(name)
      if (name === 'c') {
        const held = reader.take()
        if (held) row.cells.set(column, spent(reading, { row: row.number, column, ...held }))
      } else if (name === 'row' && row.cells.size > 0) {
        if (rows.length >= reading.limits.rows) throw tooMany(reading)
        rows.push(row)
      }
    },
  }
}

const isHidden = ({ hidden = '' }: Attributes): boolean => ['1', 'true'].includes(hidden)

const openRow = (attributes: Attributes, next: number) => ({
  number: Number(attributes['r'] ?? next),
  hidden: isHidden(attributes),
  cells: new Map<number, ReadCell>(),
})

const areas = (reference = ''): readonly Area[] => {
  const area = parseArea(reference)
  return area ? [area] : []
}

function spent({ budget, limits, name }: SheetReading, cell: ReadCell): ReadCell {
  budget.left -= 1
  if (budget.left >= 0) return cell
  throw new Refusal(refused('sheets-many-cells', { sheet: name, most: limits.cells }))
}

const tooMany = ({ name, limits }: SheetReading): Refusal =>
  new Refusal(refused('sheets-many-rows', { sheet: name, most: limits.rows }))

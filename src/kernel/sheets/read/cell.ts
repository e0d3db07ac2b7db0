import type { Listener } from '#kernel/zip'
import type { Common, WrittenCell } from './cell-value.ts'
import { valueOf } from './cell-value.ts'
import type { ReadCell } from './schema.ts'
import { textGatherer } from './strings.ts'

type Attributes = Readonly<Record<string, string>>

interface OpenCell extends Omit<WrittenCell, 'written' | 'inline'> {
  written: string | null
  formula: string | null
}

/** Reads one cell after the other. */
export interface CellReader extends Required<Listener> {
  /** What the cell that was closed last holds; null for nothing. */
  readonly take: () => Pick<ReadCell, 'value' | 'formula'> | null
}

/** Listens to the parts of a cell: its value, its formula, its inline text. */
export function cellReader(common: Common): CellReader {
  const gatherer = textGatherer()
  let cell: OpenCell = openCell({})
  let inside = ''
  return {
    open: (name: string, attributes: Attributes) => {
      inside = name
      if (name === 'c') {
        cell = openCell(attributes)
        gatherer.take()
      } else if (name === 'f') cell.formula = ''
      gatherer.open(name, attributes)
    },
    text: (text) => {
      if (inside === 'v') cell.written = (cell.written ?? '') + text
      else if (inside === 'f') cell.formula = (cell.formula ?? '') + text
      else gatherer.text(text)
    },
    close: (name) => {
      gatherer.close(name)
      inside = ''
    },
    take: () => {
      const { formula, ...written } = cell
      const value = valueOf({ ...written, inline: gatherer.take() }, common)
      return value === null && formula === null ? null : { value, formula }
    },
  }
}

const openCell = (attributes: Attributes): OpenCell => ({
  type: attributes['t'] ?? 'n',
  style: Number(attributes['s'] ?? 0),
  written: null,
  formula: null,
})

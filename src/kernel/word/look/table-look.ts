import type { Element } from '../tree.ts'
import { childOf, wholeOf } from '../tree.ts'
import type { Style } from './styles.ts'

/** Where a cell lies in its table. */
export interface CellPlace {
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly span: number
  readonly columns: number
}

/** What a table's style gives a cell. */
export interface CellLook {
  readonly fill: string | null
  readonly bold: boolean
}

const flags = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
}

/** Which conditions a table asks its style for (`w:tblLook`): by names, or by bits as older programs write them. */
function asked(properties: Element | undefined): (name: keyof typeof flags) => boolean {
  const attributes = childOf(properties, 'tblLook')?.attributes ?? {}
  const bits = Number.parseInt(attributes['val'] ?? '', 16) || 0
  return (name) => {
    const written = attributes[name]
    return written === undefined
      ? (bits & flags[name]) !== 0
      : ['1', 'true', 'on'].includes(written)
  }
}

/** How a table's style makes a cell look, the strongest condition first (ECMA-376 part 1, 17.7.6). */
export function tableLook(
  properties: Element | undefined,
  style: Style | undefined,
): (place: CellPlace) => CellLook {
  if (!style || style.parts.size === 0) return () => ({ fill: null, bold: false })
  const isAsked = asked(properties)
  const bands = Math.max(
    1,
    wholeOf(childOf(properties, 'tblStyleRowBandSize')?.attributes['val'], 1, 99) ?? 1,
  )
  return ({ row, rows, column, span, columns }) => {
    const band = Math.floor((row - (isAsked('firstRow') ? 1 : 0)) / bands) % 2 === 0
    const conditions = [
      isAsked('firstRow') && row === 0 && 'firstRow',
      isAsked('lastRow') && row === rows - 1 && 'lastRow',
      isAsked('firstColumn') && column === 1 && 'firstCol',
      isAsked('lastColumn') && column + span > columns && 'lastCol',
      !isAsked('noHBand') && (band ? 'band1Horz' : 'band2Horz'),
      'wholeTable',
    ]
    const found = conditions.flatMap((one) => (one === false ? [] : (style.parts.get(one) ?? [])))
    return {
      fill: found.find(({ fill }) => fill !== null)?.fill ?? null,
      bold: found.some(({ bold }) => bold),
    }
  }
}

import type { NumberKind } from './formats.ts'
import { asPercent, dayOfSerial, decimalOf } from './numbers.ts'
import type { CellValue } from './schema.ts'
import { unescaped } from './strings.ts'

/** What the cells of a workbook share. */
export interface Common {
  readonly strings: readonly string[]
  readonly kinds: readonly NumberKind[]
  readonly since1904: boolean
}

/** A cell as its part writes it. */
export interface WrittenCell {
  /** `s` shared text, `inlineStr`, `str`, `b`, `e`, `d`, `n` */
  readonly type: string
  /** The place of its style. */
  readonly style: number
  /** What stands in `v`; null where there is none. */
  readonly written: string | null
  /** What stands in `is`. */
  readonly inline: string
}

const text = (words: string): CellValue | null =>
  words === '' ? null : { kind: 'text', text: words }

/** What a cell holds; null for nothing (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
export function valueOf(cell: WrittenCell, common: Common): CellValue | null {
  const { type, written } = cell
  if (type === 'inlineStr') return text(cell.inline)
  if (written === null || written === '') return null
  switch (type) {
    case 's':
      return text(common.strings[Number(written)] ?? '')
    case 'str':
      return text(unescaped(written))
    case 'b':
      return { kind: 'truth', truth: written === '1' || written === 'true' }
    case 'e':
      return { kind: 'error', code: written }
    case 'd':
      return { kind: 'date', day: written.slice(0, 16).replace('T00:00', '').replace('T', ' ') }
    default:
      return numberIn(written, common.kinds[cell.style] ?? 'number', common.since1904)
  }
}

function numberIn(written: string, kind: NumberKind, since1904: boolean): CellValue | null {
  const number = decimalOf(written)
  if (number === undefined) return text(written)
  if (kind === 'percent') return { kind: 'number', number: asPercent(number), percent: true }
  const day = kind === 'date' ? dayOfSerial(Number(number), since1904) : undefined
  if (day !== undefined) return { kind: 'date', day }
  return { kind: 'number', number, percent: false }
}

import type { Listener } from '#kernel/zip'
import type { NumberKind } from './formats.ts'
import { kindOfBuiltIn, kindOfCode } from './formats.ts'

/** What each style of a workbook makes of a number, by its place. */
export function stylesReader(): Listener & { readonly kinds: readonly NumberKind[] } {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let inCells = false
  return {
    kinds,
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const code = codes.get(id)
        kinds.push(code === undefined ? kindOfBuiltIn(id) : kindOfCode(code))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  }
}

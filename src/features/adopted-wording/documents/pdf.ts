import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { Line, OfficialDocument } from '../schema.ts'
import { pdfFile } from './pdf-file.ts'
import { linesOn } from './pdf-page.ts'

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

/** A PDF line by line; refused where it cannot be opened, or shows no letters that could be quoted. */
export function readPdf(bytes: Uint8Array): OfficialDocument | Refused {
  if (Buffer.from(bytes).includes('/Encrypt ')) return refused('wording-pdf-encrypted')
  const lines = linesOf(bytes)
  if (lines === null) return refused('wording-pdf-damaged')
  const signs = lines.map(({ text }) => text).join('')
  const uncertain = signs.split('\uFFFD').length - 1
  if (signs.trim() === '' || uncertain * 2 > signs.length) return refused('wording-pdf-scan')
  return { kind: 'pdf', lines }
}

/** The lines of all pages; null where it has none, or is nested deeper than can be followed. */
function linesOf(bytes: Uint8Array): readonly Line[] | null {
  try {
    const file = pdfFile(bytes)
    if (file.pages.length === 0) return null
    return file.pages.flatMap((page, index) => linesOn(file, page, index + 1))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { OfficialDocument } from '../schema.ts'
import { isPdf, readPdf } from './pdf.ts'
import { readText } from './text.ts'

/** Megabytes that an official document may have. */
export const mostMegabytes = 50

/** The refusal of a file that is too large to be read; null where it is not. */
export const refuseDocumentSize = (bytes: number): Refused | null =>
  bytes > mostMegabytes * 1024 * 1024
    ? refused('wording-file-too-large', { megabytes: mostMegabytes })
    : null

/** The lines of an official document, text or PDF; refused where it has none that could be quoted. */
export function readDocument(bytes: Uint8Array): OfficialDocument | Refused {
  const tooLarge = refuseDocumentSize(bytes.length)
  if (tooLarge) return tooLarge
  return isPdf(bytes) ? readPdf(bytes) : readText(bytes)
}

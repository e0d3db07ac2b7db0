import { attachment } from '#kernel/files'
import { workbookType } from '#kernel/sheets'

/** A workbook as something to save. */
export const sentWorkbook = (name: string, bytes: Uint8Array): Response =>
  attachment({ name, mediaType: workbookType, size: bytes.byteLength }, (position) =>
    Promise.resolve(position === 0 ? bytes : undefined),
  )

import { attachment } from '#kernel/files'
import type { MadeFile } from './schema.ts'

/** A file to save. */
export const sent = ({ name, type, bytes }: MadeFile): Response =>
  attachment({ name, mediaType: type, size: bytes.byteLength }, (position) =>
    Promise.resolve(position === 0 ? bytes : undefined),
  )

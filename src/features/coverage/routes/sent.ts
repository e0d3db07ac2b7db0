import { attachment } from '#kernel/files'

/** Bytes as a file to save. */
export const sentFile = (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  mediaType: string,
): Response =>
  attachment({ name, mediaType, size: bytes.byteLength }, (position) =>
    Promise.resolve(position === 0 ? bytes : undefined),
  )

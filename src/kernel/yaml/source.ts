import { isUtf8 } from 'node:buffer'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fault, type Fault } from './fault.ts'

/** No package file comes near this; a larger one is a mistake or an attack. */
export const largestFile = 5_000_000

/**
 * The text of a file of a package, or why it has none. Nothing is read of a file that is too large, and
 * no link is followed: a package says nothing that is not in its folder.
 */
export async function readSource(folder: string, file: string): Promise<string | Fault> {
  const place = { file, line: 1, path: '' }
  try {
    const status = await lstat(join(folder, file))
    if (status.isSymbolicLink()) return fault('file-is-link', place, { file })
    if (!status.isFile()) return fault('not-a-file', place, { file })
    if (status.size > largestFile) {
      return fault('file-too-large', place, { file, limit: largestFile / 1_000_000 })
    }
    const bytes = await readFile(join(folder, file))
    return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : notUtf8(bytes, file)
  } catch (error) {
    return fault('file-unreadable', place, { file, reason: reasonOf(error) })
  }
}

/** Why the system would not give a file or folder: its code, such as `EACCES`. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** Says at which line and byte a file stops being UTF-8. No sign of more than one byte holds a line feed. */
function notUtf8(bytes: Buffer, file: string): Fault {
  let [line, start] = [1, 0]
  for (;;) {
    const end = bytes.indexOf(10, start)
    const content = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (!isUtf8(content) || end < 0) {
      const byte = start + firstBadByte(content)
      return fault('not-utf8', { file, line, path: '' }, { file, line, byte: byte + 1 })
    }
    line += 1
    start = end + 1
  }
}

/** Where a line stops being UTF-8: the longest beginning that is, ends there. */
function firstBadByte(content: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let index = 0; index < content.length; index += 1) {
    try {
      decoder.decode(content.subarray(index, index + 1), { stream: true })
    } catch {
      return index // the decoder's way of saying no
    }
  }
  return content.length
}

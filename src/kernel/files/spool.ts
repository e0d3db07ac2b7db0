import { createHash, randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '#kernel/operations'

/** A file larger than this is not taken. */
export const mostBytes = 50 * 1024 * 1024

/** Bytes that were read to their end: how many, their SHA-256, and where they lie until the process goes. */
export interface Spooled {
  readonly size: number
  readonly digest: string
  readonly handle: FileHandle
}

/** Reads a stream once into a file without a name; at the first byte too many it stops (413). */
export async function spool(
  stream: AsyncIterable<Uint8Array>,
  cap: number = mostBytes,
): Promise<Spooled> {
  const path = join(tmpdir(), `varde-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  try {
    await unlink(path) // from here on it is ours alone, and gone when we are
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of stream) {
      size += piece.byteLength
      if (size > cap) throw tooLarge(cap)
      hash.update(piece)
      await handle.write(piece)
    }
    return { size, digest: hash.digest('hex'), handle }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Says how large a file may be. */
export const tooLarge = (cap: number): Problem =>
  new Problem(413, 'file-too-large', { megabytes: Math.round(cap / 1024 / 1024) })

/** Reads bytes at a place; fewer at the end of the file. */
export async function readAt(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

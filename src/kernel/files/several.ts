import type { Readable } from 'node:stream'
import { keptText } from '#kernel/db'
import { Problem } from '#kernel/operations'
import { asProblem, openParser, pump } from './form.ts'

/** How much of a form with several files is held: bytes of each file, and of all of them. */
export interface SeveralLimits {
  readonly each: number
  readonly together: number
}

/** A file as it came: its size, and what it holds; null where it is larger than one may be, or than was left for all. */
export interface CameFile {
  readonly name: string
  readonly size: number
  readonly bytes: Uint8Array | null
}

export interface SeveralFiles {
  readonly fields: ReadonlyMap<string, string>
  readonly files: readonly CameFile[]
}

const limits = { files: 200, fields: 300, fieldSize: 64_000, headerPairs: 20, parts: 500 }

/**
 * Reads a form (multipart/form-data) with several files as it comes. What is larger than it may be is read to its
 * end and let go, so that the sender gets an answer and the other files are kept.
 */
export async function receiveFiles(
  body: ReadableStream<Uint8Array> | null,
  contentType: string,
  { each, together }: SeveralLimits,
): Promise<SeveralFiles> {
  if (!contentType.startsWith('multipart/form-data') || body === null)
    throw new Problem(415, 'form-expected')
  const parser = openParser(contentType, limits)
  const fields = new Map<string, string>()
  const files: Promise<CameFile>[] = []
  const budget = { left: together }
  let isTooMany = false
  parser.on('field', (name, value) => fields.set(name, keptText(value).replaceAll('\r\n', '\n')))
  await new Promise<void>((resolve, reject) => {
    parser.on('file', (_, stream, { filename }) => {
      if (!filename) return void stream.resume()
      const file = gathered(stream, each, budget).then((came) => ({ name: filename, ...came }))
      file.catch((error: unknown) => reject(asProblem(error)))
      files.push(file)
    })
    parser.on('filesLimit', () => (isTooMany = true))
    parser.on('close', resolve)
    pump(body, parser, reject)
  }).catch((error: unknown) => {
    parser.destroy()
    throw error
  })
  if (isTooMany) throw new Problem(413, 'too-many-files', { most: limits.files })
  return { fields, files: await Promise.all(files) }
}

/** What a stream holds; once it is more than it may be nothing of it is held any longer. */
async function gathered(
  stream: Readable,
  each: number,
  budget: { left: number },
): Promise<Omit<CameFile, 'name'>> {
  const pieces: Buffer[] = []
  let size = 0
  let isHeld = true
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) continue
    size += piece.length
    isHeld &&= size <= each && size <= budget.left
    if (isHeld) pieces.push(piece)
    else pieces.length = 0
  }
  if (!isHeld) return { size, bytes: null }
  budget.left -= size
  return { size, bytes: Buffer.concat(pieces) }
}

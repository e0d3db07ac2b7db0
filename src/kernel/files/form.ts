import { Readable } from 'node:stream'
import busboy from 'busboy'
import { keptText } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { badRequest, Problem } from '#kernel/operations'
import type { ReceivedFile, TextsTaken } from './receive.ts'
import { receiveFile } from './receive.ts'
import { mostBytes } from './spool.ts'

/** A posted form with at most one file. Of several fields with one name the last counts. */
export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, string>
  /** The file; a refusal where it may not be taken; undefined where none was chosen. */
  readonly file: ReceivedFile | Refused | undefined
}

const limits = { files: 1, fields: 300, fieldSize: 64_000, headerPairs: 20, parts: 301 }

/** Reads a form (multipart/form-data) as it comes: nothing of the file is held in memory. What no text can hold is left out. */
export async function receiveForm(
  body: ReadableStream<Uint8Array> | null,
  contentType: string,
  cap: number = mostBytes,
  texts: TextsTaken = 'utf-8',
): Promise<ReceivedForm> {
  if (!contentType.startsWith('multipart/form-data') || body === null)
    throw new Problem(415, 'form-expected')
  const parser = openParser(contentType, limits)
  const fields = new Map<string, string>()
  parser.on('field', (name, value) => fields.set(name, keptText(value).replaceAll('\r\n', '\n')))
  let file: Promise<ReceivedForm['file']> = Promise.resolve(undefined)
  const read = new Promise<void>((resolve, reject) => {
    parser.on('file', (_, stream, { filename }) => {
      if (!filename) return void stream.resume()
      stream.on('error', () => undefined) // it may end before anybody reads it; reading then throws
      file = receiveFile(stream, filename, cap, texts)
      file.catch((error: unknown) => reject(asProblem(error)))
    })
    parser.on('close', resolve)
    pump(body, parser, reject)
  })
  await read.catch(async (error: unknown) => {
    parser.destroy()
    await letGo(file)
    throw error
  })
  return { fields, file: await file }
}

/** A reader of a form, with how much of it is read at most. */
export function openParser(contentType: string, limits: busboy.Limits): busboy.Busboy {
  try {
    return busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' })
  } catch {
    throw badRequest('form-unreadable') // busboy's word for a boundary that is missing
  }
}

/** Leads a body into a reader; a form that breaks off, or is none, is told. */
export function pump(
  body: ReadableStream<Uint8Array>,
  parser: busboy.Busboy,
  reject: (error: Error) => void,
): void {
  const source = Readable.from(body, { objectMode: false })
  parser.on('close', () => source.destroy())
  for (const stream of [source, parser])
    stream.on('error', () => reject(badRequest('form-unreadable')))
  source.pipe(parser)
}

/** busboy's own errors say that the form ended too early; a disk's carry a code and are bugs. */
export const asProblem = (error: unknown): Error =>
  error instanceof Error && (error instanceof Problem || 'code' in error)
    ? error
    : badRequest('form-unreadable')

/** Closes what was taken before the rest of the form failed. */
async function letGo(file: Promise<ReceivedForm['file']>): Promise<void> {
  const taken = await file.catch(() => undefined)
  if (taken && 'close' in taken) await taken.close()
}

import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { entriesOf } from './archive.ts'
import { beginningOf, carriesPrograms, endingOf, kindOf, kinds } from './kinds.ts'
import type { Spooled } from './spool.ts'
import { mostBytes, readAt, spool } from './spool.ts'

/** A file that was taken and is not stored yet. Whoever holds it lets it go with `close`. */
export interface ReceivedFile {
  /** Its name without folders and signs that a disk could not hold. */
  readonly name: string
  readonly digest: string
  readonly size: number
  readonly mediaType: string
  /** Up to `length` bytes from `position`. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>
  close(): Promise<void>
}

/** How a text may be written: as it is kept for others, or also as an older spreadsheet writes what is read at once. */
export type TextsTaken = 'utf-8' | 'windows-1252'

/** Takes a file from a stream: counts it, digests it, and reads what it is. */
export async function receiveFile(
  stream: AsyncIterable<Uint8Array>,
  sentName: string,
  cap: number = mostBytes,
  texts: TextsTaken = 'utf-8',
): Promise<ReceivedFile | Refused> {
  const name = safeName(sentName)
  const spooled = await spool(stream, cap)
  const mediaType = await mediaTypeOf(spooled, name, texts)
  if (isRefused(mediaType)) {
    await spooled.handle.close()
    return mediaType
  }
  return {
    name,
    digest: spooled.digest,
    size: spooled.size,
    mediaType,
    read: (position, length) => readAt(spooled.handle, position, length),
    close: () => spooled.handle.close(),
  }
}

async function mediaTypeOf(
  { size, handle }: Spooled,
  name: string,
  texts: TextsTaken,
): Promise<string | Refused> {
  if (size === 0) return refused('file-empty', { name })
  const read = (position: number, length: number) => readAt(handle, position, length)
  const beginning = beginningOf(await read(0, 512))
  const entries = beginning === 'archive' ? await entriesOf(size, read) : []
  const kind = entries && kindOf(beginning, endingOf(name), entries)
  if (kind === undefined || entries === undefined) return refused('file-kind', { name })
  if (carriesPrograms(entries)) return refused('file-with-programs', { name })
  if (beginning === 'text' && !(await isTextIn(texts, size, read)))
    return refused('file-kind', { name })
  return kinds[kind]
}

const step = 1024 * 1024

const isTextIn = async (texts: TextsTaken, size: number, read: ReceivedFile['read']) =>
  (await isText('utf-8', size, read)) ||
  (texts === 'windows-1252' && (await isText('windows-1252', size, read)))

/** Whether all of it is written so, without control characters that no text has. */
async function isText(
  encoding: TextsTaken,
  size: number,
  read: ReceivedFile['read'],
): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let position = 0; position < size; position += step) {
      const piece = decoder.decode(await read(position, step), { stream: true })
      if (hasControl(piece)) return false
    }
    return !hasControl(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) return false // the decoder's word for bytes that are no UTF-8
    throw error
  }
}

const hasControl = (text: string): boolean => /[^\P{Cc}\t\n\r\f]/u.test(text)

/** The last part of a path, without signs that no file system or header takes; at most 120 characters. */
export function safeName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replaceAll(/[\p{C}<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const ending = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? ''
  const stem = clean.slice(0, clean.length - ending.length).replaceAll(/^\.+|\.+$/g, '')
  return `${Array.from(stem || 'file')
    .slice(0, 110)
    .join('')}${ending}`
}

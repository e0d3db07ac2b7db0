/** Reads bytes of a file at a place; fewer at its end. */
export type ReadAt = (position: number, length: number) => Promise<Uint8Array>

const endMark = 0x06054b50
const entryMark = 0x02014b50
const mostEntries = 10_000
const mimetypes = 'application/vnd.oasis.opendocument.'

/**
 * The names in an archive's table of contents (PKWARE APPNOTE 4.3.12 and 4.3.16), or undefined where it
 * cannot be read. An OpenDocument's `mimetype` comes first with what it says: `mimetype:text`.
 */
export async function entriesOf(size: number, read: ReadAt): Promise<string[] | undefined> {
  const length = Math.min(size, 65_557) // the end record and the longest comment it may carry
  const tail = Buffer.from(await read(size - length, length))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || tail.length < end + 22 || tail.readUInt32LE(end) !== endMark) return undefined
  const [count, bytes, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ]
  if (count > mostEntries || start + bytes > size) return undefined
  const names = namesIn(Buffer.from(await read(start, bytes)), count)
  return names && withMimetype(names, read)
}

function namesIn(table: Buffer, count: number): string[] | undefined {
  const names: string[] = []
  let at = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (table.length < at + 46 || table.readUInt32LE(at) !== entryMark) return undefined
    const nameLength = table.readUInt16LE(at + 28)
    names.push(table.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32)
  }
  return names
}

/** An OpenDocument's first entry lies unpacked at the very beginning (OpenDocument 1.3 part 2, 3.3). */
async function withMimetype(names: string[], read: ReadAt): Promise<string[]> {
  if (!names.includes('mimetype')) return names
  const head = Buffer.from(await read(30, 120)).toString('latin1')
  const says = head.startsWith(`mimetype${mimetypes}`) ? head.slice(8 + mimetypes.length) : ''
  const word = /^(text|spreadsheet)(?!-|\w)/.exec(says.split('PK')[0] ?? '')?.[1] ?? 'unknown'
  return [`mimetype:${word}`, ...names.filter((name) => name !== 'mimetype')]
}

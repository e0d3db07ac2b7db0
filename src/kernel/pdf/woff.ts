import { inflateSync } from 'node:zlib'

const headerLength = 44
const entryLength = 20
const recordLength = 16

interface Table {
  readonly tag: Buffer
  readonly checksum: number
  readonly length: number
  readonly bytes: Buffer
}

/** One entry of the WOFF directory with its table unpacked. */
function tableAt(woff: Buffer, index: number): Table {
  const at = headerLength + index * entryLength
  const [offset, packed, length] = [4, 8, 12].map((step) => woff.readUInt32BE(at + step))
  if (offset === undefined || packed === undefined || length === undefined) throw notAFont()
  const stored = woff.subarray(offset, offset + packed)
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    length,
    bytes: packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored,
  }
}

const notAFont = () => new Error('This file is no WOFF font.')

/**
 * The font inside a WOFF 1.0 file, as it was before it was packed (W3C Recommendation "WOFF File Format
 * 1.0", section 3-5): the tables in the order of the directory, with the directory that OpenType asks for.
 * @throws Where the file is no WOFF font.
 */
export function fontOfWoff(woff: Buffer): Buffer {
  if (woff.length < headerLength || woff.toString('latin1', 0, 4) !== 'wOFF') throw notAFont()
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, index))
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + count * recordLength)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(recordLength * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(recordLength * (count - 2 ** power), 10)
  const pieces: Uint8Array[] = [head]
  let position = head.length
  for (const [index, { tag, checksum, length, bytes }] of tables.entries()) {
    const at = 12 + index * recordLength
    tag.copy(head, at)
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(position, at + 8)
    head.writeUInt32BE(length, at + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    pieces.push(bytes, padding)
    position += length + padding.length
  }
  return Buffer.concat(pieces)
}

import { crc32, deflateRawSync } from 'node:zlib'

/** A part to be packed. */
export interface Part {
  readonly name: string
  readonly text: string
}

/** A part that is no text: a picture, another archive. */
export interface BytesPart {
  readonly name: string
  readonly bytes: Uint8Array
}

/** 1 January 1980, the first day an archive can name: the same parts make the same bytes. */
const day = 0x0021
const isUtf8 = 0x0800
const deflated = 8

/** Packs parts into one archive (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function pack(parts: readonly (Part | BytesPart)[]): Uint8Array {
  const pieces: Buffer[] = []
  const table: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const text = 'text' in part ? Buffer.from(part.text) : part.bytes
    const body = deflateRawSync(text)
    const common = commonOf({ crc: crc32(text), packed: body.length, unpacked: text.length, name })
    const head = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name])
    table.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, placed(at), name)
    pieces.push(head, body)
    at += head.length + body.length
  }
  const contents = Buffer.concat(table)
  return Buffer.concat([...pieces, contents, ending(parts.length, contents.length, at)])
}

interface Common {
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly name: Buffer
}

/** The fields that a part's own header and the table of contents share. */
function commonOf({ crc, packed, unpacked, name }: Common): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(isUtf8, 2)
  fields.writeUInt16LE(deflated, 4)
  fields.writeUInt16LE(day, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed, 14)
  fields.writeUInt32LE(unpacked, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** The rest of a line in the table of contents: no comment, no attributes, and where the part begins. */
function placed(at: number): Buffer {
  const fields = Buffer.alloc(14)
  fields.writeUInt32LE(at, 10)
  return fields
}

function ending(count: number, length: number, at: number): Buffer {
  const fields = Buffer.alloc(22)
  fields.set([0x50, 0x4b, 5, 6])
  fields.writeUInt16LE(count, 8)
  fields.writeUInt16LE(count, 10)
  fields.writeUInt32LE(length, 12)
  fields.writeUInt32LE(at, 16)
  return fields
}

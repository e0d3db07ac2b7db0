import { crc32, deflateRawSync } from 'node:zlib'

/** What a file in an archive holds. */
export type Content = string | Uint8Array

// 1 January 2027, so that the same parts make the same bytes.
const day = ((2027 - 1980) << 9) | (1 << 5) | 1

function fieldsOf(body: Buffer, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt16LE(day, 8)
  fields.writeUInt32LE(crc32(body), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(body.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** Packs files into one archive, deflated, always the same bytes. */
export function zip(files: ReadonlyMap<string, Content>): Buffer {
  const [bodies, table]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [path, content] of files) {
    const [name, body] = [Buffer.from(path), Buffer.from(content)]
    const packed = deflateRawSync(body, { level: 9 })
    const fields = fieldsOf(body, packed, name)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed)
    table.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, rest, name)
    at += 4 + fields.length + name.length + packed.length
  }
  const contents = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, contents, end])
}

// A compound file, the way Office stored documents before 2007 and stores locked ones still
// ([MS-CFB] 2.2 header, 2.3 allocation table, 2.6 directory).
const sector = 512
const [endOfChain, freeSector, tableSector] = [0xfffffffe, 0xffffffff, 0xfffffffd]

function header(): Buffer {
  const bytes = Buffer.alloc(sector)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(endOfChain, 60)
  bytes.writeUInt32LE(endOfChain, 68)
  for (let at = 76; at < sector; at += 4) bytes.writeUInt32LE(freeSector, at)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

function table(): Buffer {
  const bytes = Buffer.alloc(sector, 0xff)
  for (const [index, value] of [tableSector, endOfChain, endOfChain].entries())
    bytes.writeUInt32LE(value, index * 4)
  return bytes
}

function entry(name: string, isRoot: boolean): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE(name === '' ? 0 : (name.length + 1) * 2, 64)
  bytes[66] = name === '' ? 0 : isRoot ? 5 : 2
  bytes[67] = 1
  for (const at of [68, 72, 76]) bytes.writeUInt32LE(freeSector, at)
  if (isRoot) bytes.writeUInt32LE(1, 76)
  bytes.writeUInt32LE(isRoot ? endOfChain : 2, 116)
  return bytes
}

/** A compound file with streams of these names, at most three, and nothing of worth in them (for tests only). */
export function compoundFile(...streams: readonly string[]): Buffer {
  const names = ['Root Entry', ...streams, '', '', ''].slice(0, 4)
  const directory = names.map((name, index) => entry(name, index === 0))
  return Buffer.concat([header(), table(), ...directory, Buffer.alloc(sector * 8, 0x20)])
}

import { createInflateRaw } from 'node:zlib'
import { ArchiveFault } from './fault.ts'
import type { ArchiveLimits } from './limits.ts'

/** A part of an archive, as its table of contents names it. */
export interface Entry {
  readonly name: string
  readonly isPacked: boolean
  readonly packed: number
  readonly unpacked: number
  /** Where its own header begins. */
  readonly at: number
}

/** What is left of the bytes that an archive may unpack to. */
export interface Budget {
  left: number
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const entryMark = 0x02014b50
const partMark = 0x04034b50
const endLength = 22
const longestComment = 65_535
const smallEnough = 1024 * 1024

const damaged = (): ArchiveFault => new ArchiveFault('damaged')
const bomb = (): ArchiveFault => new ArchiveFault('bomb')

/**
 * The parts of an archive by its table of contents (PKWARE APPNOTE 4.3.12, 4.3.16). One that is encrypted,
 * of more than 4 GB, or claims to hold more than it may, is refused before anything is unpacked; parts that are
 * never read may be of any size.
 */
export function entriesOf(
  archive: Uint8Array,
  limits: ArchiveLimits,
  isRead: (name: string) => boolean = () => true,
): readonly Entry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = bytes.lastIndexOf(endMark)
  if (end < Math.max(0, bytes.length - endLength - longestComment)) throw damaged()
  if (bytes.length < end + endLength) throw damaged()
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  if (count > limits.entries) throw bomb()
  const entries: Entry[] = []
  let at = start
  for (let one = 0; one < count; one += 1) {
    if (bytes.length < at + 46 || bytes.readUInt32LE(at) !== entryMark) throw damaged()
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push(entryAt(bytes, at, nameLength))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  refuseBomb(
    entries.filter(({ name }) => isRead(name)),
    limits,
  )
  return entries
}

function entryAt(bytes: Buffer, at: number, nameLength: number): Entry {
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
  if ((flags & 1) === 1) throw new ArchiveFault('locked')
  if (method !== 0 && method !== 8) throw damaged()
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    isPacked: method === 8,
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  }
}

function refuseBomb(entries: readonly Entry[], limits: ArchiveLimits): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const isSwollen = ({ packed, unpacked }: Entry): boolean =>
    unpacked > smallEnough && unpacked > packed * limits.ratio
  if (total > limits.unpacked || entries.some(isSwollen)) throw bomb()
}

/** Unpacks a part piece by piece; it stops where the archive's budget is spent, whatever the table claimed. */
export async function* unpack(
  archive: Uint8Array,
  { at, isPacked, packed }: Entry,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  if (bytes.length < at + 30 || bytes.readUInt32LE(at) !== partMark) throw damaged()
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (start + packed > bytes.length) throw damaged()
  const body = bytes.subarray(start, start + packed)
  for await (const piece of isPacked ? inflated(body) : [body]) {
    budget.left -= piece.length
    if (budget.left < 0) throw bomb()
    yield piece
  }
}

async function* inflated(body: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw()
  inflate.end(body)
  try {
    for await (const piece of inflate) if (piece instanceof Uint8Array) yield piece
  } catch (error) {
    if (isOfZlib(error)) throw damaged()
    throw error
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('Z_')

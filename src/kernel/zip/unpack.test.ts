import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ArchiveFault } from './fault.ts'
import type { ArchiveLimits } from './limits.ts'
import { pack } from './pack.ts'
import { entriesOf, unpack } from './unpack.ts'

const usualLimits: ArchiveLimits = { unpacked: 100 * 1024 * 1024, entries: 2000, ratio: 250 }

async function textsIn(archive: Uint8Array, limits = usualLimits): Promise<string[]> {
  const budget = { left: limits.unpacked }
  const texts: string[] = []
  for (const entry of entriesOf(archive, limits)) {
    const pieces: Uint8Array[] = []
    for await (const piece of unpack(archive, entry, budget)) pieces.push(piece)
    texts.push(Buffer.concat(pieces).toString())
  }
  return texts
}

const refusalOf = async (archive: Uint8Array, limits = usualLimits): Promise<string> => {
  try {
    await textsIn(archive, limits)
    return 'read'
  } catch (error) {
    if (error instanceof ArchiveFault) return error.fault
    throw error
  }
}

test('whatever is packed is unpacked as it was', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const archive = pack(all.map((text, at) => ({ name: `ark/${at}.xml`, text })))
      assert.deepEqual(await textsIn(archive), all)
    }),
    { numRuns: 50 },
  )
})

test('an archive that claims more than it may is refused before anything is unpacked', () => {
  const text = 'a'.repeat(3 * 1024 * 1024)
  const archive = pack([{ name: 'a', text }])
  const refused = (limits: typeof usualLimits) => {
    try {
      return entriesOf(archive, limits).length
    } catch (error) {
      return error instanceof ArchiveFault ? error.fault : error
    }
  }
  assert.equal(refused(usualLimits), 'bomb') // a thousand times what it is packed
  assert.equal(refused({ ...usualLimits, ratio: 2000 }), 1)
  assert.equal(refused({ ...usualLimits, ratio: 2000, unpacked: text.length - 1 }), 'bomb')
  assert.equal(refused({ ...usualLimits, ratio: 2000, entries: 0 }), 'bomb')
})

test('a part that is never read may be of any size', () => {
  const archive = pack([{ name: 'media/white.bmp', text: 'a'.repeat(3 * 1024 * 1024) }])
  const isRead = (name: string) => name.endsWith('.xml')
  assert.equal(entriesOf(archive, usualLimits, isRead).length, 1)
})

test('an archive that is more than it claimed is refused while it is unpacked', async () => {
  const archive = Buffer.from(pack([{ name: 'a', text: 'a'.repeat(100_000) }]))
  archive.writeUInt32LE(10, archive.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  assert.equal(await refusalOf(archive), 'read')
  assert.equal(await refusalOf(archive, { ...usualLimits, unpacked: 99_999 }), 'bomb')
})

test('a damaged or encrypted archive is refused, wherever the damage lies', async () => {
  const whole = Buffer.from(pack([{ name: 'a', text: 'noget at læse '.repeat(50) }]))
  const changed = (at: number, byte: number) => {
    const copy = Buffer.from(whole)
    copy[at] = byte
    return copy
  }
  const table = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  assert.equal(await refusalOf(changed(table + 8, 1)), 'locked')
  assert.equal(await refusalOf(changed(table + 10, 99)), 'damaged')
  assert.equal(await refusalOf(changed(table, 0)), 'damaged')
  assert.equal(await refusalOf(changed(0, 0)), 'damaged')
  assert.equal(await refusalOf(changed(table + 42, 200)), 'damaged')
  assert.equal(await refusalOf(whole.subarray(0, -10)), 'damaged')
  assert.equal(await refusalOf(Buffer.alloc(10)), 'damaged')
})

test('an archive cut, turned or overwritten anywhere is read or refused, and never a fault of ours', async () => {
  const whole = Buffer.from(pack([{ name: 'a', text: 'tal '.repeat(500) }]))
  const place = fc.nat({ max: whole.length - 1 })
  await fc.assert(
    fc.asyncProperty(place, fc.nat({ max: 255 }), async (at, byte) => {
      const copy = Buffer.from(whole)
      copy[at] = byte
      await refusalOf(copy)
      await refusalOf(whole.subarray(0, at))
    }),
    { numRuns: 150 },
  )
})

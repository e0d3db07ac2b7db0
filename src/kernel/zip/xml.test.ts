import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ArchiveFault } from './fault.ts'
import { readXml } from './xml.ts'

async function* pieces(bytes: Uint8Array, size = 3) {
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(bytes.subarray(at, at + size))
}

/** What a listener hears, or why it hears no more. */
async function heard(text: string | Uint8Array, deepest?: number): Promise<readonly string[]> {
  const all: string[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  try {
    await readXml(
      pieces(bytes),
      {
        open: (name, attributes) => void all.push(`<${name} ${Object.keys(attributes).join(' ')}`),
        text: (said) => void all.push(said),
        close: (name) => void all.push(`/${name}`),
      },
      deepest,
    )
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error
    all.push(error.fault)
  }
  return all
}

test('names come without their prefix, and signs across two pieces stay whole', async () => {
  const all = await heard('<w:p w:x="1"><w:t>æøå &amp; 🙂</w:t></w:p>')
  assert.deepEqual([all[0], all.slice(2, -2).join(''), all.at(-1)], ['<p w:x', 'æøå & 🙂', '/p'])
})

test('what stands in a section of plain letters is heard as text', async () => {
  const all = await heard('<t><![CDATA[<b>]]></t>')
  assert.deepEqual(all.slice(1, -1).join(''), '<b>')
})

test('broken XML, bytes that are no text, types of their own and endless depth are refused', async () => {
  assert.equal((await heard('<a><b></a>')).at(-1), 'damaged')
  assert.equal((await heard('<a>')).at(-1), 'damaged')
  assert.equal((await heard(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]))).at(-1), 'damaged')
  assert.equal((await heard('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).at(-1), 'entities')
  assert.equal((await heard('<a><b><c/></b></a>', 2)).at(-1), 'deep')
  assert.equal((await heard('<a><b><c/></b></a>', 3)).at(-1), '/a')
})

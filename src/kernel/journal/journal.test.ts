import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Deed, Entry } from './entry.ts'
import { beginning, link, verifyChain } from './entry.ts'

const deed = (operation: string): Deed => ({
  at: new Date('2027-03-01T09:00:00Z'),
  actor: { kind: 'account', organisation: 'dk:dema', role: 'editor' },
  operation,
  subject: { edition: 'e1' },
  payload: { lines: 8 },
})

function chain(operations: readonly string[]): Entry[] {
  const entries: Entry[] = []
  for (const operation of operations) {
    const last = entries.at(-1) ?? { seq: 0, hash: beginning }
    entries.push(link(deed(operation), '00'.repeat(16), last))
  }
  return entries
}

test('a chain that nobody touched is sound', async () => {
  const entries = chain(['a', 'b', 'c'])
  assert.deepEqual(await verifyChain(entries), { sound: true, entries: 3, head: entries[2]?.hash })
})

test('an empty journal is sound', async () => {
  assert.deepEqual(await verifyChain([]), { sound: true, entries: 0, head: beginning })
})

test('a removed entry is a gap, named by the place of the next', async () => {
  const [first, , third] = chain(['a', 'b', 'c'])
  assert.ok(first && third)
  assert.deepEqual(await verifyChain([first, third]), { sound: false, seq: 3, fault: 'gap' })
})

test('whatever is changed in any entry, the chain says so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom('operation', 'payloadDigest', 'previous', 'at', 'hash'),
      async (index, field) => {
        const entries = chain(['a', 'b', 'c', 'd', 'e'])
        const changed = entries.map((entry, place) =>
          place === index ? { ...entry, [field]: `${entry[field as 'hash']}x` } : entry,
        )
        assert.equal((await verifyChain(changed)).sound, false)
      },
    ),
  )
})

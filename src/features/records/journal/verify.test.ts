import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Entry } from '#kernel/journal'
import { beginning, link } from '#kernel/journal'
import { lineOf, readLine } from './file.ts'
import { verifyJournal } from './verify.ts'

/** A journal of the club with so many entries. */
function journalOf(count: number): Entry[] {
  const entries: Entry[] = []
  for (let number = 1; number <= count; number += 1) {
    const deed = {
      at: new Date(Date.UTC(2027, 0, number)),
      actor: { kind: 'account', account: 'a-1', role: 'editor' },
      operation: 'book-court',
      subject: { court: number, remark: number % 2 ? null : 'ærø\u2028' },
      payload: { number },
    } as const
    entries.push(link(deed, '0'.repeat(32), entries.at(-1) ?? { seq: 0, hash: beginning }))
  }
  return entries
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item)
}

const five = journalOf(5)
const headOf = (seq: number) => ({ seq, hash: five[seq - 1]?.hash ?? beginning })

test('a journal as it was written is sound, and so is an empty one', async () => {
  assert.deepEqual(await verifyJournal(each(five)), {
    sound: true,
    entries: 5,
    head: headOf(5).hash,
  })
  assert.deepEqual(await verifyJournal(each([])), { sound: true, entries: 0, head: beginning })
})

test('it is sound through every head that was published of it', async () => {
  const heads = [0, 2, 5].map(headOf)
  assert.equal((await verifyJournal(each(five), heads)).sound, true)
})

test('a journal that was written anew is not the one that was published', async () => {
  const other = { seq: 3, hash: 'f'.repeat(64) }
  assert.deepEqual(await verifyJournal(each(five), [headOf(2), other]), {
    sound: false,
    seq: 3,
    fault: 'other-head',
  })
})

test('a journal that lost its end is too short for what was published', async () => {
  const verdict = await verifyJournal(each(five.slice(0, 3)), [headOf(2), headOf(5)])
  assert.deepEqual(verdict, { sound: false, seq: 5, fault: 'too-short' })
})

test('what cannot be read is a fault at its place', async () => {
  const verdict = await verifyJournal(each([five[0], undefined, five[2]]))
  assert.deepEqual(verdict, { sound: false, seq: 2, fault: 'unreadable' })
})

test('whoever verifies is told of every entry', async () => {
  const told: number[] = []
  await verifyJournal(each(five), [], (read) => Promise.resolve(void told.push(read)))
  assert.deepEqual(told, [1, 2, 3, 4, 5])
})

test('entries come back from their lines as they were', () => {
  assert.deepEqual(
    five.map((entry) => readLine(lineOf(entry).trimEnd())),
    five,
  )
  for (const line of ['', 'plum', '{}', '[]', 'null', JSON.stringify({ ...five[0], more: 1 })])
    assert.equal(readLine(line), undefined, line)
})

test('one changed character, a line less or two lines the other way round is found at its place', async () => {
  const lines = five.map((entry) => lineOf(entry).trimEnd())
  const verdictOf = (some: readonly string[]) => verifyJournal(each(some.map(readLine)))
  await fc.assert(
    fc.asyncProperty(fc.nat(4), fc.nat(), fc.constantFrom('0', 'x', '"'), async (at, near, by) => {
      const line = lines[at] ?? ''
      const place = near % line.length
      const changed = `${line.slice(0, place)}${by}${line.slice(place + 1)}`
      const verdict = await verdictOf(lines.with(at, changed))
      if (changed === line) return verdict.sound
      return !verdict.sound && verdict.seq === at + 1
    }),
  )
  assert.deepEqual(await verdictOf(lines.toSpliced(2, 1)), { sound: false, seq: 3, fault: 'gap' })
  const swapped = [0, 2, 1, 3, 4].map((at) => lines[at] ?? '')
  assert.deepEqual(await verdictOf(swapped), { sound: false, seq: 2, fault: 'gap' })
})

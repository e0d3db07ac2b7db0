import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { delimiters } from './delimiter.ts'
import type { CsvBreak, CsvRow } from './read.ts'
import { isBroken, parseCsv, readCsv } from './read.ts'
import { writeCsv } from './write.ts'

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** All that is read of a file which comes in chunks. */
async function readAll(bytes: Uint8Array, size = 7) {
  const { encoding, delimiter, pieces } = await readCsv(inChunks(bytes, size))
  const rows: CsvRow[] = []
  const breaks: CsvBreak[] = []
  for await (const piece of pieces)
    if (isBroken(piece)) breaks.push(piece)
    else rows.push(...piece)
  return { encoding, delimiter, rows, breaks }
}

test('rows are numbered as a spreadsheet numbers them', () => {
  assert.deepEqual(parseCsv('\ufeffa;b\r\n\r\n"x;\ny";2\r\n', ';'), [
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: [''] },
    { number: 3, cells: ['x;\ny', '2'] },
  ])
})

test('quotes inside a text are part of it, and a text of one column has no delimiter', () => {
  assert.deepEqual(parseCsv('5" rør;1', ';'), [{ number: 1, cells: ['5" rør', '1'] }])
  assert.deepEqual(parseCsv('a,b\nc', undefined), [
    { number: 1, cells: ['a,b'] },
    { number: 2, cells: ['c'] },
  ])
})

test('a quote that is never closed ends the reading at its row', async () => {
  const text = 'a;b\n1;2\n3;"4\n5;6\n'
  assert.deepEqual(parseCsv(text, ';'), { row: 3, code: 'open-quote' })
  assert.deepEqual((await readAll(Buffer.from(text))).breaks, [{ row: 3, code: 'open-quote' }])
})

test('a row longer than a megabyte ends the reading', () => {
  assert.deepEqual(parseCsv(`a;b\n${'x'.repeat(1_100_000)}`, ';'), { row: 2, code: 'long-row' })
})

test('a long file in any encoding is read as it would be whole', async () => {
  const text = 'distrikt;antal\nSyd- og Sønderjylland;12\n'
  const expected = [
    { number: 1, cells: ['distrikt', 'antal'] },
    { number: 2, cells: ['Syd- og Sønderjylland', '12'] },
  ]
  for (const [encoding, bytes] of [
    ['utf-8', Buffer.from(text)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ] as const) {
    const read = await readAll(bytes)
    assert.deepEqual(read, { encoding, delimiter: ';', rows: expected, breaks: [] })
  }
})

test('an empty file has no rows', async () => {
  assert.deepEqual((await readAll(Buffer.from(''))).rows, [])
})

test('whatever is written with any delimiter is read back, in pieces of any size', async () => {
  const cell = fc
    .string({ minLength: 1, maxLength: 6 })
    .filter((text) => !/^[=+\-@\t\r]/.test(text))
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      const text = writeCsv(['a', 'b'], rows)
      const expected = [['a', 'b'], ...rows]
      const read = await readCsv(inChunks(Buffer.from(text), size), { delimiter: ',' })
      const found: (readonly string[])[] = []
      for await (const piece of read.pieces)
        if (!isBroken(piece)) found.push(...piece.map(({ cells }) => cells))
      assert.deepEqual(found, expected)
    }),
    { numRuns: 60 },
  )
  assert.equal(delimiters.length, 4)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesIn } from './index.ts'

/** The bytes of a text, cut into pieces of a size. */
async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  await Promise.resolve()
}

async function linesOf(text: string, size: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesIn(pieces(text, size))) lines.push(line)
  return lines
}

test('lines come whole, wherever the stream is cut', async () => {
  const line = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll('\n', ''))
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const text = lines.map((one) => `${one}\n`).join('')
      assert.deepEqual(await linesOf(text, size), lines)
    }),
  )
})

test('only a line feed ends a line', async () => {
  assert.deepEqual(await linesOf('a\u2028b\rc\nd', 4), ['a\u2028b\rc', 'd'])
})

test('nothing has no lines, and the last line needs no end', async () => {
  assert.deepEqual(await linesOf('', 4), [])
  assert.deepEqual(await linesOf('\n\na', 4), ['', '', 'a'])
})

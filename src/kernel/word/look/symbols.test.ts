import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readSigns, symbolOf } from './symbols.ts'

test('signs of picture fonts are what they draw, whether they are written privately or plainly', () => {
  assert.deepEqual(
    [symbolOf('Wingdings', 0xf0fc), symbolOf('wingdings', 0xfc), symbolOf('Wingdings 2', 0xf052)],
    ['✓', '✓', '☑'],
  )
  assert.deepEqual([symbolOf('Symbol', 0xf0b3), symbolOf('Symbol', 0xf032)], ['≥', '2'])
})

test('a sign that is not known is said to be unknown, and one of another font is itself', () => {
  assert.equal(symbolOf('Wingdings', 0xf021), '\uFFFD')
  assert.equal(symbolOf('Webdings', 0xf061), '\uFFFD')
  assert.deepEqual([symbolOf('Calibri', 0x41), symbolOf('', 0x1f60a)], ['A', '😊'])
  assert.deepEqual(
    [symbolOf('', 0), symbolOf('', 0xd800), symbolOf('', 0x110000)],
    ['\uFFFD', '\uFFFD', '\uFFFD'],
  )
})

test('a text without such signs stays as it is, in whatever font', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'æ', '1', ' ', '.') }), (text) => {
      assert.equal(readSigns(text, 'Calibri'), text)
      assert.equal(readSigns(text, 'Wingdings'), text)
    }),
  )
  assert.equal(readSigns('a\uF0FC b', 'Calibri'), 'a✓ b')
  assert.equal(readSigns('\uF0B3 5', 'Symbol'), '≥ 5')
})

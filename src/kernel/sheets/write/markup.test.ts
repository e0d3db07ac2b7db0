import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { unescaped } from '../read/strings.ts'
import { escaped } from './markup.ts'

test('what means something to XML is written so that it does not', () => {
  assert.equal(escaped('<a b="c"> & d'), '&lt;a b=&quot;c&quot;&gt; &amp; d')
})

test('signs that XML cannot hold are written as spreadsheets write them', () => {
  assert.equal(escaped('a\rb\u0007c'), 'a_x000D_b_x0007_c')
  assert.equal(escaped('a\n\tb'), 'a\n\tb')
  assert.equal(escaped('half \uD800'), 'half \uFFFD')
})

test('a text that looks like such a sign stays the text it is', () => {
  assert.equal(escaped('_x000D_'), '_x005F_x000D_')
  assert.equal(escaped('_xyz_'), '_xyz_')
})

test('whatever is escaped is read back as it was', () => {
  const plain = (markup: string): string =>
    unescaped(
      markup
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    )
  const texts = fc
    .string({ unit: 'binary' })
    .map((text) => text.toWellFormed().replaceAll('\u0000', ''))
  fc.assert(fc.property(texts, (text) => assert.equal(plain(escaped(text)), text)))
  const signs = fc
    .array(fc.constantFrom('_', 'x', '0', '0', 'D', '5', 'F', '\r'))
    .map((all) => all.join(''))
  fc.assert(fc.property(signs, (text) => assert.equal(plain(escaped(text)), text)))
})

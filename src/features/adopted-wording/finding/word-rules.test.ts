import assert from 'node:assert/strict'
import { test } from 'node:test'
import { halfWord, joined, wordsOf } from './word-rules.ts'

const words = (...lines: readonly string[]) =>
  wordsOf(lines.map((text) => ({ text, page: null, indent: 0, apart: false })))

test('words that stand whole are known, small; the half before a hyphen at the end is none', () => {
  assert.deepEqual(
    [...words('El Agua y el río-arriba', 'con for-', 'estales')],
    ['el', 'agua', 'y', 'río-arriba', 'con', 'estales'],
  )
})

test('a parted word is put together as it stands elsewhere, with its hyphen or without', () => {
  const known = words('forestales', 'norte-sur')
  assert.deepEqual(joined('los for-', 'estales de', known), {
    text: 'los forestales de',
    certain: true,
  })
  assert.deepEqual(joined('de norte-', 'sur y', known), { text: 'de norte-sur y', certain: true })
})

test('a parted word that stands nowhere else, or both ways, is uncertain', () => {
  assert.equal(joined('los for-', 'estales', words('')).certain, false)
  assert.equal(joined('los for-', 'estales', words('forestales for-estales')).certain, false)
})

test('a soft hyphen always goes; before a capital letter a hyphen always stays', () => {
  const none = words('')
  assert.deepEqual(joined('for\u00AD', 'estales', none), { text: 'forestales', certain: true })
  assert.deepEqual(joined('norte-', 'Sur', none), { text: 'norte- Sur', certain: true })
})

test('half a word is known by the hyphen that ends a text', () => {
  assert.deepEqual(
    ['los for-', 'los for\u00AD', 'los', 'el 5 -', 'los for- y'].map((text) => halfWord.test(text)),
    [true, true, false, false, false],
  )
})

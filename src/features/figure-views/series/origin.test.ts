import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { originOf, wordsOf } from './origin.ts'

test('a person’s words stand in one language, a package’s in several', () => {
  assert.deepEqual(wordsOf({ text: 'Vi talte.', language: 'da' }), { da: 'Vi talte.' })
  assert.deepEqual(wordsOf({ en: 'We counted.', da: 'Vi talte.' }), {
    en: 'We counted.',
    da: 'Vi talte.',
  })
})

test('what is not words says nothing', () => {
  for (const stored of [
    null,
    undefined,
    'Vi talte.',
    7,
    ['a'],
    { en: 1 },
    { text: 'a', lines: [] },
  ])
    assert.equal(wordsOf(stored), null)
})

test('a place in a document is told with its lines, and with its page where it has one', () => {
  const place = { document: 'nap', lines: [10, 12] }
  const told = { kind: 'document', document: 'nap', lines: [10, 12] }
  assert.deepEqual(originOf(place), { ...told, page: null })
  assert.deepEqual(originOf({ ...place, page: 4, section: '2.1' }), { ...told, page: 4 })
})

test('where an authority names its source, its words are the origin; else there is none', () => {
  assert.deepEqual(originOf({ text: 'Register', language: 'en' }), {
    kind: 'words',
    words: { en: 'Register' },
  })
  for (const stored of [
    null,
    { document: 'nap', lines: [1] },
    { document: 'nap', lines: ['1', 2] },
  ])
    assert.deepEqual(originOf(stored), { kind: 'none' })
})

test('nothing that can lie in a record makes the reader fail', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      assert.ok(['document', 'words', 'none'].includes(originOf(stored).kind))
    }),
  )
})

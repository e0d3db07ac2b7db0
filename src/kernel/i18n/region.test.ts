import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOfRegion } from './region.ts'

test('a country has the language that most of its people write', () => {
  const found = ['dk', 'DK', 'uy', 'fi', 'gb'].map(languageOfRegion)
  assert.deepEqual(found, ['da', 'da', 'es', 'fi', 'en'])
})

test('what is no country has none', () => {
  assert.deepEqual(['int', 'club', '', 'd', 'd1'].map(languageOfRegion), [
    null,
    null,
    null,
    null,
    null,
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packFiles } from '#features/packs'
import { wantedIn, wantedQuery } from './wanted.ts'

const named = (query: string) =>
  wantedIn(new URLSearchParams(query)).map((asked) => packFiles.nameIn(asked))

test('a form and a language together name files; one without the other names none', () => {
  assert.deepEqual(named('form=pdf&form=xlsx&language=da'), [
    'pack-da.pdf',
    'minister-da.pdf',
    'annex-da.xlsx',
  ])
  assert.deepEqual(named('form=pdf'), [])
  assert.deepEqual(named('language=da'), [])
  assert.deepEqual(named('form=exe&language=da'), [])
})

test('what is wanted comes back out of an address as it went in', () => {
  const all = wantedIn(new URLSearchParams('form=html&form=docx&language=en&language=da'))
  assert.deepEqual(wantedIn(new URLSearchParams(wantedQuery(all))), all)
  assert.equal(wantedQuery([]), '')
})

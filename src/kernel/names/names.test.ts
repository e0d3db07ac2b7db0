import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distance } from './distance.ts'
import { folded, lowered, spaced } from './fold.ts'
import { listed } from './listed.ts'

test('spaces of any kind, and what nobody sees, are put right', () => {
  assert.equal(spaced('\ufeff Leder\u00a02\u200b  og\tmere '), 'Leder 2 og mere')
  assert.equal(lowered('  ØSTJYLLAND '), 'østjylland')
})

test('a name folds to what no spelling changes', () => {
  const silent = new Set(listed('politi, og, niv'))
  const same = [
    ['Midt- og Vestsjælland', 'Midt og Vestsjællands Politi', 'MIDT-/VESTSJAELLAND'],
    ['Leder 2', 'Ledere, niv. 2', 'leder\u00a02'],
  ]
  for (const names of same) assert.equal(new Set(names.map((name) => folded(name, silent))).size, 1)
  const other = [
    'Nordjylland',
    'Nordsjælland',
    'Sydøstjylland',
    'Leder 1',
    'Leder 12',
    'Mand',
    'Mænd',
  ]
  assert.equal(new Set(other.map((name) => folded(name, silent))).size, other.length)
})

test('a name of silent words alone keeps them', () => {
  assert.equal(folded('Politi', new Set(['politi'])), 'politi')
})

test('the distance of two words is the letters between them', () => {
  assert.deepEqual(
    [distance('fyn', 'fyn'), distance('fyn', 'fynn'), distance('', 'abc')],
    [0, 1, 3],
  )
})

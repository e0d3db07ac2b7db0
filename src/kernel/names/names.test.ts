import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distance, isOneApart } from './distance.ts'
import { folded, lowered, spaced, stem, unnumbered, wordsOf } from './fold.ts'
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

test('words are one letter apart exactly where their distance is one', () => {
  const words = [
    '',
    'a',
    'b',
    'ab',
    'ba',
    'aab',
    'aba',
    'abb',
    'abab',
    'baba',
    'frist',
    'fris',
    'first',
  ]
  for (const one of words)
    for (const other of words)
      assert.equal(isOneApart(one, other), distance(one, other) === 1, `${one} ${other}`)
})

test('marks of direction, soft hyphens and joiners are seen by nobody and count for nothing', () => {
  assert.equal(spaced('\u200eNord\u00adjyl\u200dland\u2069'), 'Nordjylland')
  assert.equal(spaced('A\u030arhus'), 'Århus')
})

test('the number of a list and the mark of a footnote are taken off, other numbers are not', () => {
  const cases = {
    '1. Nordjylland': 'Nordjylland',
    '1.Nordjylland': 'Nordjylland',
    'Politikreds 01 Nordjylland': 'Nordjylland',
    'Kreds nr. 4: Fyn': 'Fyn',
    'Fyn (06)': 'Fyn',
    'Fyn 1)': 'Fyn',
    'Fyn²': 'Fyn',
    'Leder 2': 'Leder 2',
    '2025': '2025',
    '1234 Fyn': '1234 Fyn',
    Fyn: 'Fyn',
  }
  for (const [name, bare] of Object.entries(cases)) assert.equal(unnumbered(name), bare, name)
})

test('words are letters and digits, whatever stands between them', () => {
  assert.deepEqual(wordsOf('Kvinder (%), 1. halvår – 2025'), [
    'kvinder',
    '%',
    '1',
    'halvår',
    '2025',
  ])
  assert.deepEqual(wordsOf(' \u00a0 '), [])
})

test('a stem has neither ending nor old spelling, and short words keep theirs', () => {
  const cases = {
    ledere: 'leder',
    lederne: 'leder',
    koebenhavns: 'københavn',
    fyns: 'fyn',
    mand: 'mand',
    aar: 'år',
  }
  for (const [word, short] of Object.entries(cases)) assert.equal(stem(word), short, word)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likeness, nameFinder } from './matching.ts'

const silent = new Set(['the', 'of'])
const towns = [
  { code: 'n', names: { en: 'Northam', da: 'Nordhavn' }, aliases: ['NH'] },
  { code: 's', names: { en: 'Southam' } },
  { code: 'e', names: { en: 'City of Eastham' }, aliases: ['NH.'] },
]
const find = nameFinder(towns, silent)

test('a name is found by what is surest, and it is said how', () => {
  const cases = {
    Northam: { code: 'n', how: 'exact' },
    Nordhavn: { code: 'n', how: 'exact' },
    n: { code: 'n', how: 'code' },
    ' Southam\u00a0': { code: 's', how: 'space' },
    SOUTHAM: { code: 's', how: 'case' },
    'The city of Eastham': { code: 'e', how: 'spelling' },
    '2. Southam': { code: 's', how: 'spelling' },
    Westham: undefined,
    '': undefined,
  }
  for (const [name, meant] of Object.entries(cases)) assert.deepEqual(find(name), meant, name)
})

test('what several share is several, and not left to a weaker likeness', () => {
  const twins = nameFinder(
    [
      { code: 'a', names: { en: 'West' }, aliases: ['W'] },
      { code: 'b', names: { en: 'Wester' }, aliases: ['w'] },
    ],
    silent,
  )
  assert.equal(twins('w'), 'several')
  assert.deepEqual(twins('West'), { code: 'a', how: 'exact' })
})

test('among names with numbers none is passed over', () => {
  const levels = nameFinder([{ code: 'one', names: { en: 'Level 1' } }], silent)
  assert.equal(levels('1. Level'), undefined)
  assert.deepEqual(levels('level 1'), { code: 'one', how: 'case' })
})

test('names that share words come before those that share letters', () => {
  const first = (name: string) => likeness(towns, silent)(name)[0]?.code
  assert.deepEqual(['Eastham', 'Sotham', 'nordhvn', 'city'].map(first), ['e', 's', 'n', 'e'])
})

test('among none there is nothing to find', () => {
  assert.equal(nameFinder([], silent)('x'), undefined)
  assert.deepEqual(likeness([], silent)('x'), [])
})

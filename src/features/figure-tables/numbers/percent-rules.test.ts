import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amount, column, held, percent } from './numbers.fixture.ts'

test('percentages are read with a sign, a word or neither', () => {
  assert.deepEqual(column(['45 %', '45,5%', '12 pct.', '3 procent', '45'], percent), {
    numbers: ['45', '45.5', '12', '3', '45'],
    open: [],
  })
})

test('what is up to one without a sign is asked once, and the answer is applied to each', () => {
  const said = ['0,45', '12', '1', '0,9 %', '0']
  assert.deepEqual(column(said, percent), {
    numbers: ['waits', '12', 'waits', '0.9', '0'],
    open: ['? share-or-percent:antal B2,B4'],
  })
  const id = 'share-or-percent:antal'
  assert.deepEqual(column(said, percent, { [id]: 'share' }).numbers, [
    '45',
    '12',
    '100',
    '0.9',
    '0',
  ])
  assert.deepEqual(column(said, percent, { [id]: 'percent' }).numbers, [
    '0.45',
    '12',
    '1',
    '0.9',
    '0',
  ])
})

test('a share keeps every digit that was written when it becomes a percentage', () => {
  const answers = { 'share-or-percent:antal': 'share' }
  assert.deepEqual(column(['0,4567', '0,10', '0,005'], percent, answers).numbers, [
    '45.67',
    '10',
    '0.5',
  ])
})

test('a percentage that a workbook shows is one, and its number is not asked', () => {
  assert.deepEqual(column([held('0.5', { kind: 'percent' }), held('33')], percent), {
    numbers: ['0.5', '33'],
    open: [],
  })
  assert.deepEqual(column([held('0.33')], percent).open, ['? share-or-percent:antal B2'])
})

test('a share above a hundred or below none is refused; a growth in percent may be either', () => {
  assert.deepEqual(column(['100', '100,1', '145 %', '-3 %'], percent), {
    numbers: ['100', 'waits', 'waits', 'waits'],
    open: ['! B5 negative', '! B3 above-hundred', '! B4 above-hundred'],
  })
  const growth = { ...amount, isPercent: true }
  assert.deepEqual(column(['145 %', '-3 %', '2,5'], growth), {
    numbers: ['145', '-3', '2.5'],
    open: [],
  })
})

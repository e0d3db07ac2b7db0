import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldWith, rowOf, words } from './samples.fixture.ts'
import { sortedAlone } from './sorted-rules.ts'

const sheets = { text: 'Text', figures: 'Figures' }
const texts = ['Cedar.', 'Birch.', 'Alder.', 'Ash.']

/** The codes of what is found in a column that held one and holds the other. */
function found(held: readonly string[], holds: readonly string[]): readonly string[] {
  const fields = held.map((text, index) => fieldWith(`c-${index}/did`, [{ text, unchanged: '' }]))
  const rows = fields.map((state, index) =>
    rowOf(state, index + 2, { written: { text: holds[index] ?? '' } }),
  )
  const states = new Map(fields.map((state) => [state.key, state]))
  return sortedAlone(rows, states, { sheets, words }).map(({ at, code }) => `${at} ${code}`)
}

test('a column that holds what it held in another order was sorted alone', () => {
  assert.deepEqual(found(texts, texts.toSorted()), [
    'D2 column-sorted',
    'D3 column-sorted',
    'D4 column-sorted',
    'D5 column-sorted',
  ])
})

test('two answers that change places may be somebody who puts them right', () => {
  assert.deepEqual(found(texts, ['Birch.', 'Cedar.', 'Alder.', 'Ash.']), [])
})

test('a column in which anything new stands was written in, not sorted', () => {
  assert.deepEqual(found(texts, ['Ash.', 'Birch.', 'Cedar.', 'Elm.']), [])
  assert.deepEqual(found(['', '', '', ''], texts), [])
})

test('answers of other rows are asked about, although one answer was written anew as well', () => {
  assert.deepEqual(found(texts, ['Alder.', 'Ash.', 'Elm.', 'Cedar.']), [
    'D2 answer-strayed',
    'D3 answer-strayed',
    'D5 answer-strayed',
  ])
  assert.deepEqual(
    found(texts, ['Ash.', 'Ash.', 'Ash.', 'Elm.']),
    [],
    'one answer for several rows',
  )
})

test('a column that was sorted is noticed, however it was', () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
  fc.assert(
    fc.property(orders, (order) => {
      const holds = order.map((index) => texts[index] ?? '')
      const moved = holds.filter((text, index) => text !== texts[index]).length
      assert.equal(found(texts, holds).length, moved >= 3 ? moved : 0)
    }),
  )
})

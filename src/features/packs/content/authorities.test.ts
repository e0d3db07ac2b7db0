import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotable } from './authorities.ts'

const told = (count: number, letters: number) =>
  Array.from({ length: count }, () => ({ text: 'x'.repeat(letters) }))

test('short texts are quoted as long as the page has room, more than six too', () => {
  assert.equal(quotable(told(15, 40), 24).length, 8)
})

test('long texts take the lines that they have, and one is always quoted', () => {
  assert.equal(quotable(told(15, 400), 24).length, 4)
  assert.equal(quotable(told(15, 400), -3).length, 1)
})

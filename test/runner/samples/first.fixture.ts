import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { remember } from './remembered.ts'

beforeEach(() => void remember('again'))

test('the first file remembers its own', () => {
  assert.deepEqual(remember('first'), ['again', 'first'])
})

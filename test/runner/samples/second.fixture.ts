import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remember } from './remembered.ts'

test('the second file knows nothing of the first', () => {
  assert.deepEqual(remember('second'), ['second'])
})

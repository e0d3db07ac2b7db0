import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKept, keptText } from './kept.ts'

test('a text is kept unless it holds U+0000 or half of a character', () => {
  const given = ['', 'blå ⚓ 🚤\n', 'a\0b', 'a\ud83d', '\ude00a']
  assert.deepEqual(given.map(isKept), [true, true, false, false, false])
  assert.deepEqual(given.map(keptText), ['', 'blå ⚓ 🚤\n', 'ab', 'a\ufffd', '\ufffda'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { keyHint } from './key-hint.ts'

test('each key stands beside what it does, and when it does it', () => {
  const hint = oneLine(
    keyHint('while the list has the focus', [{ keys: ['J', 'K'], does: 'move' }]),
  )
  assert.match(hint, /<kbd>J<\/kbd><kbd>K<\/kbd>move<\/span>/)
  assert.match(hint, /<span>while the list has the focus<\/span>/)
})

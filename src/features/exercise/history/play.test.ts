import assert from 'node:assert/strict'
import { test } from 'node:test'
import { playedDatabase } from '../played.fixture.ts'

test('the whole history is played within fifteen seconds', async () => {
  const started = performance.now()
  await playedDatabase()
  const seconds = (performance.now() - started) / 1000
  console.error(seconds)
  assert.ok(seconds < 15, `${seconds} s`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parts as program } from '../../src/app.ts'
import { parts } from './parts.ts'

test('the tests of packages know the sections of the program, in its order', () => {
  assert.deepEqual(parts, program)
})

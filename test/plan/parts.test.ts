import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Parts } from '#features/plans'
import { parts as program } from '../../src/app.ts'
import { parts } from './parts.ts'

/** What people recorded about a section is the later slices' to say; a package is read without it. */
const asRead = (all: Parts): Parts => all.map(({ recorded: _, ...part }) => part)

test('the tests of packages know the sections of the program, in its order', () => {
  assert.deepEqual(asRead(parts), asRead(program))
})

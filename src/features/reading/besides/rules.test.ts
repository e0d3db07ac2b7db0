import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promise } from '#test/portal/club'
import { aboutThese, nothingBesides, without } from './rules.ts'
import type { Besides } from './schema.ts'

const besides: Besides = {
  inferred: [
    { id: 'i-1', commitment: 'c-1-1', organisation: 'coach', basis: 'inferred' },
    { id: 'i-2', commitment: 'c-2-1', organisation: 'board', basis: 'inferred' },
  ],
  issues: [
    {
      id: 's-1',
      severity: 'low',
      kind: 'year-missing',
      issue: { en: 'No year' },
      about: ['c-1-1', 'players'],
    },
  ],
  proposals: [],
  closed: [promise('n-2', { related: ['c-1-1'] }), promise('n-3')],
}

test('beside a record stands what concerns it', () => {
  const here = aboutThese(besides, ['c-1-1'])
  assert.deepEqual(
    [here.inferred, here.issues, here.closed].map((some) => some.map(({ id }) => id)),
    [['i-1'], ['s-1'], ['n-2']],
  )
  assert.deepEqual(aboutThese(besides, ['c-9-9']), nothingBesides)
})

test('what was ended is no reading any more', () => {
  const [first] = besides.inferred
  assert.ok(first)
  const ended = { ...besides, inferred: [{ ...first, endedBy: { en: 'The board has answered' } }] }
  assert.deepEqual(aboutThese(ended, ['c-1-1']).inferred, [])
})

test('what is open to all is not shown again as one reader’s only', () => {
  const rest = without(besides, { ...nothingBesides, issues: besides.issues })
  assert.deepEqual([rest.issues.length, rest.inferred.length], [0, 2])
})

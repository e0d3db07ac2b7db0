import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dittoIn } from './ditto-rules.ts'

test('every mark that repeats the cell above is known', () => {
  for (const text of [
    'do.',
    'Do',
    '-"-',
    '- ” -',
    '"',
    '»',
    'idem',
    'samme som ovenfor',
    'Samme',
    'se ovenfor',
    'as above',
    'Same as above',
    'ditto',
    '(do.)',
  ])
    assert.deepEqual(dittoIn(text), { of: 'all', rest: '' }, text)
})

test('a mark may repeat a part, or add something', () => {
  assert.deepEqual(dittoIn('HR, samme frist som ovenfor'), { of: 'deadline', rest: 'HR' })
  assert.deepEqual(dittoIn('samme ansvarlig, Q3 2026'), { of: 'owner', rest: 'Q3 2026' })
  assert.deepEqual(dittoIn('do., dog for de øvrige baner'), {
    of: 'all',
    rest: 'dog for de øvrige baner',
  })
})

test('ordinary words repeat nothing', () => {
  for (const text of ['', 'Domstolen', 'do it', 'Sammenligne baner', '-', 'Samme dag som finalen'])
    assert.equal(dittoIn(text), undefined, text)
})

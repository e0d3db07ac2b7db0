import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { levels } from '#kernel/facts'
import type { Surroundings } from './rules.ts'
import { concerned, refuseLevel } from './rules.ts'

const around: Surroundings = {
  keys: new Map([
    ['magua', 'uy:magua'],
    ['forestal', 'uy:forestal'],
    ['un', 'int:un'],
  ]),
  leads: new Map([['n-01', 'uy:vecinos']]),
  publisher: 'uy:magua',
  records: new Map<string, unknown>([
    ['magua', { id: 'magua' }],
    ['n-01', { id: 'n-01', responsibilities: [{ organisation: 'forestal' }] }],
    ['n-02', { id: 'n-02' }],
    ['agua', { id: 'agua', owner: 'magua' }],
    ['suelo', { id: 'suelo', owners: ['forestal', 'un'] }],
    ['b-01', { id: 'b-01', lead: 'forestal' }],
    ['issue', { id: 'issue', about: ['agua', 'n-01', 'suelo', 'gone'] }],
    ['open-issue', { id: 'open-issue', about: [] }],
    ['proposal', { id: 'proposal', organisation: 'forestal', commitments: ['n-01'] }],
    ['inferred', { id: 'inferred', commitment: 'n-01', organisation: 'magua' }],
    ['inferred-body', { id: 'inferred-body', commitment: 'n-02', body: 'b-01' }],
  ]),
}

test('a promise concerns its lead alone, whatever the plan says of who answers', () => {
  assert.deepEqual(concerned('n-01', around), ['uy:vecinos'])
  assert.deepEqual(concerned('n-02', around), [])
})

test('an issue concerns whoever owns what it is about', () => {
  assert.deepEqual(concerned('issue', around), [
    'uy:magua',
    'uy:vecinos',
    'uy:forestal',
    'int:un',
  ])
})

test('an issue about nothing of anybody’s concerns the plan’s publisher', () => {
  assert.deepEqual(concerned('open-issue', around), ['uy:magua'])
})

test('a proposal concerns who would adopt it; an inferred owner who is named, and the lead', () => {
  assert.deepEqual(concerned('proposal', around), ['uy:forestal'])
  assert.deepEqual(concerned('inferred', around), ['uy:magua', 'uy:vecinos'])
  assert.deepEqual(concerned('inferred-body', around), ['uy:forestal'])
})

test('what is not there concerns nobody', () => {
  assert.deepEqual(concerned('nothing', around), [])
})

test('what the package states in public stays, and the level that counts is not given again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...levels),
      fc.constantFrom(...levels),
      fc.constantFrom(...levels),
      (stated, now, wanted) => {
        const refusal = refuseLevel({ stated, now }, wanted)?.refused ?? null
        const expected =
          stated === 'public' ? 'record-is-open' : now === wanted ? 'level-already' : null
        assert.equal(refusal, expected)
      },
    ),
  )
})

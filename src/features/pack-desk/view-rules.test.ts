import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chosen } from '#features/packs'
import { deviationsOf, viewIn, views } from './view-rules.ts'

const one = (id: string, given: Partial<Chosen> = {}): Chosen => ({
  key: `commitment:${id}`,
  subject: { kind: 'commitment', id },
  state: 'delayed',
  reasons: ['delayed'],
  organisations: ['uy:forestal'],
  fact: id,
  isChosen: false,
  ...given,
})
const deviations = [
  one('known'),
  one('new'),
  one('inferred', { reasons: ['delayed', 'owner-inferred'] }),
  one('nobodys', { organisations: [] }),
]
const idsIn = (view: (typeof views)[number], earlier: ReadonlySet<string> | null) =>
  deviationsOf(view, { deviations, earlier }).map(({ subject }) => subject.id)

test('each view lists its own, in the order in which all stand', () => {
  const earlier = new Set(['commitment:known', 'commitment:inferred', 'commitment:gone'])
  assert.deepEqual(
    views.map((view) => idsIn(view, earlier)),
    [
      ['known', 'new', 'inferred', 'nobodys'],
      ['new', 'nobodys'],
      ['inferred', 'nobodys'],
      ['known', 'new', 'inferred', 'nobodys'],
    ],
  )
})

test('nothing is new where there was no last time', () => {
  assert.deepEqual(idsIn('new', null), [])
})

test('an address that names no view, or an unknown one, lists what deviates', () => {
  assert.deepEqual([null, '', 'old', 'all', 'no-owner'].map(viewIn), [
    'deviations',
    'deviations',
    'deviations',
    'all',
    'no-owner',
  ])
})

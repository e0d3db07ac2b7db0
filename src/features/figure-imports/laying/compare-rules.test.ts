import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { becomes, isOpen, writtenIn } from './entry-rules.ts'
import { idOf } from './compare-rules.ts'
import { frameOf } from './frame-rules.ts'
import type { Compared, Part } from './schema.ts'

const part = (numerator: string): Part => ({
  numerator,
  denominator: '10',
  value: '',
  state: 'value',
})
const compared = (given: Partial<Compared>): Compared => ({
  period: '2026',
  keys: { stream: 'north' },
  base: null,
  draft: null,
  table: part('5'),
  kind: 'added',
  ...given,
})
const crossed = compared({ kind: 'conflict', base: part('3'), draft: part('4') })

test('a figure becomes what the table says, but of a conflict only where somebody chose the table', () => {
  const kinds = ['added', 'changed', 'unchanged'] as const
  for (const kind of kinds) assert.deepEqual(becomes(compared({ kind }), {}), part('5'))
  assert.deepEqual(becomes(crossed, {}), part('4'))
  assert.deepEqual(becomes(crossed, { [idOf(crossed)]: 'draft' }), part('4'))
  assert.deepEqual(becomes(crossed, { [idOf(crossed)]: 'table' }), part('5'))
})

test('a conflict waits until somebody says one of its two answers, and nothing else answers it', () => {
  const other = idOf({ period: '2025', keys: crossed.keys })
  assert.equal(isOpen(crossed, {}), true)
  assert.equal(isOpen(crossed, { [other]: 'table' }), true)
  assert.equal(isOpen(crossed, { [idOf(crossed)]: 'perhaps' }), true)
  assert.equal(isOpen(crossed, { [idOf(crossed)]: 'draft' }), false)
  assert.equal(isOpen(crossed, { [idOf(crossed)]: 'table' }), false)
  assert.equal(isOpen(compared({ kind: 'changed' }), {}), false)
})

test('a choice is about the same figure however the table orders its columns', () => {
  const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(keys, (names) => {
      const pairs = names.map((name) => [name, 'x'] as const)
      const one = Object.fromEntries(pairs)
      const other = Object.fromEntries(pairs.toReversed())
      assert.equal(idOf({ period: '2026', keys: one }), idOf({ period: '2026', keys: other }))
    }),
  )
})

test('what is written is counted without what is unchanged, and is nothing where no entry comes of it', () => {
  const all = [compared({}), compared({ kind: 'unchanged' }), compared({ kind: 'changed' })]
  const entry = {
    field: 'observation.2026',
    value: { use: { uses: 'fact', sentence: '' }, correction: '' },
    seen: 0,
  }
  assert.equal(writtenIn({ compared: all, entries: [entry] }), 2)
  assert.equal(writtenIn({ compared: all, entries: [] }), 0)
})

const measure = {
  id: 'leaders',
  name: { en: 'Women among police leaders', da: 'Kvinder blandt politiledere' },
  kind: 'share',
  unit: 'percent',
  definition: 1,
  countsPeople: 'composition',
  owners: [],
} as const
const district = {
  dimension: 'district',
  exclusive: true,
  exhaustive: true,
  categories: [{ code: 'fyn', name: { da: 'Fyn' }, aliases: ['Fyns Politi'] }],
}
const definition = {
  version: 1,
  kind: 'share',
  unit: 'percent',
  countsPeople: 'composition',
  direction: 'increase',
  breakdowns: [district],
} as const

test('a table is expected to name the categories as the definition, and as somebody said before', () => {
  const names = [
    { dimension: 'district', written: 'Fyn P.', category: 'fyn' },
    { dimension: 'level', written: 'Elsewhere', category: 'fyn' },
  ]
  const frame = frameOf({ measure, definitions: [definition] }, { period: '2026' }, names)
  assert.deepEqual(frame.dimensions[0]?.categories, [
    { code: 'fyn', names: { da: 'Fyn' }, aliases: ['Fyns Politi', 'Fyn P.'] },
  ])
  assert.deepEqual(frame.periods, ['2026'])
})

test('of a share of people a table may part women and men, unless the definition does so itself', () => {
  const dimensions = (
    breakdowns: readonly (typeof district)[],
    countsPeople: 'composition' | 'no',
  ) =>
    frameOf(
      { measure, definitions: [{ ...definition, breakdowns, countsPeople }] },
      { period: '' },
      [],
    ).dimensions.map(({ dimension }) => dimension)
  assert.deepEqual(dimensions([district], 'composition'), ['district', 'sex'])
  assert.deepEqual(dimensions([district], 'no'), ['district'])
  const koen = { ...district, dimension: 'koen' }
  assert.deepEqual(dimensions([koen], 'composition'), ['koen'])
})

test('without a period that is told, a table may bring its own', () => {
  assert.equal(frameOf({ measure, definitions: [] }, { period: '' }, []).periods, 'any')
})

test('of police leaders a table may say leaders, in either language', () => {
  const { population = [] } = frameOf({ measure, definitions: [] }, { period: '' }, [])
  for (const word of ['leaders', 'police', 'politiledere', 'ledere'])
    assert.ok(population.includes(word), word)
  for (const word of ['women', 'kvinder', 'among']) assert.ok(!population.includes(word), word)
})

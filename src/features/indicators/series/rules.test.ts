import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ObservationFact } from './published.ts'
import { currentOf, isDrawable, ownersOf, shownToOthers, usedOf } from './rules.ts'

const observation = (given: Partial<ObservationFact>): ObservationFact => ({
  id: 'p:i.2024',
  chain: given.id ?? 'p:i.2024',
  organisation: 'xx:club',
  origin: 'package',
  replaces: null,
  reason: null,
  published_at: new Date('2026-01-01'),
  source: null,
  note: null,
  indicator: 'i',
  definition: 1,
  about: '2024',
  value: '9',
  numerator: null,
  denominator: null,
  words: null,
  qualifier: null,
  status: 'reported',
  precision: 'year',
  state: 'value',
  total: 'entered',
  coverage_of: null,
  coverage_reported: null,
  coverage_expected: null,
  cells: [],
  ...given,
})

const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id)

test('of a line of replacements the newest counts, the others are history', () => {
  const first = observation({ id: 'a', chain: 'a', published_at: new Date('2027-05-15') })
  const second = observation({ id: 'b', chain: 'a', published_at: new Date('2027-06-02') })
  const { current, replaced } = currentOf([second, first])
  assert.deepEqual([ids(current), ids(replaced)], [['b'], ['a']])
})

test('the people’s figure of a period is used, the package’s stands beside it', () => {
  const stated = observation({ id: 'p:i.2024' })
  const recorded = observation({ id: 'u', origin: 'people', value: '9.1' })
  const other = observation({ id: 'p:i.2014', about: '2014' })
  const { used, rivals } = usedOf([stated, recorded, other])
  assert.deepEqual([ids(used), ids(rivals)], [['p:i.2014', 'u'], ['p:i.2024']])
})

test('figures stand in the order of their periods, a ratio of years at its first', () => {
  const used = usedOf([
    observation({ id: 'c', about: '2024-01-01' }),
    observation({ id: 'b', about: '2023/2022' }),
    observation({ id: 'a', about: '2017' }),
  ]).used
  assert.deepEqual(ids(used), ['a', 'b', 'c'])
})

test('a small count of harm is not shown, one of staff is', () => {
  const fact = observation({ value: '3' })
  assert.equal(shownToOthers(fact, { unit: 'cases', countsPeople: 'harm' }).shown, false)
  assert.equal(shownToOthers(fact, { unit: 'persons', countsPeople: 'composition' }).shown, true)
})

test('a chart needs two numbers, or one and a target with a number and a date', () => {
  const plain = { unit: 'percent', countsPeople: 'no' } as const
  const shown = (value: string | null) => shownToOthers(observation({ value }), plain)
  assert.equal(isDrawable([shown('1')], []), false)
  assert.equal(isDrawable([shown('1'), shown('2')], []), true)
  assert.equal(isDrawable([shown('1'), shown(null)], []), false)
  assert.equal(isDrawable([shown('1')], [{ value: '20', about: '2030' }]), true)
  assert.equal(isDrawable([shown('1')], [{ value: '50', about: null }]), false)
  assert.equal(isDrawable([shown('1')], [{ value: null, about: null }]), false)
})

test('an indicator has one owner, several, or none', () => {
  assert.deepEqual(
    [ownersOf({ owner: 'a' }), ownersOf({ owners: ['a', 'b'] }), ownersOf({})],
    [['a'], ['a', 'b'], []],
  )
})

test('of several figures of one authority the one published last is used, the others are rivals', () => {
  const early = observation({ id: 'early', chain: 'early', origin: 'people' })
  const late = { ...early, id: 'late', chain: 'late', published_at: new Date('2026-02-01') }
  const other = { ...early, id: 'other', chain: 'other', organisation: 'xx:guests' }
  const { used, rivals } = usedOf([late, early, other, observation({})])
  assert.deepEqual(
    [ids(used).toSorted(), ids(rivals)],
    [
      ['late', 'other'],
      ['early', 'p:i.2024'],
    ],
  )
})

test('a figure beside another of its period counts only where it is chosen, however much newer it is', () => {
  const own = observation({ id: 'own', chain: 'own', origin: 'people' })
  const published_at = new Date('2026-02-01')
  const rival = { ...own, id: 'rival', chain: 'rival', rival: 'dst', published_at }
  const stated = observation({ id: 'stated', chain: 'stated' })
  assert.deepEqual(ids(usedOf([own, rival, stated]).used), ['own'])
  assert.deepEqual(ids(usedOf([rival, stated]).used), ['stated'])
  assert.deepEqual(ids(usedOf([rival]).used), ['rival'])
  assert.deepEqual(ids(usedOf([own, rival], [{ about: '2024', uses: 'rival' }]).used), ['rival'])
})

test('what was marked as used counts over every rule; the last word counts, and only for its period', () => {
  const people = observation({ id: 'people', chain: 'people', origin: 'people' })
  const stated = observation({ id: 'stated', chain: 'stated' })
  const marks = (...uses: readonly string[]) => uses.map((one) => ({ about: '2024', uses: one }))
  assert.deepEqual(ids(usedOf([people, stated], marks('stated')).used), ['stated'])
  assert.deepEqual(ids(usedOf([people, stated], marks('stated', 'people')).used), ['people'])
  assert.deepEqual(ids(usedOf([people, stated], marks('withdrawn')).used), ['people'])
  assert.deepEqual(ids(usedOf([people, stated], [{ about: '2023', uses: 'stated' }]).used), [
    'people',
  ])
})

test('what was replaced at the very moment of its publication goes to the history, in whatever order it comes', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((id, place) =>
    observation({ id, chain: 'a', replaces: ['a', 'b'][place - 1] ?? null }),
  )
  assert.ok(first && second && third)
  for (const all of [
    [first, second, third],
    [third, first, second],
    [second, third, first],
  ])
    assert.deepEqual(ids(currentOf(all).current), ['c'])
})

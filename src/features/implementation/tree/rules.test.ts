import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activitySays, milestoneSays } from '#features/activities'
import { itemOf, lineOf, said } from '#test/report-samples'
import { filterIn, isAsked, queryOf, sifted } from './filter.ts'
import { activitiesOf, sumsOf, treeOf } from './rules.ts'

const says = (given: Readonly<Record<string, unknown>> = {}) =>
  activitySays.parse({ title: 'Plant', unit: 'VIV', end: '2027-06-30', ...given })
const item = (key: string, given: Readonly<Record<string, unknown>> = {}) =>
  itemOf(`activity.${key}`, {
    noun: 'activity',
    language: 'en',
    carriedFrom: null,
    says: says(given),
  })
const step = (key: string, given: Readonly<Record<string, unknown>>) =>
  itemOf(`milestone.${key}`, {
    noun: 'milestone',
    language: 'en',
    carriedFrom: null,
    says: milestoneSays.parse({ activity: 'a', title: key, ...given }),
  })

const commitment = (id: string, number: string) =>
  [
    id,
    { id, number, kind: 'listed', title: { en: id }, summary: {}, indicators: [], level: 'public' },
  ] as const

const tree = (...items: Parameters<typeof lineOf>[0]) =>
  treeOf({
    report: {
      occasion: {
        kind: 'implementation-plan',
        code: 'implementation-plan-2027',
        period: '2027',
        round: null,
        indicator: null,
      },
      commitments: new Map([commitment('c-1-01', '1.1'), commitment('c-1-02', '1.2')]),
    },
    lines: [
      lineOf(items),
      lineOf([said('none-planned', 'The law first.')], { commitment: 'c-1-02' }),
    ],
    day: '2027-07-01',
    known: new Map(),
    nameOf: (key) => key.toUpperCase(),
  })

test('a plan is a tree whose every activity has its number, codes and hints', () => {
  const [one] = activitiesOf(
    tree(item('a', { contributors: [{ unit: 'RIO' }] }), step('s', { due: '2027-03' })),
  )
  assert.deepEqual(
    [one?.number, one?.codes, one?.endsOn, one?.isOverdue, one?.hints.map(({ code }) => code)],
    ['1.1.1.1', 'VIV/RIO', '2027-06-30', true, ['no-indicator']],
  )
})

test('what a plan amounts to is counted, and an explained gap is none unexplained', () => {
  assert.deepEqual(sumsOf(tree(item('a'), item('b', { end: '2027' }))), {
    activities: 2,
    openHints: 2,
    empty: 1,
    unexplained: 0,
    overdue: 1,
  })
})

const asked = (query: string) => filterIn(new URLSearchParams(query))
const keys = (query: string, ...items: Parameters<typeof lineOf>[0]) =>
  sifted(asked(query), activitiesOf(tree(...items))).map(({ key }) => key)

test('a list is sifted by unit, status, commitment, date and what is missing', () => {
  const all = [
    item('a', { status: 'done', indicators: [{ text: 'Banks' }] }),
    item('b', { unit: '', end: '', alsoServes: ['c-1-02'] }),
    item('c', { unit: 'RIO', end: '2027' }),
  ]
  assert.deepEqual(keys('unit=RIO', ...all), ['c'])
  assert.deepEqual(keys('status=done', ...all), ['a'])
  assert.deepEqual(keys('status=none', ...all), ['c', 'b'])
  assert.deepEqual(keys('commitment=c-1-02', ...all), ['b'])
  assert.deepEqual(keys('due=undated', ...all), ['b'])
  assert.deepEqual(keys('due=overdue', ...all), [])
  assert.deepEqual(keys('without=indicator', ...all), ['c', 'b'])
  assert.deepEqual(keys('without=baseline', ...all), ['a'])
  assert.deepEqual(keys('without=owner', ...all), ['b'])
})

test('a list is ordered as the address says; what has no date or unit comes last', () => {
  const all = [
    item('a', { unit: 'ZOO', end: '2027-02' }),
    item('b', { unit: '', end: '' }),
    item('c', { unit: 'ART' }),
  ]
  assert.deepEqual(keys('order=due', ...all), ['a', 'c', 'b'])
  assert.deepEqual(keys('order=unit', ...all), ['c', 'a', 'b'])
})

const words = fc.constantFrom(
  '',
  'VIV',
  'done',
  'none',
  'overdue',
  'indicator',
  'due',
  'c-1-01',
  '<b>',
)
const query = fc.record({
  unit: words,
  status: words,
  commitment: words,
  due: words,
  without: words,
  order: words,
})

test('an address gives the filter that made it, whatever somebody types there', () => {
  fc.assert(
    fc.property(query, (given) => {
      const filter = filterIn(new URLSearchParams(given))
      assert.deepEqual(filterIn(new URLSearchParams(queryOf(filter))), filter)
      for (const one of activitiesOf(tree(item('a')))) isAsked(filter, one)
    }),
  )
})

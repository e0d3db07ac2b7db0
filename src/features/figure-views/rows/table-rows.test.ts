import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aimed, measured, players, started } from '#test/portal/club'
import type { Facts } from '../series/rules.ts'
import { viewIndicators } from '../series/rules.ts'
import { periodOf, rowsOf } from './rules.ts'
import { pageOf, rowsOnPage, tableRows } from './table-rows.ts'

const viewOf = (facts: Partial<Facts>) =>
  viewIndicators([players], { observations: [], targets: [], baselines: [], ...facts })[0] ??
  assert.fail()

const told = (facts: Partial<Facts>, today: '2026-06-01' | '2027-12-31' = '2026-06-01') =>
  tableRows(viewOf(facts), today).map((row) =>
    row.kind === 'silence' ? `${row.period} ${row.why}` : `${periodOf(row.row)} ${row.row.kind}`,
  )

const way = { baselines: [started('s')], targets: [aimed('t')] }

test('every year on the way has a row: a figure, none yet, or not due', () => {
  const observations = [measured('a'), measured('b', { about: '2026', value: '34' })]
  assert.deepEqual(told({ ...way, observations }), [
    '2024 observation',
    '2025 no-data',
    '2026 observation',
    '2027 not-yet-due',
    '2028 target',
  ])
})

test('a year is not yet due to its last day', () => {
  assert.ok(told(way, '2027-12-31').includes('2027 not-yet-due'))
  assert.ok(told(way, '2027-12-31').includes('2026 no-data'))
})

test('without a start or a date no year is missed', () => {
  assert.deepEqual(told({ targets: way.targets, observations: [measured('a')] }), [
    '2024 observation',
    '2028 target',
  ])
  assert.deepEqual(
    told({ ...way, targets: [aimed('t', { about: null })], observations: [measured('a')] }),
    ['2024 observation', 'null target'],
  )
})

test('a step stands on the way to the target, at its day', () => {
  const step = aimed('m', { about: '2026', value: '40', kind: 'milestone' })
  assert.deepEqual(told({ ...way, targets: [...way.targets, step] }), [
    '2025 no-data',
    '2026 milestone',
    '2027 not-yet-due',
    '2028 target',
  ])
})

test('the rows that all files are made from hold every fact once', () => {
  const facts = {
    ...way,
    targets: [...way.targets, aimed('m', { about: '2026', kind: 'milestone' })],
    observations: [
      measured('old', { chain: 'a' }),
      measured('a', {
        chain: 'a',
        published_at: new Date('2026-01-01T12:00:00Z'),
        replaces: 'old',
      }),
      measured('p', { about: '2025' }),
      measured('q', { about: '2025', origin: 'people' }),
    ],
  }
  assert.deepEqual(
    rowsOf(viewOf(facts)).map(({ kind, fact }) => `${kind} ${fact.figure.factId}`),
    [
      'observation a',
      'observation q',
      'rival p',
      'baseline s',
      'milestone m',
      'target t',
      'replaced-observation old',
    ],
  )
})

test('of a long table the newest page is shown, and every page can be', () => {
  const rows = Array.from({ length: rowsOnPage * 2 + 5 }, (_, index) => index)
  assert.deepEqual([pageOf(rows, null).page, pageOf(rows, null).rows.length], [3, 5])
  assert.deepEqual([pageOf(rows, '1').rows[0], pageOf(rows, '2').rows[0]], [0, rowsOnPage])
  for (const asked of ['0', '-1', 'x', '99', '1e3']) assert.equal(pageOf(rows, asked).page, 3)
  assert.deepEqual(pageOf([1], null), { rows: [1], page: 1, last: 1 })
})

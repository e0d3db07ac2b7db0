import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePeriod } from '#kernel/clock'
import { figureDrafts } from '#features/indicators'
import { draftTable } from './draft-rules.ts'

const figure = (period: string, given: Readonly<Record<string, unknown>>) => ({
  indicator: 'leaders',
  period: parsePeriod(period) ?? assert.fail(),
  says: figureDrafts.observationSays.parse(given),
})

test('drafts are rows: the whole where it was entered, and one for each part', () => {
  const cells = [
    { keys: { stream: 'north' }, numerator: '4', denominator: '10' },
    { keys: { stream: 'south' }, state: 'withheld' },
  ]
  const told = draftTable([
    figure('2025', { cells, source: 'Payroll' }),
    figure('2026', { value: '41.0', note: 'Late', cells: [] }),
  ])
  const parts = ['indicator', 'period', 'stream', 'value', 'numerator', 'denominator', 'state']
  assert.deepEqual(told, {
    columns: [...parts, 'source', 'note'],
    rows: [
      ['leaders', '2025', 'north', null, '4', '10', 'value', 'Payroll', null],
      ['leaders', '2025', 'south', null, null, null, 'withheld', 'Payroll', null],
      ['leaders', '2026', null, '41.0', null, null, 'value', null, 'Late'],
    ],
  })
})

test('a whole of which is said why there is none is a row; one that is added up from its parts is not', () => {
  const states = (given: Readonly<Record<string, unknown>>) =>
    draftTable([figure('2025', given)]).rows.map((row) => row.at(-3))
  const cells = [{ keys: { stream: 'north' }, numerator: '4', denominator: '10' }]
  assert.deepEqual(states({ state: 'not-reported' }), ['not-reported'])
  assert.deepEqual(states({ cells }), ['value'])
  assert.deepEqual(states({ cells, numerator: '9', denominator: '40' }), ['value', 'value'])
})

test('drafts of several dimensions have a column for each, and none of nobody has none', () => {
  const by = (dimension: string) => ({
    cells: [{ keys: { [dimension]: 'a' }, numerator: '1', denominator: '2' }],
  })
  const { columns, rows } = draftTable([figure('2025', by('unit')), figure('2026', by('rank'))])
  assert.deepEqual(columns.slice(2, 4), ['rank', 'unit'])
  assert.deepEqual(
    rows.map((row) => row.slice(2, 4)),
    [
      [null, 'a'],
      ['a', null],
    ],
  )
  assert.deepEqual(draftTable([]).rows, [])
})

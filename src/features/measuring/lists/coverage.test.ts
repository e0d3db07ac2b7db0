import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { coverageIn } from './coverage.ts'

const district: figureDrafts.BreakdownSays = {
  dimension: 'district',
  exclusive: true,
  exhaustive: true,
  categories: ['north', 'south', 'west'].map((code) => ({ code, name: { en: code }, aliases: [] })),
}
const cell = (code: string, state: 'value' | 'not-reported' = 'value') => ({
  keys: { district: code },
  numerator: '1',
  denominator: '2',
  value: '',
  state,
})
const covered = { coverageOf: 'district', coverageReported: '2', coverageExpected: '3' }
const none = { coverageOf: '', coverageReported: '', coverageExpected: '' }

test('the units that have a figure are counted, and a silence is no figure', () => {
  assert.deepEqual(coverageIn([cell('north'), cell('west', 'not-reported')], [district], null), {
    coverageOf: 'district',
    coverageReported: '1',
    coverageExpected: '3',
  })
})

test('coverage goes with the cells that it was counted from', () => {
  const before = figureDrafts.observationSays.parse({
    ...covered,
    cells: [cell('north'), cell('south')],
  })
  assert.deepEqual(coverageIn([], [district], before), none)
})

test('coverage that was told without cells stays as it was told', () => {
  const before = figureDrafts.observationSays.parse(covered)
  assert.deepEqual(coverageIn([], [district], before), covered)
  assert.deepEqual(coverageIn([], [district], null), none)
})

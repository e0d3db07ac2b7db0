import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DefinitionSays } from './schema.ts'
import { observationSays } from './schema.ts'
import { storedHeadline } from './steps.ts'

const courts = {
  dimension: 'court',
  exclusive: true,
  exhaustive: true,
  categories: ['clay', 'grass'].map((code) => ({ code, name: { en: code }, aliases: [] })),
}
const stored = (kind: DefinitionSays['kind'], given: object) =>
  storedHeadline(observationSays.parse(given), { kind, breakdowns: [courts] })
const parts = (clay: string, grass: string) => ({
  cells: [
    { keys: { court: 'clay' }, numerator: clay },
    { keys: { court: 'grass' }, numerator: grass },
  ],
})

test('a count that is added from its parts is stored with its value', () => {
  assert.deepEqual(stored('count', parts('40', '20')), {
    total: 'computed',
    numerator: '60',
    denominator: '',
    value: '60',
    differences: [],
  })
})

test('any two counts of parts come to one value, and the value is their sum', () => {
  const count = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(count, count, (clay, grass) => {
      const { value, numerator } = stored('count', parts(String(clay), String(grass)))
      assert.deepEqual([value, numerator], [String(clay + grass), String(clay + grass)])
    }),
  )
})

test('a count that was entered as a count is its own value; an entered value stands as it is', () => {
  assert.equal(stored('count', { numerator: '60' }).value, '60')
  assert.equal(stored('amount', { numerator: '1.5' }).value, '1.5')
  assert.deepEqual(stored('count', { value: '7' }), {
    total: 'entered',
    numerator: '',
    denominator: '',
    value: '7',
    differences: [],
  })
})

test('ratios and ranks of parts are never added to one of the whole', () => {
  for (const kind of ['ratio', 'ordinal', 'threshold'] as const)
    assert.deepEqual(stored(kind, parts('2', '3')), {
      total: 'entered',
      numerator: '',
      denominator: '',
      value: '',
      differences: [],
    })
})

test('a share is computed from its counts, and of counts without those who are asked about there is none', () => {
  assert.equal(stored('share', { numerator: '1', denominator: '8' }).value, '12.5')
  assert.equal(stored('share', { numerator: '1' }).value, '')
  assert.equal(stored('share', { numerator: '0', denominator: '0' }).value, '')
})

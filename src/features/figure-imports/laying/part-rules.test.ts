import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePeriod } from '#kernel/clock'
import type { Placed } from '#features/figure-tables'
import { isSamePart, partOfCell, partOfPlaced, standingPart } from './part-rules.ts'

const at = { row: 2, column: 2, cell: 'B2' }
const period = parsePeriod('2026')
assert.ok(period)
const placed = (given: Partial<Placed>): Placed => ({ period, cells: {}, at, from: [at], ...given })
const part = (given: object) => ({
  numerator: '',
  denominator: '',
  value: '',
  state: 'value',
  ...given,
})

test('a bare count or amount stands as a numerator, so that it can be added', () => {
  for (const kind of ['count', 'amount'])
    assert.deepEqual(partOfPlaced(placed({ value: '60' }), kind), part({ numerator: '60' }))
})

test('a count is the same figure whether it stands as a value, as a numerator, or as both', () => {
  const [value, numerator] = [part({ value: '60' }), part({ numerator: '60' })]
  const all = [value, numerator, part({ value: '60', numerator: '60' })]
  assert.deepEqual(
    all.map((one) => standingPart(one, 'count')),
    [numerator, numerator, numerator],
  )
  const counted = part({ numerator: '4', denominator: '10' })
  assert.deepEqual(standingPart(counted, 'count'), counted)
})

test('a share, a ratio and a rank stay values: nobody may add them', () => {
  for (const kind of ['share', 'ratio', 'ordinal', 'threshold'])
    assert.deepEqual(partOfPlaced(placed({ value: '60' }), kind), part({ value: '60' }))
})

test('where a table tells counts, its own share of them is not kept besides', () => {
  const told = placed({ numerator: '4', denominator: '10', value: '40' })
  assert.deepEqual(partOfPlaced(told, 'share'), part({ numerator: '4', denominator: '10' }))
})

test('a silence has no number, whatever else a row says', () => {
  const told = placed({ silence: 'not-reported', value: '3' })
  assert.deepEqual(partOfPlaced(told, 'count'), part({ state: 'not-reported' }))
})

test('a cell in which nothing stands is none; one that says why it is empty is one', () => {
  const cell = { numerator: '', denominator: '', value: '', state: 'value' as const }
  assert.equal(partOfCell(cell), null)
  assert.deepEqual(partOfCell({ ...cell, state: 'not-reported' }), part({ state: 'not-reported' }))
})

test('two figures are the same however their zeros are written, and none is the same as a silence', () => {
  const digits = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(digits, digits, (one, other) => {
      const [a, b] = [part({ value: String(one) }), part({ value: `${other}.00` })]
      assert.equal(isSamePart(a, b), one === other)
      assert.equal(isSamePart(b, a), one === other)
    }),
  )
  assert.equal(isSamePart(part({}), part({ state: 'not-reported' })), false)
  assert.equal(isSamePart(part({ value: '0' }), part({})), false)
  assert.equal(isSamePart(null, null), true)
  assert.equal(isSamePart(null, part({})), false)
})

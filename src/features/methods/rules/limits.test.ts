import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assessOne, figuresOf, leaders, spaced, verdictOn } from '../samples.fixture.ts'

const aimed =
  (kind: string, start: string, end: string, more = {}) =>
  (value: string) => ({
    ...leaders([['2027', value]], more),
    baseline: { period: '2024', value: start },
    target: { period: '2030', value: end, kind },
  })

test('a ceiling that was kept is reached while it is kept, and not above it', () => {
  const ceiling = aimed('at-most', '30', '40')
  assert.deepEqual(
    ['29', '35', '40', '40.1', '45'].map((value) => verdictOn(ceiling(value))),
    ['reached', 'reached', 'reached', 'regressing', 'regressing'],
  )
  const { attainment, expected, sentence } = assessOne(ceiling('45'))
  assert.deepEqual(
    [attainment, expected, spaced(sentence)],
    [
      '1.5',
      '40',
      'Moving away: 45.0 % in 2027 is above the ceiling of 40 % in 2030; in 2024 it was 30 %.',
    ],
  )
})

test('a floor that was kept is reached while it is kept, and not below it', () => {
  const floor = aimed('at-least', '50', '40')
  assert.deepEqual(
    ['55', '45', '40', '39.9', '30'].map((value) => verdictOn(floor(value))),
    ['reached', 'reached', 'reached', 'regressing', 'regressing'],
  )
  const { sentence } = assessOne(floor('39.96'))
  assert.match(spaced(sentence), /39\.96 % in 2027 is below the floor of 40 %/)
})

test('growth and projection call a limit broken too', () => {
  const of = (method: string) => verdictOn(aimed('at-most', '30', '40', { method })('45'))
  assert.deepEqual(
    [of('growth-ratio'), of('projection'), of('by-the-end')],
    ['deterioration', 'stagnation-or-regression', 'regressing'],
  )
})

test('no stated direction turns a ceiling into a floor', () => {
  for (const direction of ['increase', 'decrease']) {
    assert.equal(verdictOn(aimed('at-most', '30', '40', { direction })('45')), 'regressing')
    assert.equal(verdictOn(aimed('at-least', '50', '40', { direction })('30')), 'regressing')
  }
})

const values = fc.integer({ min: -2000, max: 2000 })
const triples = fc.tuple(values, values, values)
const methods = fc.constantFrom('linear', 'by-the-end')
const judged = (kind: string, method: string, units: readonly number[]) => {
  const [start = '', end = '', value = ''] = units.map(String)
  const given = aimed(kind, start, end, { method, parameters: { unit: 'ratio' } })(value)
  const { verdict, attainment } = figuresOf(given)
  return { verdict, attainment }
}

test('a ceiling is a floor in the mirror', () => {
  fc.assert(
    fc.property(triples, methods, (units, method) => {
      const mirrored = units.map((unit) => 0 - unit)
      assert.deepEqual(judged('at-most', method, units), judged('at-least', method, mirrored))
    }),
  )
})

test('another unit moves no limit', () => {
  fc.assert(
    fc.property(triples, methods, fc.integer({ min: 2, max: 900 }), (units, method, scale) => {
      const scaled = units.map((unit) => unit * scale)
      assert.deepEqual(judged('at-most', method, scaled), judged('at-most', method, units))
    }),
  )
})

test('a floor above its baseline is a target like any other, and reached just where it is kept', () => {
  fc.assert(
    fc.property(triples, methods, (units, method) => {
      const [start, end, value] = units
      const floor = judged('at-least', method, units)
      assert.equal(floor.verdict === 'reached', value >= end)
      if (start < end) assert.deepEqual(floor, judged('reach', method, units))
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, leaders, verdictOn } from '../samples.fixture.ts'

const onPath = (period: string, value: string, more = {}) =>
  figuresOf(leaders([[period, value]], more))

test('the straight path from 9 % in 2024 to 20 % in 2030 asks for what the method’s table says', () => {
  const figures = (attainment: string, expected: string, verdict: string) => ({
    attainment,
    expected,
    ratio: null,
    verdict,
    methodRefused: null,
  })
  assert.deepEqual(onPath('2025', '10'), figures('0.0909090909091', '10.8333333333', 'behind'))
  assert.deepEqual(onPath('2026', '8'), figures('-0.0909090909091', '12.6666666667', 'regressing'))
  assert.deepEqual(onPath('2027', '14.5'), figures('0.5', '14.5', 'on-track'))
  assert.deepEqual(onPath('2028', '16'), figures('0.636363636364', '16.3333333333', 'on-track'))
  assert.deepEqual(onPath('2029', '20'), figures('1', '18.1666666667', 'reached'))
})

test('16 % in 2028 is on track by the default tolerance, behind where none is allowed', () => {
  assert.equal(onPath('2028', '16').verdict, 'on-track')
  assert.equal(onPath('2028', '16', { parameters: { tolerance: '0' } }).verdict, 'behind')
})

test('a difference just as large as the tolerance is on track, a hair more is not', () => {
  const tolerant = { parameters: { tolerance: '0.1' } } // 1.1 points around 14.5 in 2027
  const verdicts = ['13.4', '13.39999999999999999999', '15.6', '15.60000000000000000001']
  assert.deepEqual(
    verdicts.map((value) => onPath('2027', value, tolerant).verdict),
    ['on-track', 'behind', 'on-track', 'ahead'],
  )
})

test('94.96 % of the way is not the target', () => {
  assert.equal(onPath('2030', '19.9999999999999999').verdict, 'on-track')
  const strict = { parameters: { tolerance: '0' } }
  assert.equal(onPath('2030', '19.9999999999999999', strict).verdict, 'behind')
  assert.equal(onPath('2030', '20.0', strict).verdict, 'reached')
})

test('worse than the start is moving away, even where the path asks for hardly anything yet', () => {
  assert.equal(onPath('2025-01', '8.99').verdict, 'regressing')
  assert.equal(onPath('2025-01', '9').verdict, 'on-track')
})

test('lower is better where the target lies below: 40 to 10 with 25 at half time is half the way', () => {
  const incidents = {
    ...leaders([['2027', '25']]),
    baseline: { period: '2024', value: '40' },
    target: { period: '2030', value: '10', kind: 'at-most' },
  }
  const { attainment, expected, verdict } = figuresOf(incidents)
  assert.deepEqual(
    { attainment, expected, verdict },
    {
      attainment: '0.5',
      expected: '25',
      verdict: 'on-track',
    },
  )
  assert.equal(verdictOn({ ...incidents, direction: 'increase' }), 'on-track')
})

test('a way of no length has no share of it', () => {
  const held = leaders([['2026', '9']], { target: { period: '2030', value: '9.0', kind: 'reach' } })
  assert.deepEqual(figuresOf(held), {
    attainment: null,
    expected: '9',
    ratio: null,
    verdict: 'reached',
    methodRefused: null,
  })
  const least = { ...held, observations: [{ period: '2026', value: '8' }] }
  assert.equal(verdictOn(least), 'regressing')
  const most = { ...least, target: { period: '2030', value: '9', kind: 'at-most' } }
  assert.equal(verdictOn(most), 'reached')
})

test('what is counted by the end goes by the straight path', () => {
  const tools = {
    ...leaders([
      ['2025-Q4', '4'],
      ['2026-Q2', '12'],
    ]),
    method: 'by-the-end',
    baseline: { period: '2024', value: '0' },
    target: { period: '2028-12-31', value: '40', kind: 'by-the-end' },
    parameters: { unit: 'count' },
  }
  const { attainment, expected, verdict } = figuresOf(tools)
  assert.deepEqual(
    { attainment, expected, verdict },
    {
      attainment: '0.3',
      expected: '15',
      verdict: 'behind',
    },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import { parseDecimal } from '#kernel/decimal'
import type { Aim, Start, Way } from './rules.ts'
import {
  amissInAim,
  amissInStart,
  areCountsOf,
  doubtsOf,
  faultOfAim,
  outsideShare,
} from './rules.ts'

const due = (text: string) => parsePeriod(text) ?? null
const number = (text: string) => parseDecimal(text) ?? null
const aim = (kind: string, day: string, value = '20'): Aim => ({
  kind,
  due: due(day),
  value: number(value),
})
const start: Start = { period: due('2024'), value: number('9') }
const way = (more: Partial<Way> = {}): Way => ({
  start,
  direction: 'increase',
  others: [],
  ...more,
})

test('nothing is aimed at before the series starts', () => {
  const early = {
    code: 'target-before-baseline',
    values: { due: '2023', start: '2024' },
  }
  assert.deepEqual(
    [
      faultOfAim(aim('reach', '2023'), way()),
      faultOfAim(aim('milestone', '2023'), way()),
      faultOfAim(aim('reach', '2030'), way()),
      faultOfAim(aim('reach', ''), way()),
      faultOfAim(aim('reach', '2023'), way({ start: null })),
      amissInStart(start, way({ others: [aim('reach', '2030'), aim('reach', '2023')] })),
      amissInStart(start, way({ others: [aim('reach', '2030')] })),
    ],
    [early, early, null, null, null, early, null],
  )
})

test('a step on the way is never due after the end of the way, whichever of the two is stated last', () => {
  const late = {
    code: 'milestone-after-target',
    values: { milestone: '2031', target: '2030' },
  }
  const [end, step] = [aim('reach', '2030'), aim('milestone', '2031', '15')]
  assert.deepEqual(
    [
      faultOfAim(step, way({ others: [end] })),
      faultOfAim(end, way({ others: [step] })),
      faultOfAim(step, way({ others: [end, aim('reach', '2035', '30')] })),
      faultOfAim(aim('milestone', '2030-12-31'), way({ others: [end] })),
      faultOfAim(step, way()),
    ],
    [late, late, null, null, null],
  )
})

test('an aim on the wrong side of its start, and a second one at the same time, are asked about', () => {
  const wrong = {
    code: 'target-on-wrong-side',
    values: { target: '5', start: '9' },
  }
  const twice = { code: 'target-twice', values: { due: '2030' } }
  const below = aim('reach', '2030', '5')
  assert.deepEqual(
    [
      doubtsOf(below, way({ others: [aim('at-least', '2030')] })),
      doubtsOf(below, way({ others: [aim('milestone', '2030', '4')] })),
      doubtsOf(below, way({ direction: 'decrease' })),
      doubtsOf(below, way({ direction: 'parity' })),
      doubtsOf(aim('range', '2030', '5'), way()),
      doubtsOf(aim('reach', '', '20'), way({ others: [aim('reach', '')] })),
      doubtsOf(aim('milestone', '2027', '5'), way({ others: [aim('milestone', '2027')] })),
    ],
    [[wrong, twice], [wrong], [], [], [], [], [wrong, { ...twice, values: { due: '2027' } }]],
  )
})

test('what is asked about is let pass by whoever means it, and only that', () => {
  const twin = way({ others: [aim('reach', '2030', '30')] })
  const below = aim('reach', '2030', '5')
  const side = 'target-on-wrong-side'
  const asked = [[], [side], ['target-twice'], [side, 'target-twice']] as const
  assert.deepEqual(
    asked.map((confirmed) => amissInAim(below, twin, confirmed)?.code ?? null),
    [side, 'target-twice', side, null],
  )
  const high = { period: due('2024'), value: number('40') }
  assert.deepEqual(
    [
      amissInStart(high, twin),
      amissInStart(high, twin, [side]),
      amissInStart({ ...high, period: due('2031') }, twin, [side])?.code,
    ],
    [{ code: side, values: { target: '30', start: '40' } }, null, 'target-before-baseline'],
  )
})

test('of two years one is always refused: a step after its end, or none', () => {
  const years = fc.integer({ min: 2025, max: 2060 }).map(String)
  fc.assert(
    fc.property(years, years, (one, other) => {
      const [step, end] = [aim('milestone', one), aim('reach', other)]
      const isLate = comparePeriods(step.due ?? '2025', end.due ?? '2025') > 0
      const [a, b] = [
        faultOfAim(step, way({ others: [end] })),
        faultOfAim(end, way({ others: [step] })),
      ]
      assert.deepEqual([a, b].map(Boolean), [isLate, isLate])
    }),
  )
})

const codesOf = (one: Aim, more: Partial<Way>) => doubtsOf(one, way(more)).map(({ code }) => code)

test('a ceiling where more is better, and a floor where less is, are asked about', () => {
  const codes = (kind: string, direction: string) => codesOf(aim(kind, '2030', '8'), { direction })
  assert.deepEqual(
    [
      codes('at-most', 'increase'),
      codes('at-least', 'decrease'),
      codes('at-most', 'decrease'),
      codes('at-least', 'increase'),
      codes('at-most', 'range'),
    ],
    [['limit-against-direction'], ['limit-against-direction'], [], [], []],
  )
})

test('a step past the end of its own way is asked about, whichever of the two is stated last', () => {
  const [end, step] = [aim('reach', '2030'), aim('milestone', '2029', '25')]
  const beyond = [{ code: 'milestone-beyond-target', values: { milestone: '25', target: '20' } }]
  assert.deepEqual(
    [doubtsOf(step, way({ others: [end] })), doubtsOf(end, way({ others: [step] }))],
    [beyond, beyond],
  )
  const fewer = { start: { period: due('2024'), value: number('40') }, direction: '' }
  const falling = [aim('reach', '2030', '10'), aim('milestone', '2029', '5')] as const
  assert.deepEqual(
    [
      codesOf(aim('milestone', '2029', '20'), { others: [end] }),
      codesOf(aim('milestone', '2027', '15'), { others: [end] }),
      codesOf(falling[1], { ...fewer, others: [falling[0]] }),
      codesOf(aim('milestone', '2029', '15'), { ...fewer, others: [falling[0]] }),
      codesOf(step, { others: [aim('reach', '2029', '30'), end] }),
      codesOf(aim('milestone', '2027', '15'), { others: [end, step] }),
    ],
    [[], [], ['milestone-beyond-target'], [], [], []],
  )
})

test('a share is not added up to the end, and nothing outside 0 to 100 % is a share', () => {
  const total = aim('by-the-end', '2030', '50')
  assert.deepEqual(
    [codesOf(total, { counted: 'share' }), codesOf(total, { counted: 'count' })],
    [['share-added-up'], []],
  )
  const outside = (counted: string, ...numbers: readonly string[]) =>
    outsideShare(counted, [...numbers.map(number), null])
  assert.deepEqual(
    [
      outside('share', '100', '0'),
      outside('share', '40', '120'),
      outside('share', '-1'),
      outside('count', '120'),
    ],
    [null, '120', '-1', null],
  )
})

test('a start and its counts say one thing, or the start has none', () => {
  const counts = (value: string | null, numerator = '', denominator = '') =>
    areCountsOf('share', { value, numerator, denominator })
  assert.deepEqual([counts('40'), counts(null), counts('41.3', '31', '75')], [true, true, true])
  assert.deepEqual(
    [counts('42', '31', '75'), counts(null, '31', '75'), counts('40', '31'), counts('0', '0', '0')],
    [false, false, false, false],
  )
  assert.equal(areCountsOf('count', { value: '40', numerator: '2', denominator: '5' }), false)
})

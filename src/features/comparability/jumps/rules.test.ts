import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Measured } from './rules.ts'
import { jumpOf, jumpsIn } from './rules.ts'

const figure = (about: string, value: string, given: Partial<Measured> = {}): Measured => ({
  about,
  definition: 1,
  value,
  numerator: null,
  denominator: null,
  ...given,
})
const counts = (about: string, numerator: number, denominator: number) =>
  figure(about, '0', { numerator: `${numerator}`, denominator: `${denominator}` })

const step = (kind: Parameters<typeof jumpOf>[0], before: string, after: string) =>
  jumpOf(kind, figure('2023', before), figure('2024', after))

test('a share jumps by ten points that are half as much again', () => {
  assert.deepEqual(step('share', '2.6', '20'), { points: '17.4', times: '7.7' })
  assert.deepEqual(step('share', '20', '2.6'), { points: '-17.4', times: '0.1' })
  assert.deepEqual(step('share', '0', '12'), { points: '12.0', times: null })
  assert.equal(step('share', '2', '11'), null) // nine points
  assert.equal(step('share', '40', '55'), null) // fifteen points, not half as much again
  assert.notEqual(step('share', '40', '60'), null)
})

test('a small group may change by one posting and is not asked', () => {
  const between = (before: Measured, after: Measured) => jumpOf('share', before, after)
  assert.equal(between(counts('2023', 1, 5), counts('2024', 3, 5)), null)
  assert.notEqual(between(counts('2023', 10, 50), counts('2024', 30, 50)), null)
  // The smaller of the two groups decides.
  assert.equal(between(counts('2023', 10, 500), counts('2024', 4, 10)), null)
})

test('a count jumps when it doubles or halves by ten or more, an amount when it doubles or halves', () => {
  assert.deepEqual(step('count', '10', '20'), { points: null, times: '2.0' })
  assert.equal(step('count', '4', '12'), null)
  assert.equal(step('count', '100', '150'), null)
  assert.deepEqual(step('count', '0', '12'), { points: null, times: null })
  assert.notEqual(step('amount', '1.5', '3'), null)
  assert.equal(step('amount', '0', '3'), null)
  assert.equal(step('ratio', '-2', '4'), null)
  assert.equal(step('ordinal', '1', '5'), null)
  assert.equal(step('threshold', '1', '500'), null)
})

test('what is another definition already, or cannot be compared, is not asked about', () => {
  const [low, high] = [figure('2023', '2.6'), figure('2024', '20')]
  assert.equal(jumpOf('share', low, { ...high, definition: 2 }), null)
  assert.equal(jumpOf('share', low, { ...high, value: null }), null)
  assert.equal(jumpOf('share', low, { ...high, about: '2024/2023' }), null)
  assert.equal(jumpOf('count', { ...low, value: '15', about: '2023-H1' }, high), null)
})

test('a day and a year that ends like it are shares of one moment', () => {
  const day = figure('2023-12-31', '2.6')
  assert.notEqual(jumpOf('share', day, figure('2024', '20')), null)
})

test('after more than five years nobody tells a jump from a development', () => {
  const from = (year: string) => jumpOf('share', figure(year, '13.8'), figure('2024', '34.9'))
  assert.notEqual(from('2019'), null)
  assert.equal(from('2018'), null)
})

test('the first figures of a round are asked about beside what the plan states years before', () => {
  assert.deepEqual(jumpOf('share', figure('2023', '29.2'), counts('2027-H1', 90, 100)), {
    points: '60.8',
    times: '3.1',
  })
  assert.deepEqual(jumpOf('count', figure('2023', '525'), figure('2027-H1', '1250')), {
    points: null,
    times: '2.4',
  })
})

test('a part of a year jumps over a whole one only by counting more than it', () => {
  const between = (before: readonly [string, string], after: readonly [string, string]) =>
    jumpOf('count', figure(...before), figure(...after))
  assert.equal(between(['2026', '525'], ['2027-H1', '200']), null)
  assert.equal(between(['2026-H1', '200'], ['2027', '525']), null)
  assert.equal(between(['2026', '525'], ['2027-H1', '700']), null)
  assert.notEqual(between(['2026-H1', '1250'], ['2027', '525']), null)
  assert.equal(jumpOf('amount', figure('2026', '5'), figure('2027-H1', '50')), null)
})

test('of a series the steps between neighbours are looked at, in the order of the periods', () => {
  const series = [figure('2025', '21'), figure('2024', '20'), figure('2023', '2.6')]
  assert.deepEqual(
    jumpsIn('share', series).map(({ earlier, later }) => [earlier.about, later.about]),
    [['2023', '2024']],
  )
  const gap = [...series, { ...figure('2023-12-31', '18'), value: null }]
  assert.equal(jumpsIn('share', gap).length, 1)
})

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
const isJump = (kind: 'share' | 'count' | 'amount', before: number, after: number) =>
  step(kind, `${before}`, `${after}`) !== null

test('a step is as large one way as the other, and for one sex as for the other', () => {
  fc.assert(
    fc.property(percent, percent, (before, after) => {
      const complement = (one: number) => Number((100 - one).toFixed(1))
      assert.equal(isJump('share', before, after), isJump('share', after, before))
      assert.equal(
        isJump('share', before, after),
        isJump('share', complement(before), complement(after)),
      )
    }),
  )
})

test('who goes further in the same direction jumps too; who stands still never', () => {
  fc.assert(
    fc.property(percent, percent, percent, (...three) => {
      const [low = 0, middle = 0, high = 0] = three.toSorted((a, b) => a - b)
      assert.ok(!isJump('share', low, low))
      if (isJump('share', low, middle)) assert.ok(isJump('share', low, high))
    }),
  )
})

test('an amount in thousands jumps exactly where it does in ones', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (before, after) => {
      assert.equal(isJump('amount', before, after), isJump('amount', before * 1000, after * 1000))
    }),
  )
})

test('counts and the share that they make give the same answer, wherever the group is large', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (before, after) => {
      const jump = jumpOf('share', counts('2023', before, 1000), counts('2024', after, 1000))
      assert.equal(jump !== null, isJump('share', before / 10, after / 10))
    }),
  )
})

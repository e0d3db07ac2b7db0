import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compare, parseDecimal, round } from '#kernel/decimal'
import { partsSaid, rolledUpSaid } from '../sentences/counts.ts'
import { checkBreakdown } from './breakdown-rules.ts'
import { rollUpCounts, rollUpShares } from './roll-up-rules.ts'
import { falls, pool, runningTotal, weighted } from './rules.ts'

const decimal = (text: string) => parseDecimal(text) ?? assert.fail(text)
const share = (numerator: string, denominator: string) => ({
  numerator: decimal(numerator),
  denominator: decimal(denominator),
})

test('30 of 40 and 10 of 400 are 9.09 % together, not 38.75', () => {
  const pooled = pool([share('30', '40'), share('10', '400')])
  assert.ok(typeof pooled === 'object')
  assert.deepEqual([pooled.numerator, pooled.denominator], ['40', '440'])
  assert.equal(pooled.percent && round(pooled.percent, 2), '9.09')
})

test('a percentage without its counts makes the whole impossible', () => {
  assert.equal(pool([share('30', '40'), { percent: decimal('2.5') }]), 'only-percentages')
})

test('of nobody there is no share', () => {
  assert.deepEqual(pool([share('0', '0')]), { ...share('0', '0'), percent: null })
})

test('pooled shares lie between the smallest and the largest of them', () => {
  const shares = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
      .map(([all, part]) => share(String(Math.min(part, all)), String(all))),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(shares, (parts) => {
      const percents = parts.map((one) => pool([one]))
      const whole = pool(parts)
      const shown = [...percents, whole].map((one) =>
        typeof one === 'object' && one.percent ? round(one.percent, 12) : assert.fail(),
      )
      const last = shown.at(-1) ?? ''
      assert.ok(shown.some((one) => compare(one, last) <= 0))
      assert.ok(shown.slice(0, -1).some((one) => compare(one, last) >= 0))
    }),
  )
})

test('running totals together are the latest of each contributor, never the sum of periods', () => {
  const told = (contributor: string, until: string, total: string) => ({
    contributor,
    until,
    total: decimal(total),
  })
  const series = [
    told('north', '2027-03-31', '4'),
    told('north', '2027-06-30', '9'),
    told('south', '2027-03-31', '5'),
  ]
  assert.equal(runningTotal(series), '14')
  const edited = series.with(0, told('north', '2027-03-31', '7'))
  assert.equal(runningTotal(edited), '14')
  assert.equal(runningTotal([...series, told('south', '2027-03-31', '6')]), '15')
  assert.equal(runningTotal(series.toReversed()), '14')
})

test('a running total that falls is found where it falls', () => {
  const series = ['3', '5', '5', '4', '6'].map((value) => ({ value: decimal(value) }))
  assert.deepEqual(falls(series), [{ value: '4' }])
})

test('weights are normalised, whatever they add up to', () => {
  const parts = (factor: number) =>
    weighted([
      { value: decimal('10'), weight: decimal(String(factor)) },
      { value: decimal('40'), weight: decimal(String(2 * factor)) },
    ])
  assert.deepEqual(parts(1), parts(50))
  assert.deepEqual(parts(1), { numerator: 30n, denominator: 1n })
  assert.equal(weighted([{ value: decimal('1'), weight: decimal('0') }]), null)
})

test('a roll-up says how many of how many, and is empty where all are asked for and one is missing', () => {
  const counted = ['1', '2', '3'].map((count) => ({
    unit: count,
    figure: { count: decimal(count) },
  }))
  const missing = { unit: 'north', figure: 'not-reported' } as const
  const aside = { unit: 'sea', figure: 'not-applicable' } as const
  const all = rollUpCounts('all', [...counted, missing, aside])
  assert.deepEqual(all, {
    rule: 'all',
    covered: 3,
    of: 4,
    missing: [{ unit: 'north', silence: 'not-reported' }],
    figure: null,
  })
  assert.equal(rollUpCounts('those-reported', [...counted, missing]).figure, '6')
  assert.equal(rollUpCounts('all', [...counted, aside]).figure, '6')
  assert.equal(rollUpCounts('those-reported', [missing]).figure, null)
  assert.deepEqual(rolledUpSaid(all), {
    en: 'No figure: 3 of 4 have reported, and all are asked for.',
    da: 'Intet tal: 3 af 4 har indberettet, og alle skal være med.',
  })
})

test('shares roll up by their counts, and say so where only percentages are known', () => {
  const units = [
    { unit: 'north', figure: share('30', '40') },
    { unit: 'south', figure: { percent: decimal('2.5') } },
  ]
  const rolled = rollUpShares('those-reported', units)
  assert.equal(rolled.figure, 'only-percentages')
  assert.equal(
    rolledUpSaid(rolled).en,
    'These cannot be added: only percentages are known (2 of 2).',
  )
})

test('parts are held against the total by what is said of them, and the total stands', () => {
  const held = (isExclusive: boolean, isExhaustive: boolean, ...values: string[]) => {
    const parts = values.map((value) => ({ category: value, value: decimal(value) }))
    return checkBreakdown({ isExclusive, isExhaustive, parts }, decimal('100')).finding
  }
  assert.equal(held(true, true, '60', '40'), 'none')
  assert.equal(held(true, true, '60', '39'), 'not-the-total')
  assert.equal(held(true, false, '60', '39'), 'none')
  assert.equal(held(true, false, '60', '41'), 'above-the-total')
  assert.equal(held(false, true, '60', '39'), 'below-the-total')
  assert.equal(held(false, true, '60', '80'), 'none')
  assert.equal(held(false, false, '10', '20'), 'none')
})

test('a difference between parts and total is said, with its size', () => {
  const parts = [{ category: 'women', value: decimal('60') }]
  const checked = checkBreakdown({ isExclusive: true, isExhaustive: true, parts }, decimal('100'))
  assert.equal(checked.difference, '-40')
  assert.deepEqual(partsSaid(checked, '100'), {
    en: 'The parts come to 60, the total is 100: a difference of 40.',
    da: 'Delene giver 60, i alt er angivet 100: en forskel på 40.',
  })
  assert.equal(partsSaid({ ...checked, finding: 'none' }, '100'), null)
})

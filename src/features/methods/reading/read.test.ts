import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, leaders, type Given } from '../samples.fixture.ts'
import { readIndicators, readIndicatorsText } from './read.ts'

/** What is refused, each as its place and its code. */
function refused(...given: readonly unknown[]): readonly string[] {
  const reading = readIndicators(given)
  return 'faults' in reading ? reading.faults.map(({ at, code }) => `${at} ${code}`) : []
}

/** What is warned of, each as its place and its code. */
function warned(given: Given): readonly string[] {
  const reading = readIndicators([given])
  if ('faults' in reading) return assert.fail(JSON.stringify(reading.faults))
  return reading.warnings.map(({ at, code }) => `${at} ${code}`)
}

const observing = (...observations: readonly object[]) => ({ ...leaders([]), observations })

test('a number is a text with a plain decimal in it, and nothing else is', () => {
  const texts = ['1,5', '1.234,5', '1e3', '.5', '007', '+1', '', ' 1', 'NaN', '1'.repeat(61)]
  for (const [index, value] of texts.entries()) {
    const [fault, ...more] = refused(observing({ period: '2025', value }))
    assert.match(
      fault ?? '',
      /^\/0\/observations\/0\/value (not-a-decimal|too-many-digits)$/,
      value,
    )
    assert.deepEqual(more, [], String(index))
  }
  assert.deepEqual(refused(observing({ period: '2025', value: 9.6 })), [
    '/0/observations/0/value not-a-decimal-text',
  ])
})

test('a ratio of two years is no period, nor is a date that is not on the calendar', () => {
  for (const period of ['2023/2022', '2025-02-29', '2025-13', '25', 2025, '2025-H3', '1/1/2025']) {
    assert.deepEqual(
      refused(observing({ period, value: '1' })),
      ['/0/observations/0/period not-a-period'],
      String(period),
    )
  }
})

test('one period may stand once, however it is written', () => {
  const twice = observing(
    { period: '2025-H1', value: '1' },
    { period: '2026', value: '2' },
    { period: '2025-Q1/2025-Q2', value: '1' },
  )
  assert.deepEqual(refused(twice), ['/0/observations/2/period period-twice'])
})

test('nothing is a share of zero, and no count is below it', () => {
  const counted = (numerator: string, denominator: string) =>
    refused(observing({ period: '2025', numerator, denominator }))
  assert.deepEqual(counted('1', '0.00'), ['/0/observations/0/denominator zero-denominator'])
  assert.deepEqual(counted('-1', '10'), ['/0/observations/0/numerator negative-number'])
  assert.deepEqual(counted('1', '-10'), ['/0/observations/0/denominator negative-number'])
  const count = {
    ...observing({ period: '2025', numerator: '1', denominator: '2' }),
    parameters: { unit: 'count' },
  }
  assert.deepEqual(refused(count), ['/0/observations/0/denominator no-denominator'])
})

test('two counts make a percentage, or a ratio where that is the unit', () => {
  const counted = observing({ period: '2028', numerator: '104', denominator: '650' })
  const value = leaders([['2028', '16']])
  assert.deepEqual(figuresOf(counted), figuresOf(value))
  const ratio = {
    ...counted,
    baseline: { period: '2024', value: '0.09' },
    target: { period: '2030', value: '0.20', kind: 'reach' },
    parameters: { unit: 'ratio' },
  }
  assert.equal(figuresOf(ratio).attainment, figuresOf(value).attainment)
})

test('what is missing or unknown is refused at its place', () => {
  const { baseline: _, ...baseless } = leaders([])
  const odd = {
    ...leaders([['2025', '1']]),
    'a/b~': 1,
    target: { period: '2030', value: '20', kind: 'hit' },
  }
  assert.deepEqual(refused(baseless, odd, { ...leaders([]), method: 'cagr' }, 5), [
    '/0/baseline missing',
    '/1/target/kind unknown-word',
    '/1/a~1b~0 unknown-key',
    '/2/method unknown-word',
    '/3 wrong-kind',
  ])
  const { target: __, ...aimless } = leaders([])
  assert.deepEqual(refused(aimless, { ...aimless, target: null }), [
    '/0/target missing',
    '/1/target wrong-kind',
  ])
  const tolerant = { ...leaders([]), parameters: { tolerance: '-0.05', tolerence: '1' } }
  assert.deepEqual(refused(tolerant), [
    '/0/parameters/tolerance negative-number',
    '/0/parameters/tolerence unknown-key',
  ])
})

test('a target is later than its baseline, and a range has an inside', () => {
  const soon = { ...leaders([]), target: { period: '2024-12-31', value: '20', kind: 'reach' } }
  assert.deepEqual(refused(soon), ['/0/target/period target-not-later'])
  const range = {
    ...leaders([], { method: 'range', parameters: { lower: '60', upper: '40' } }),
  }
  assert.deepEqual(refused(range), ['/0/parameters/upper empty-range'])
})

test('a text that is no JSON, or holds no list, is refused as a whole', () => {
  const reading = readIndicatorsText('[{"id": }]')
  assert.ok('faults' in reading && reading.faults[0]?.code === 'not-json')
  assert.deepEqual(readIndicatorsText('{}'), {
    faults: [{ at: '', code: 'wrong-kind', values: { given: '{}' } }],
  })
  assert.deepEqual(readIndicatorsText('\uFEFF[]'), { indicators: [], warnings: [] })
})

test('what is likely a mistake is judged and warned of', () => {
  assert.deepEqual(warned({ ...leaders([]), direction: 'decrease' }), [
    '/0/target/value target-on-wrong-side',
  ])
  const most = { period: '2030', value: '20', kind: 'at-most' }
  assert.deepEqual(warned({ ...leaders([]), target: most }), [
    '/0/target/kind kind-against-direction',
  ])
  assert.deepEqual(warned(observing({ period: '2025', numerator: '5', denominator: '4' })), [
    '/0/observations/0/numerator numerator-above-denominator',
  ])
  const total = leaders(
    [
      ['2026', '3'],
      ['2025', '4'],
    ],
    { method: 'by-the-end' },
  )
  assert.deepEqual(warned(total), ['/0/observations/0/value total-falls'])
  assert.deepEqual(
    warned(
      leaders([
        ['2026', '3'],
        ['2025', '4'],
      ]),
    ),
    [],
  )
})

test('one id stands once with each method', () => {
  const faults = (...given: readonly object[]) => {
    const reading = readIndicators(given)
    return 'faults' in reading ? reading.faults.map(({ at, code }) => `${at} ${code}`) : []
  }
  const growth = leaders([], { method: 'growth-ratio' })
  assert.deepEqual(faults(leaders([]), growth), [])
  assert.deepEqual(faults(leaders([]), growth, leaders([['2027', '12']])), ['/2/id id-twice'])
})

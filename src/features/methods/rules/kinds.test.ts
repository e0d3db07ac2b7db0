import assert from 'node:assert/strict'
import { test } from 'node:test'
import { round } from '#kernel/decimal'
import { figuresOf, leaders, readOne, verdictOn } from '../samples.fixture.ts'
import { followedPeriods } from './follow.ts'

type Series = readonly (readonly [string, string])[]

const parity = (start: string, observations: Series) => ({
  ...leaders(observations),
  method: 'range',
  baseline: { period: '2024', value: start },
  target: { period: '2030', value: '40', kind: 'range' },
  parameters: { lower: '40', upper: '60' },
})

test('parity is a range: inside is the aim, past it is not better', () => {
  const at = (value: string) => verdictOn(parity('20', [['2027', value]]))
  assert.deepEqual(['40', '60', '35', '30', '25', '19', '61'].map(at), [
    'within',
    'within',
    'ahead',
    'on-track',
    'behind',
    'regressing',
    'overshot',
  ])
})

test('from inside the range there is no way to go, only one to lose', () => {
  assert.deepEqual(figuresOf(parity('50', [['2027', '70']])), {
    attainment: null,
    expected: null,
    ratio: null,
    verdict: 'left',
    methodRefused: null,
  })
  assert.equal(figuresOf(parity('50', [['2027', '45']])).attainment, '1')
})

test('what lies past the far bound is as far from the aim as what lies before the near one', () => {
  assert.equal(figuresOf(parity('20', [['2027', '70']])).attainment, '0.5')
  assert.equal(figuresOf(parity('20', [['2027', '30']])).attainment, '0.5')
  assert.equal(figuresOf(parity('80', [['2027', '70']])).expected, '70')
})

const kept = (value: string, kind = 'maintain', more = {}) => ({
  ...leaders([['2027', value]]),
  method: 'maintain',
  target: { period: '2030', value: '40', kind },
  ...more,
})

test('a level is maintained within its tolerance, to both sides unless one is better', () => {
  const verdicts = (kind: string) =>
    ['38', '37.99', '42', '42.01'].map((one) => verdictOn(kept(one, kind)))
  assert.deepEqual(verdicts('maintain'), [
    'maintained',
    'not-maintained',
    'maintained',
    'not-maintained',
  ])
  assert.deepEqual(verdicts('at-least'), [
    'maintained',
    'not-maintained',
    'maintained',
    'maintained',
  ])
  assert.deepEqual(verdicts('at-most'), [
    'maintained',
    'maintained',
    'maintained',
    'not-maintained',
  ])
  assert.equal(verdictOn(kept('60', 'at-most', { direction: 'increase' })), 'maintained')
  assert.equal(figuresOf(kept('30')).attainment, '0.75')
})

const eachYear = (observations: Series, kind = 'at-least', more = {}) => ({
  ...leaders(observations),
  method: 'threshold-each-year',
  baseline: { period: '2024', value: '0' },
  target: { period: '2029', value: '4', kind },
  parameters: { unit: 'count', ...more },
})

test('at least so many each year begins at zero every year, and none makes up for another', () => {
  assert.equal(
    verdictOn(
      eachYear([
        ['2025', '9'],
        ['2026', '3'],
      ]),
    ),
    'missed',
  )
  assert.equal(
    verdictOn(
      eachYear([
        ['2025', '3'],
        ['2026', '4'],
      ]),
    ),
    'met',
  )
  assert.equal(verdictOn(eachYear([['2026-H1', '3']])), 'open')
  assert.equal(verdictOn(eachYear([['2026-H1', '4']])), 'met')
  assert.equal(figuresOf(eachYear([['2026-H1', '3']])).attainment, '0.75')
})

test('within a year figures are running totals unless each stands for its part', () => {
  const quarters: Series = [
    ['2026-Q1', '2'],
    ['2026-Q2', '3'],
  ]
  assert.equal(verdictOn(eachYear(quarters)), 'open')
  assert.equal(verdictOn(eachYear(quarters, 'at-least', { within: 'each-period' })), 'met')
})

test('at most so many each year is kept only when the year is over', () => {
  const at = (...observations: Series) => verdictOn(eachYear(observations, 'at-most'))
  assert.equal(at(['2026-H1', '4']), 'open')
  assert.equal(at(['2026', '4']), 'met')
  assert.equal(at(['2026-H1', '5']), 'missed')
  assert.equal(figuresOf(eachYear([['2026', '8']], 'at-most')).attainment, '0.5')
})

const steps = (more: object, observations: Series = []) => ({
  ...leaders(observations),
  method: 'milestones',
  ...more,
})

test('milestones are the share of the steps due that are done', () => {
  const asOf = '2027'
  const deed = (period: string, done: string | null) => ({ period, done })
  const at = (...list: object[]) => figuresOf(steps({ asOf, parameters: { steps: list } }))
  const said = at(
    deed('2025', '2025-06-01'),
    deed('2026', '2027-02'),
    deed('2027', null),
    deed('2028', null),
  )
  assert.deepEqual(
    [said.attainment, said.expected, said.verdict],
    ['0.666666666667', '1', 'behind'],
  )
  assert.equal(at(deed('2025', '2025'), deed('2028', null)).verdict, 'on-track')
  assert.equal(at(deed('2025', '2025'), deed('2028', '2026'), deed('2029', null)).verdict, 'ahead')
  assert.equal(at(deed('2025', '2025'), deed('2028', '2026')).verdict, 'reached')
  assert.equal(at(deed('2028', null)).verdict, 'not-due')
  assert.equal(at(deed('2027', '2028')).verdict, 'behind')
})

test('a step can be a value, reached by any figure since the baseline', () => {
  const parameters = {
    steps: [
      { period: '2027', value: '14.5' },
      { period: '2029', value: '18.2' },
    ],
  }
  const at = (observations: Series, asOf: string) =>
    verdictOn(steps({ parameters, asOf }, observations))
  assert.equal(at([['2027', '14.5']], '2027'), 'on-track')
  assert.equal(at([['2027', '14.4']], '2027'), 'behind')
  assert.equal(
    at(
      [
        ['2027', '14.4'],
        ['2028', '15'],
      ],
      '2028',
    ),
    'on-track',
  )
  assert.equal(at([], '2027'), 'no-data')
})

const following = (observations: Series, reference: Series) => ({
  ...leaders(observations),
  method: 'follow',
  target: { period: null, value: '1', kind: 'follow' },
  parameters: {
    tolerance: '0',
    reference: reference.map(([period, value]) => ({ period, value })),
  },
})

test('a target that follows another figure is recomputed in each period, and earlier ones keep theirs', () => {
  const reference: Series = [
    ['2024', '15'],
    ['2025', '16'],
    ['2027', '18'],
  ]
  const given = following(
    [
      ['2025', '16'],
      ['2026', '15'],
      ['2027', '18.5'],
    ],
    reference,
  )
  const indicator = readOne(given)
  assert.ok(indicator.method === 'follow')
  assert.deepEqual(
    followedPeriods(indicator).map(({ measured, asked, verdict }) => [
      measured.period,
      round(asked, 0),
      verdict,
    ]),
    [
      ['2025', '16', 'reached'],
      ['2027', '18', 'reached'],
    ],
  )
  assert.equal(verdictOn({ ...given, asOf: '2025' }), 'reached')
  assert.equal(verdictOn(following([['2025', '16']], [])), 'no-data')
})

test('what follows another figure is held against that of the same period, and against no other', () => {
  const known: Series = [['2025', '16']]
  assert.equal(verdictOn(following([['2026', '18']], known)), 'no-data')
  assert.equal(
    verdictOn(
      following(
        [
          ['2025', '18'],
          ['2026', '18'],
        ],
        known,
      ),
    ),
    'no-data',
  )
  assert.equal(verdictOn(following([['2025', '18']], [...known, ['2026', '30']])), 'reached')
  const yearEnd: Series = [['2026-12-31', '18']]
  assert.equal(verdictOn(following([['2026', '18']], yearEnd)), 'reached')
  assert.equal(verdictOn(following([['2026', '17']], [...yearEnd, ['2026', '17']])), 'reached')
  assert.equal(verdictOn(following([['2026-H1', '18']], yearEnd)), 'no-data')
})

test('where no baseline is stated every period counts, and the tolerance is a share of what is asked', () => {
  const at = (observations: Series, more: object = {}) => {
    const given = following(observations, [['2024', '20']])
    return { ...given, baseline: null, parameters: { ...given.parameters, ...more } }
  }
  assert.deepEqual(figuresOf(at([['2024', '12']])), {
    attainment: null,
    expected: '20',
    ratio: null,
    verdict: 'behind',
    methodRefused: null,
  })
  const tolerant = { tolerance: '0.05' }
  assert.deepEqual(
    ['18.9', '19', '20'].map((value) => verdictOn(at([['2024', value]], tolerant))),
    ['behind', 'on-track', 'reached'],
  )
  assert.equal(verdictOn(at([])), 'no-data')
})

test('the projection says which share of the way it comes if it goes on as it has', () => {
  const at = (value: string) => verdictOn(leaders([['2027', value]], { method: 'projection' }))
  assert.deepEqual(['20', '14', '10', '9.1', '8'].map(at), [
    'reached',
    'on-track',
    'fair',
    'stagnation-or-regression',
    'stagnation-or-regression',
  ])
  // 9 → 12 in half the time: 16 in 2030, seven of the eleven points.
  assert.equal(at('12'), 'fair')
  const refused = {
    ...leaders([['2027', '5']], { method: 'projection' }),
    baseline: { period: '2024', value: '0' },
  }
  assert.deepEqual(
    [figuresOf(refused).verdict, figuresOf(refused).methodRefused],
    ['behind', 'zero-baseline'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aimed, injuries, measured, started } from '#test/portal/club'
import type { Published } from '#test/portal/said'
import { saidOf } from '#test/portal/said'

/** The golden series of the methods: 9 % in 2024 on the way to 20 % in 2030. */
const golden = {
  baselines: [started('s', { about: '2024', value: '9' })],
  targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
}
const values = { '2025': '10', '2026': '8', '2027': '14.5', '2028': '16' }
const observations = Object.entries(values).map(([about, value]) =>
  measured(`o-${about}`, { about, value }),
)

const said = (facts: Published, more?: Parameters<typeof saidOf>[2]) =>
  saidOf(facts, '2029-04-15', more)
const verdicts = (facts: Published, more?: Parameters<typeof saidOf>[2]) =>
  said(facts, more).map(({ method, verdict }) => `${method} ${verdict}`)
const until = (last: keyof typeof values) => ({
  ...golden,
  observations: observations.filter(({ about }) => about <= last),
})

test('the straight path and the growth both speak, each with the figures it rests on', () => {
  assert.deepEqual(
    (['2025', '2026', '2027', '2028'] as const).map((year) => verdicts(until(year))),
    [
      ['linear behind', 'growth-ratio moderate'],
      ['linear regressing', 'growth-ratio deterioration'],
      ['linear on-track', 'growth-ratio substantial'],
      ['linear on-track', 'growth-ratio substantial'],
    ],
  )
  const [linear, growth] = said(until('2028'))
  assert.match(
    linear?.sentence.en ?? '',
    /16\.0\s% where the straight path to 20\s% in 2030 asks for 16\.3\s%/,
  )
  assert.match(
    linear?.sentence.da ?? '',
    /16,0\s%, hvor den lige vej til 20\s% i 2030 kræver 16,3\s%/,
  )
  assert.deepEqual(
    [linear?.tolerance, linear?.version, linear?.attainment, linear?.expected, growth?.ratio],
    ['0.55', 'linear/2', '0.636363636364', '16.3333333333', '1.08678731006'],
  )
})

test('a judgement names each fact that it rests on, with what it said, and no other', () => {
  const [linear] = said({ ...golden, observations })
  assert.deepEqual(linear?.inputs, {
    definition: { version: 1, fact: null, chain: null },
    baseline: { fact: 's', chain: 's', period: '2024', value: '9' },
    target: { fact: 't', chain: 't', period: '2030', value: '20', kind: 'reach', upper: null },
    observations: [{ fact: 'o-2028', chain: 'o-2028', period: '2028', value: '16' }],
    current: { period: '2028', value: '16' },
    coverage: null,
    breaks: [],
    until: null,
  })
})

test('how many of its units had reported stands with the figure that was judged', () => {
  const partly = measured('p', {
    about: '2028',
    value: '16',
    coverage_reported: 9,
    coverage_expected: 12,
  })
  const [linear] = said({ ...golden, observations: [partly] })
  assert.deepEqual(linear?.inputs.coverage, { reported: 9, expected: 12 })
})

test('without a start, or an aim with number and date, nothing is judged', () => {
  const cases: readonly Published[] = [
    { targets: golden.targets },
    { baselines: golden.baselines },
    { ...golden, targets: [aimed('t', { value: null })] },
    { ...golden, targets: [aimed('t', { about: null })] },
    { ...golden, baselines: [started('s', { value: null, state: 'to-be-set' })] },
    { ...golden, targets: [aimed('t', { relative_to: 'other', value: null, kind: 'follow' })] },
  ]
  for (const facts of cases) assert.deepEqual(said({ ...facts, observations }), [])
})

test('a start without a figure since says so, once', () => {
  assert.deepEqual(verdicts(golden), ['linear no-data'])
  assert.equal(said(golden)[0]?.disagreement, null)
  assert.equal(said(golden)[0]?.inputs.until, '2029-04-15')
})

test('growth from zero is refused and the straight path alone speaks', () => {
  const facts = { ...golden, baselines: [started('s', { about: '2024', value: '0' })] }
  assert.deepEqual(verdicts({ ...facts, observations }), ['linear ahead'])
})

test('the method that the definition names speaks first, with what it says of it', () => {
  assert.deepEqual(verdicts(until('2028'), { method: 'growth-ratio' }), [
    'growth-ratio substantial',
    'linear on-track',
  ])
  const strict = { method: 'linear', parameters: { tolerance: '0', nonsense: '1' } }
  assert.deepEqual(verdicts(until('2028'), strict), ['linear behind', 'growth-ratio substantial'])
  assert.deepEqual(verdicts(until('2028'), { method: 'of-our-own' })[0], 'linear on-track')
})

test('a range is judged by its own method, between its ends', () => {
  const targets = [aimed('t', { about: '2030', value: '40', upper: '60', kind: 'range' })]
  const of = (value: string) =>
    verdicts({ ...golden, targets, observations: [measured('o', { about: '2028', value })] })
  assert.deepEqual(of('45'), ['range within'])
  assert.deepEqual(of('70'), ['range overshot'])
})

test('a figure that is hidden is no figure to judge by', () => {
  const facts = {
    baselines: [started('s', { about: '2024', value: '40' })],
    targets: [aimed('t', { about: '2030', value: '10', comparator: '<=' })],
    observations: [
      measured('o-2025', { about: '2025', value: '35' }),
      measured('o-2026', { about: '2026', value: '3' }),
    ],
  }
  const [linear] = said(facts, { indicator: injuries })
  assert.deepEqual(linear?.inputs.current, { period: '2025', value: '35' })
})

test('a break between start and figure is named with the verdict', () => {
  const broken = {
    id: 'b',
    organisation: 'club:board',
    indicator: 'players',
    earlier: '2026',
    about: '2027',
    answer: 'new-definition',
    sentence: 'Juniors count too.',
    language: 'en',
    publishedAt: new Date('2028-01-01T12:00:00Z'),
  } as const
  const across = (facts: Published) => said({ ...facts, breaks: [broken] })[0]?.inputs.breaks
  assert.deepEqual(across(until('2028')), [{ fact: 'b', chain: 'b', period: '2027' }])
  assert.deepEqual(across(until('2026')), [])
})

test('figures filled in for earlier years move no verdict', () => {
  const now = verdicts({ ...golden, observations })
  fc.assert(
    fc.property(
      fc.subarray(['2019', '2021', '2022', '2023']),
      fc.integer({ min: 0, max: 99 }),
      (years, value) => {
        const earlier = years.map((about) =>
          measured(`e-${about}`, { about, value: String(value) }),
        )
        const all = [...earlier, ...observations]
        assert.deepEqual(verdicts({ ...golden, observations: all }), now)
      },
    ),
  )
})

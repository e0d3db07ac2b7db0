import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePeriod } from '#kernel/clock'
import { aimed, measured, players, started } from '#test/portal/club'
import type { Facts } from '../series/rules.ts'
import { viewIndicators } from '../series/rules.ts'
import { judgeView, pathAt, verdictsOf } from './rules.ts'

const viewOf = (facts: Partial<Facts>) =>
  viewIndicators([players], { observations: [], targets: [], baselines: [], ...facts })[0] ??
  assert.fail()

/** The golden series of the methods: 9 % in 2024 on the way to 20 % in 2030. */
const golden = {
  baselines: [started('s', { about: '2024', value: '9' })],
  targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
}
const values = { '2025': '10', '2026': '8', '2027': '14.5', '2028': '16' }
const observations = Object.entries(values).map(([about, value]) =>
  measured(`o-${about}`, { about, value }),
)

const judgedAt = (last: keyof typeof values) =>
  judgeView(
    viewOf({ ...golden, observations: observations.filter(({ about }) => about <= last) }),
    '2029-04-15',
  )

test('the straight path and the growth both speak, each with the figures it rests on', () => {
  const verdicts = (['2025', '2026', '2027', '2028'] as const).map((year) =>
    judgedAt(year)?.judgements.map(({ method, verdict }) => `${method} ${verdict}`),
  )
  assert.deepEqual(verdicts, [
    ['linear behind', 'growth-ratio moderate'],
    ['linear regressing', 'growth-ratio deterioration'],
    ['linear on-track', 'growth-ratio substantial'],
    ['linear on-track', 'growth-ratio substantial'],
  ])
  const [linear] = judgedAt('2028')?.judgements ?? []
  assert.match(
    linear?.sentence['en'] ?? '',
    /16\.0\s% where the straight path to 20\s% in 2030 asks for 16\.3\s%/,
  )
  assert.match(
    linear?.sentence['da'] ?? '',
    /16,0\s%, hvor den lige vej til 20\s% i 2030 kræver 16,3\s%/,
  )
  assert.deepEqual([linear?.tolerance, linear?.version], ['0.55', 'linear/1'])
})

test('without a start, or an aim with number and date, nothing is judged', () => {
  const cases: readonly Partial<Facts>[] = [
    { targets: golden.targets },
    { baselines: golden.baselines },
    { ...golden, targets: [aimed('t', { value: null })] },
    { ...golden, targets: [aimed('t', { about: null })] },
    { ...golden, baselines: [started('s', { value: null, state: 'to-be-set' })] },
    { ...golden, targets: [aimed('t', { relative_to: 'other', value: null, kind: 'follow' })] },
  ]
  for (const facts of cases)
    assert.equal(judgeView(viewOf({ ...facts, observations }), '2029-01-01'), null)
})

test('a start without a figure since says so, once', () => {
  const judged = judgeView(viewOf(golden), '2026-06-01')
  assert.deepEqual(
    judged?.judgements.map(({ verdict }) => verdict),
    ['no-data'],
  )
  assert.equal(judged?.disagreement, null)
})

test('growth from zero is refused and the straight path alone speaks', () => {
  const facts = { ...golden, baselines: [started('s', { about: '2024', value: '0' })] }
  const judged = judgeView(viewOf({ ...facts, observations }), '2029-01-01')
  assert.deepEqual(
    judged?.judgements.map(({ method }) => method),
    ['linear'],
  )
})

test('a range is judged by its own method, between its ends', () => {
  const targets = [aimed('t', { about: '2030', value: '40', upper: '60', kind: 'range' })]
  const of = (value: string) =>
    judgeView(
      viewOf({ ...golden, targets, observations: [measured('o', { about: '2028', value })] }),
      '2029-01-01',
    )?.judgements.map(({ method, verdict }) => [method, verdict])
  assert.deepEqual(of('45'), [['range', 'within']])
  assert.deepEqual(of('70'), [['range', 'overshot']])
})

test('a figure that is hidden is no figure to judge by', () => {
  const view = viewOf({ ...golden, observations: [] })
  const hidden = { ...view.baselines[0]?.figure, shown: false as const }
  assert.equal(hidden.shown, false)
  const [baseline] = view.baselines
  assert.ok(baseline)
  const figure = Object.assign(Object.create(baseline.figure), { shown: false })
  assert.equal(judgeView({ ...view, baselines: [{ ...baseline, figure }] }, '2029-01-01'), null)
})

test('a break between start and figure is said beside the verdict', () => {
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
  const facts = { ...golden, breaks: [broken] }
  const across = (all: typeof observations) =>
    judgeView(viewOf({ ...facts, observations: all }), '2029-01-01')?.judgements[0]?.acrossBreak
  assert.equal(across(observations), '2027')
  assert.equal(across(observations.slice(0, 2)), null)
})

test('the straight path asks for the golden values, only between start and aim', () => {
  const periods = ['2023', '2024', '2025', '2026', '2027', '2028', '2030', '2031'].flatMap(
    (text) => parsePeriod(text) ?? [],
  )
  assert.deepEqual(
    [...pathAt(viewOf(golden), periods).values()].map(({ period, value }) => [period, value]),
    [
      ['2024', '9.0'],
      ['2025', '10.8'],
      ['2026', '12.7'],
      ['2027', '14.5'],
      ['2028', '16.3'],
      ['2030', '20.0'],
    ],
  )
  assert.equal(pathAt(viewOf({ targets: golden.targets }), periods).size, 0)
})

test('single figures are judged each at its own time; the start itself is not', () => {
  const view = viewOf({
    ...golden,
    observations: [measured('o-2024', { about: '2024', value: '9' }), ...observations],
  })
  assert.deepEqual(
    [...verdictsOf(view, view.observations)],
    [
      ['o-2025', 'behind'],
      ['o-2026', 'regressing'],
      ['o-2027', 'on-track'],
      ['o-2028', 'on-track'],
    ],
  )
})

test('figures filled in for earlier years move no verdict', () => {
  const verdict = (all: Facts['observations']) =>
    judgeView(viewOf({ ...golden, observations: all }), '2029-01-01')?.judgements.map(
      (one) => one.verdict,
    )
  const now = verdict(observations)
  fc.assert(
    fc.property(
      fc.subarray(['2019', '2021', '2022', '2023']),
      fc.integer({ min: 0, max: 99 }),
      (years, value) => {
        const earlier = years.map((about) =>
          measured(`e-${about}`, { about, value: String(value) }),
        )
        assert.deepEqual(verdict([...earlier, ...observations]), now)
      },
    ),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { chart } from '#kernel/ui'
import { wordsOf } from '#test/markup'
import { statedDefinition } from '#test/portal/stated'
import { aimed, clubReading, injuries, measured, players, started } from '#test/portal/club'
import type { Facts } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { seriesChart } from './series-chart.ts'

const say = speaker('en')

const viewOf = (facts: Partial<Facts>, indicator = players) =>
  viewIndicators([indicator], { observations: [], targets: [], baselines: [], ...facts })[0] ??
  assert.fail()

const drawn = (facts: Partial<Facts>, indicator = players) =>
  seriesChart({ say, reading: clubReading }, { view: viewOf(facts, indicator) })

const year = (about: string, value: string | null, more = {}) =>
  measured(`o-${about}`, { about, value, ...more })

test('a skipped year, a silence and a hidden figure cut the line; nothing is drawn for them', () => {
  const silent = drawn({
    observations: [
      year('2021', '30'),
      year('2022', '31'),
      year('2024', null, { state: 'not-reported' }),
      year('2025', '33'),
    ],
  })
  assert.deepEqual(silent?.gaps, ['2024', '2023'])
  assert.deepEqual(
    silent.observed.map(({ period }) => period),
    ['2021', '2022', '2025'],
  )
  const harm = drawn(
    {
      observations: ['3', '40', '60'].map((value, at) =>
        year(String(2023 + at), value, { indicator: 'injuries' }),
      ),
    },
    injuries,
  )
  assert.deepEqual(
    harm?.observed.map(({ value }) => value),
    ['40', '60'],
  )
  assert.doesNotMatch(wordsOf(chart.line(harm)), /\b3 cases\b/)
})

test('a target is a ring with its path, steps on the way are diamonds, the plan’s end is said', () => {
  const golden = drawn({
    observations: [year('2024', '30'), year('2025', '34')],
    baselines: [started('s')],
    targets: [
      aimed('t', { about: '2030' }),
      aimed('m', { about: '2027', value: '40', kind: 'milestone' }),
    ],
  })
  assert.deepEqual(golden?.target, {
    period: '2030',
    value: '50',
    said: say('portal.value-at-least', { value: say.percent('50') }),
  })
  assert.deepEqual(golden.path, {
    from: { period: '2024', value: '30' },
    to: golden.target,
  })
  assert.deepEqual(
    golden.milestones?.map(({ period, value }) => [period, value]),
    [['2027', '40']],
  )
  assert.equal(golden.ends?.text, 'plan ends 2029')
  assert.match(golden.description, /^2024: 30\s%; 2025: 34\s%\. Target 2030: at least 50\s%\.$/)
})

test('what is followed is drawn from the first value on, with its name; in another unit it is not', () => {
  const targets = [aimed('f', { about: null, value: null, relative_to: 'all', comparator: '=' })]
  const view = viewOf({ observations: [year('2024', '30'), year('2025', '34')], targets })
  const all = viewOf({
    observations: [year('2020', '50'), year('2024', '40'), year('2025', '41')],
  })
  const { followed } = seriesChart({ say, reading: clubReading }, { view, followed: all }) ?? {}
  assert.deepEqual(followed, {
    points: [
      { period: '2024', value: '40' },
      { period: '2025', value: '41' },
    ],
    label: `to be followed: ${all.indicator.name['en'] ?? ''}`,
  })
  const other = viewOf({ observations: [year('2024', '40', { indicator: 'injuries' })] }, injuries)
  const alone = seriesChart({ say, reading: clubReading }, { view, followed: other })
  assert.equal(alone?.followed, undefined)
})

test('a range is a band with its words, and no ring', () => {
  const range = drawn({
    observations: [year('2024', '30'), year('2025', '34')],
    targets: [aimed('t', { about: '2028', value: '40', upper: '60', kind: 'range' })],
  })
  assert.equal(range?.target, undefined)
  assert.deepEqual(
    { ...range?.band, text: range?.band?.text.replace('\u00a0', ' ') },
    { low: '40', high: '60', from: '2024', to: '2028', text: 'aim: 40 to 60 %' },
  )
})

test('a target without a number or a date is not drawn, and the values are all the same', () => {
  const observations = [year('2024', '30'), year('2025', '34')]
  for (const target of [aimed('t', { about: null }), aimed('t', { value: null })]) {
    const shown = drawn({ observations, targets: [target], baselines: [started('s')] })
    assert.deepEqual(
      [shown?.target, shown?.path, shown?.observed.length],
      [undefined, undefined, 2],
    )
  }
})

test('of several who measure the same period one is drawn', () => {
  const shown = drawn({
    observations: [
      year('2024', '30'),
      measured('x', { about: '2025', value: '34', origin: 'people' }),
      measured('y', { about: '2025', value: '36', origin: 'people', organisation: 'club:coach' }),
    ],
  })
  assert.deepEqual(
    shown?.observed.map(({ period }) => period),
    ['2024', '2025'],
  )
})

test('a long series is described by its ends and its outermost values', () => {
  const many = Array.from({ length: 40 }, (_, at) => year(String(1980 + at), String((at * 7) % 41)))
  assert.match(
    drawn({ observations: many })?.description ?? '',
    /^40 values\. First 1980: 0\s%; last 2019: 27\s%; lowest 1980: 0\s%; highest [^;]+: 40\s%\.$/,
  )
})

test('a break is drawn where the axis reaches it; one that no figure crosses yet does not cut the line', () => {
  const definitions = [statedDefinition({}, { breaks: true })]
  const of = (years: readonly string[], more: Partial<Facts> = {}) =>
    drawn({ observations: years.map((one) => year(one, '30')), definitions, ...more })?.breaks
  assert.deepEqual(of(['2024', '2025', '2026']), [
    {
      from: '2026',
      text: 'break: a new definition counts from 2026, no figure by it yet',
      cuts: false,
    },
  ])
  const stated = {
    id: 'd-2',
    organisation: 'club:board',
    indicator: 'players',
    earlier: '2025',
    about: '2026',
    answer: 'new-definition',
    sentence: null,
    language: 'en',
    publishedAt: new Date('2026-02-01'),
  } as const
  assert.deepEqual(of(['2024', '2025'], { breaks: [stated] }), [])
  assert.deepEqual(of(['2024', '2025'], { breaks: [stated], targets: [aimed('t')] }), [
    { from: '2026', text: 'break: counted by a new definition from 2026' },
  ])
})

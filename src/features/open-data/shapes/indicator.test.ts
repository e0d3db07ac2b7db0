import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewIndicators } from '#features/figure-views'
import type { VerdictFact } from '#features/indicators'
import { aimed, clubReading, measured, players, started } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { fullIndicatorShape, shownFully } from './indicator.ts'

const cell = {
  keys: { district: 'fyn' },
  numerator: '6',
  denominator: '46',
  value: '',
  state: 'value' as const,
  note: '',
}
const facts = {
  observations: [
    measured('a', { value: '9' }),
    measured('b', {
      about: '2025',
      value: '10',
      cells: [cell],
      coverage_of: 'district',
      coverage_reported: 9,
      coverage_expected: 12,
    }),
  ],
  targets: [
    aimed('t', { about: '2030', value: '20', comparator: '=' }),
    aimed('m', { about: '2027', value: '14', comparator: '=', kind: 'milestone' }),
  ],
  baselines: [started('s', { value: '9' })],
}
const assessments = saidOf(facts, '2026-06-01')
const own = assessments.find((one) => one.own) ?? assert.fail()
const overruled: VerdictFact = {
  id: 'v',
  chain: 'v',
  replaces: null,
  organisation: 'club:board',
  indicator: 'players',
  about: own.inputs.current?.period ?? assert.fail(),
  verdict: 'on-track',
  rule: own.verdict,
  language: 'da',
  sentence: 'Tre hold begyndte først i maj.',
  published_at: new Date('2026-03-01T12:00:00Z'),
}
const [view] = viewIndicators([players], facts)
const shown = shownFully(clubReading, view ?? assert.fail(), {
  benchmarks: [],
  yardsticks: [],
  assessments,
  instead: [overruled],
})

test('programs read steps on the way, parts and how many have reported', () => {
  assert.deepEqual(fullIndicatorShape.parse(shown), shown)
  assert.deepEqual(
    shown.targets.map(({ factId, kind }) => [factId, kind]),
    [
      ['t', null],
      ['m', 'milestone'],
    ],
  )
  assert.deepEqual(
    shown.parts.map(({ dimension, category, period, value, numerator, denominator }) => ({
      dimension,
      category,
      period,
      value,
      numerator,
      denominator,
    })),
    [
      {
        dimension: 'district',
        category: 'fyn',
        period: '2025',
        value: '13.0434782609',
        numerator: '6',
        denominator: '46',
      },
    ],
  )
  assert.deepEqual(shown.observations.at(-1)?.coverage, {
    of: 'district',
    reported: 9,
    expected: 12,
  })
})

test('programs read what the authority says instead of the rule, with its reason', () => {
  assert.deepEqual(
    shown.assessments.map(({ own: isOwn, instead }) => [isOwn, instead]),
    assessments.map((one) => [
      one.own,
      one.own
        ? {
            factId: 'v',
            verdict: 'on-track',
            reason: 'Tre hold begyndte først i maj.',
            language: 'da',
          }
        : null,
    ]),
  )
})

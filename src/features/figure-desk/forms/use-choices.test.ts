import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { ObservationFact } from '#features/indicators'
import { useChoices } from './use-choices.ts'

const fact = (given: Partial<ObservationFact>): ObservationFact => ({
  id: 'a',
  chain: 'a',
  organisation: 'uy:forestal',
  origin: 'people',
  replaces: null,
  reason: null,
  published_at: new Date('2026-03-01T12:00:00Z'),
  source: { text: 'Payroll' },
  note: null,
  indicator: 'leaders',
  definition: 1,
  about: '2025',
  value: '40',
  numerator: null,
  denominator: null,
  words: null,
  qualifier: null,
  status: 'reported',
  precision: null,
  state: 'value',
  total: 'entered',
  coverage_of: null,
  coverage_reported: null,
  coverage_expected: null,
  cells: [],
  ...given,
})
const place = { unit: 'percent', timeZone: 'UTC' }
const said = (...figures: readonly ObservationFact[]) =>
  useChoices(speaker('en'), figures, place).map(({ label, hint }) =>
    `${label}: ${hint}`.replaceAll('\u00a0', ' '),
  )

test('figures of one value are told apart by their source and the day they were published', () => {
  assert.deepEqual(
    said(
      fact({ source: { text: 'Payroll' } }),
      fact({ chain: 'b', source: { text: 'Survey' }, qualifier: 'estimate' }),
      fact({ chain: 'c', published_at: new Date('2026-04-02T12:00:00Z') }),
    ),
    [
      '40 %: as the authority states it · Payroll · published 1 March 2026',
      '40 %: as the authority states it · Survey · estimate · published 1 March 2026',
      '40 %: as the authority states it · Payroll · published 2 April 2026',
    ],
  )
})

test('counts stand beside the value, and a figure without one says so', () => {
  const [counted, none] = said(
    fact({ numerator: '4', denominator: '10' }),
    fact({ chain: 'b', value: null }),
  )
  assert.match(counted ?? '', /^40 % \(4 of 10\): /)
  assert.match(none ?? '', /^not stated: /)
})

test('a figure without a value says why; that counts alone are known is said only where they are', () => {
  const silent = (['not-reported', 'not-applicable', 'withheld', 'not-yet-due'] as const).map(
    (state) => fact({ chain: state, value: null, state }),
  )
  const counted = fact({ chain: 'c', value: null, numerator: '4', denominator: '10' })
  assert.deepEqual(
    said(...silent, counted).map((one) => one.split(':')[0]),
    ['Not reported', 'Not applicable', 'Withheld', 'Not yet due', 'Counts only, no share'],
  )
})

test('figures of which everything is the same are numbered', () => {
  const [first, second] = said(fact({}), fact({ chain: 'b' }))
  assert.match(first ?? '', / · 1\/2$/)
  assert.match(second ?? '', / · 2\/2$/)
})

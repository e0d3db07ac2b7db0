import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '#kernel/clock'
import type { KnownDefinition, Series } from './faults.ts'
import {
  definitionOf,
  faultOfBaseline,
  faultOfDefinition,
  faultOfObservation,
  faultOfTarget,
} from './faults.ts'
import { baselineSays, definitionSays, observationSays, targetSays } from './schema.ts'

const today = parseDay('2027-01-11') ?? '2027-01-11'
const share: KnownDefinition = {
  version: 1,
  kind: 'share',
  unit: 'percent',
  countsPeople: 'composition',
  direction: 'increase',
  breakdowns: [],
}
const byCourt: KnownDefinition = {
  ...share,
  version: 2,
  breakdowns: [
    {
      dimension: 'court',
      exclusive: true,
      exhaustive: true,
      categories: [{ code: 'clay', name: { en: 'Clay' }, aliases: [] }],
    },
    { dimension: 'team', exclusive: false, exhaustive: false, categories: [] },
  ],
}
const series = (...definitions: readonly KnownDefinition[]): Series => ({
  definitions,
  today,
  exact: false,
})

type Given = Readonly<Record<string, unknown>>

const codeOf = (
  given: Given,
  { of = series(share), period = '2026' as const }: { of?: Series; period?: '2026' | '2027' } = {},
) => faultOfObservation(observationSays.parse(given), period, of)?.code ?? null

test('a figure that can be so is taken', () => {
  assert.equal(codeOf({ numerator: '31', denominator: '75' }), null)
  assert.equal(codeOf({ value: '41.3' }), null)
  assert.equal(codeOf({ words: 'Many' }), null)
  assert.equal(codeOf({ state: 'not-applicable' }), null)
})

test('a share that is typed beside its counts must be what they come to', () => {
  const counts = { numerator: '100', denominator: '600' }
  assert.deepEqual(
    ['50', '17', '16.7', '16.67', '16.6', ''].map((value) => codeOf({ ...counts, value })),
    ['share-and-counts', null, null, null, 'share-and-counts', null],
  )
  assert.deepEqual(
    faultOfObservation(observationSays.parse({ ...counts, value: '50' }), '2026', series(share)),
    {
      code: 'share-and-counts',
      values: { typed: '50', numerator: '100', denominator: '600', share: 16.7 },
    },
  )
  const exact = { ...series(share), exact: true }
  assert.equal(codeOf({ ...counts, value: '16.666666666666664' }, { of: exact }), null)
  const cells = [{ keys: { team: 'any' }, ...counts, value: '50' }]
  assert.equal(codeOf({ cells }), 'share-and-counts')
})

test('what a count cannot be is refused', () => {
  assert.deepEqual(
    [
      { numerator: 'ca. 30', denominator: '75' },
      { numerator: '1.250', denominator: '2000' },
      { numerator: '-3', denominator: '75' },
      { numerator: '3.5', denominator: '75' },
      { numerator: '76', denominator: '75' },
      { numerator: '1', denominator: '0' },
      { numerator: '0', denominator: '0' },
      { numerator: '9' },
      { denominator: '50' },
      { cells: [{ keys: { team: 'any' }, numerator: '9' }] },
      { value: '101' },
      { value: '-1' },
      { state: 'not-reported', value: '5' },
    ].map((given) => codeOf(given)),
    [
      'number-unreadable',
      'number-ambiguous',
      'number-negative',
      'number-not-whole',
      'numerator-above',
      'denominator-zero',
      'denominator-zero',
      'counts-half',
      'counts-half',
      'counts-half',
      'share-outside',
      'share-outside',
      'value-and-missing',
    ],
  )
})

test('money may be parted and owed; a program’s 1.250 means what it says', () => {
  const money: KnownDefinition = { ...share, kind: 'amount', unit: 'DKK', countsPeople: 'no' }
  assert.equal(codeOf({ value: '-3.5' }, { of: series(money) }), null)
  const exact = { ...series(money), exact: true }
  assert.equal(codeOf({ value: '1.250' }, { of: exact }), null)
})

test('a period that is not over has no value yet; that it is not due may be said', () => {
  assert.equal(codeOf({ value: '41' }, { period: '2027' }), 'period-not-over')
  assert.equal(codeOf({ state: 'not-yet-due' }, { period: '2027' }), null)
})

test('a figure is measured by a definition that there is', () => {
  assert.equal(codeOf({ value: '41', definition: 3 }), 'definition-unknown')
  assert.equal(codeOf({ value: '41' }, { of: series() }), 'definition-unknown')
  assert.equal(definitionOf(series(share, byCourt), 0)?.version, 2)
  assert.equal(definitionOf(series(share, byCourt), 1)?.version, 1)
})

test('coverage says both, and no more than there are', () => {
  const told = (coverageReported: string, coverageExpected: string) =>
    codeOf({ value: '41', coverageReported, coverageExpected })
  assert.equal(told('9', '12'), null)
  assert.equal(told('9', ''), 'coverage-half')
  assert.equal(told('13', '12'), 'coverage-above')
  assert.equal(told('9.5', '12'), 'number-not-whole')
})

test('a cell keeps to the definition’s breakdowns, and stands there once', () => {
  const of = series(share, byCourt)
  const cells = (...all: readonly Given[]) => codeOf({ cells: all }, { of })
  const clay = { keys: { court: 'clay' }, numerator: '3', denominator: '5' }
  assert.equal(cells(clay), null)
  assert.equal(cells({ ...clay, keys: { team: 'any' } }), null)
  assert.equal(cells({ ...clay, keys: { court: 'ice' } }), 'category-unknown')
  assert.equal(cells({ ...clay, keys: { weather: 'rain' } }), 'dimension-unknown')
  assert.equal(cells({ ...clay, keys: {} }), 'cell-unnamed')
  assert.equal(cells(clay, clay), 'cell-twice')
  assert.equal(cells({ ...clay, numerator: '6' }), 'numerator-above')
  assert.equal(cells({ ...clay, state: 'withheld' }), 'value-and-missing')
  assert.equal(codeOf({ cells: [{ ...clay, keys: { weather: 'rain' } }] }), null)
})

test('the fault of a cell names the cell', () => {
  const cells = [{ keys: { court: 'clay' }, numerator: 'x', denominator: '5' }]
  assert.deepEqual(faultOfObservation(observationSays.parse({ cells }), '2026', series(byCourt)), {
    code: 'number-unreadable',
    values: { typed: 'x', cell: 'court=clay' },
  })
})

test('a target and a baseline are read like any figure', () => {
  const aim = (given: Given) =>
    faultOfTarget(targetSays.parse({ kind: 'range', ...given }), series())?.code ?? null
  assert.equal(aim({ value: '40', upper: '60', due: '2030' }), null)
  assert.equal(aim({ value: '60', upper: '40' }), 'range-reversed')
  assert.equal(aim({ due: 'soon' }), 'period-unknown')
  assert.equal(aim({ kind: 'milestone', due: '2027/2028' }), 'due-between')
  assert.equal(aim({ kind: 'maintain', due: '2027/2028' }), null)
  assert.equal(aim({ value: 'half' }), 'number-unreadable')
  const start = (given: Given) => faultOfBaseline(baselineSays.parse(given), series())?.code ?? null
  assert.equal(start({ period: '2024', value: '40' }), null)
  assert.equal(start({ state: 'to-be-set' }), null)
  assert.equal(start({ state: 'none', value: '40' }), 'baseline-and-none')
  assert.equal(start({ period: '2024-13' }), 'period-unknown')
})

test('a baseline of a share with its counts is what they come to', () => {
  const start = (given: Given) =>
    faultOfBaseline(baselineSays.parse({ period: '2024', ...given }), series(share))?.code ?? null
  const counts = { numerator: '31', denominator: '75' }
  assert.equal(start(counts), null)
  assert.equal(start({ ...counts, value: '41.3' }), null)
  assert.equal(start({ ...counts, value: '41' }), null)
  assert.equal(start({ ...counts, value: '42' }), 'share-and-counts')
  assert.equal(start({ numerator: '31', value: '41.3' }), 'counts-half')
  assert.equal(start({ numerator: '76', denominator: '75' }), 'numerator-above')
  assert.equal(start({ numerator: '0', denominator: '0' }), 'denominator-zero')
  assert.equal(start({ ...counts, state: 'to-be-set' }), 'baseline-and-none')
})

test('nothing starts in a period to come, no share is above 100 %, and what follows has no number', () => {
  const aim = (given: Given, known = share) =>
    faultOfTarget(targetSays.parse({ kind: 'reach', ...given }), series(known))?.code ?? null
  const start = (given: Given) =>
    faultOfBaseline(baselineSays.parse(given), series(share))?.code ?? null
  assert.deepEqual(
    [
      aim({ value: '120' }),
      aim({ kind: 'range', value: '40', upper: '120' }),
      aim({ value: '120' }, { ...share, kind: 'count' }),
      aim({ kind: 'follow', value: '50', relativeTo: 'posted' }),
      aim({ kind: 'follow', relativeTo: 'posted' }),
      start({ value: '120', period: '2024' }),
      start({ value: '40', period: '2031' }),
      start({ value: '40', period: '2026' }),
      start({ state: 'to-be-set', period: '2031' }),
    ],
    [
      'share-outside',
      'share-outside',
      null,
      'follow-with-number',
      null,
      'share-outside',
      'baseline-to-come',
      null,
      null,
    ],
  )
})

test('definitions follow each other without a gap, and none is written twice', () => {
  const says = (given: Given = {}) =>
    definitionSays.parse({
      kind: 'share',
      unit: 'percent',
      direction: 'increase',
      resultsLevel: 'output',
      countsPeople: 'no',
      ...given,
    })
  const fault = (version: number, given: Given = {}, known = [share]) =>
    faultOfDefinition(says(given), version, series(...known))?.code ?? null
  assert.equal(fault(2), null)
  assert.equal(fault(1, {}, []), null)
  assert.equal(fault(1), 'definition-stands')
  assert.equal(fault(3), 'definition-skips')
  const since = [share, { ...byCourt, since: '2025' }]
  assert.equal(fault(3, { from: '2020' }, since), 'definition-earlier')
  assert.equal(fault(3, { from: '2025' }, since), null)
  assert.equal(fault(3, { from: '2026-H2' }, since), null)
  assert.equal(fault(1, { from: '2020' }, since.slice(1)), null)
  assert.equal(fault(2, { from: 'then' }), 'period-unknown')
  assert.equal(fault(2, { rangeLow: '60', rangeHigh: '40' }), 'range-reversed')
  const court = { dimension: 'court', exclusive: true, exhaustive: true }
  const clay = { code: 'clay', name: {} }
  assert.equal(
    fault(2, {
      breakdowns: [
        { ...court, categories: [] },
        { ...court, categories: [] },
      ],
    }),
    'dimension-twice',
  )
  assert.equal(fault(2, { breakdowns: [{ ...court, categories: [clay, clay] }] }), 'category-twice')
})

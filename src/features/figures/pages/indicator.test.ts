import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DefinitionFact, IndicatorRecord } from '#features/indicators'
import { definitionRules } from '#features/definitions'
import { pieces } from '#features/reading'
import {
  aimed,
  clubReading,
  clubRequest,
  injuries,
  measured,
  players,
  started,
} from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { statedDefinition } from '#test/portal/stated'
import type { Facts, Signatures } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { judgedOf } from '../judgement/stored-rules.ts'
import { indicatorPage } from './indicator.ts'

const seen = pieces.seenBy(clubRequest('/en/plans/tennis-club/indicators'), clubReading)

const views = (
  facts: Partial<Facts>,
  indicators: readonly IndicatorRecord[] = [players, injuries],
) => viewIndicators(indicators, { observations: [], targets: [], baselines: [], ...facts })

interface Told {
  readonly signatures?: Signatures
  readonly definitions?: readonly DefinitionFact[]
}

/** The page of the first indicator, as text with single spaces. */
function pageOf(
  facts: Partial<Facts>,
  indicators?: readonly IndicatorRecord[],
  { signatures = new Map(), definitions = [] }: Told = {},
): string {
  const all = views(facts, indicators)
  const view = all[0] ?? assert.fail()
  return spaced(
    indicatorPage(seen, {
      view,
      all,
      judged: judgedOf(saidOf(facts, '2026-06-01', { indicator: view.indicator })),
      benchmarks: [],
      withdrawn: [],
      definitions: definitionRules.versionsOf(view.indicator, definitions),
      signatures,
      besides: null,
    }),
  )
}

const spaced = (markup: { toString(): string }): string =>
  markup.toString().replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')

const start = started('p.start')

test('the answer stands first, in a sentence: the newest value, the one before, the aim', () => {
  const page = pageOf({
    observations: [measured('a'), measured('b', { about: '2025', value: '34' })],
    targets: [aimed('t')],
  })
  assert.match(page, /34 % in 2025, after 30 % in 2024\. Target: at least 50 % in 2028\./)
})

test('where the series is broken a sentence says so, with the words of who broke it', () => {
  const page = pageOf({
    observations: [measured('a'), measured('b', { about: '2025' })],
    breaks: [
      {
        id: 'b-1',
        organisation: 'club:board',
        indicator: 'players',
        earlier: '2024',
        about: '2025',
        answer: 'new-definition',
        sentence: 'Juniors count too.',
        language: 'en',
        publishedAt: new Date('2026-02-01T12:00:00Z'),
      },
    ],
  })
  assert.match(page, /From 2025 on this is counted by a new definition\. Figures up to 2024 cannot/)
  assert.match(page, /“Juniors count too\.”/)
  assert.doesNotMatch(pageOf({ observations: [measured('a')] }), /by a new definition/)
})

test('two numbers are drawn, and so are one and an aim with number and date', () => {
  const second = measured('b', { about: '2025' })
  assert.match(pageOf({ observations: [measured('a'), second] }), /<figure class="chart">/)
  assert.match(
    pageOf({ observations: [measured('a')], targets: [aimed('t')] }),
    /<figure class="chart">/,
  )
})

test('less than that is not drawn, and the table is there all the same', () => {
  for (const facts of [
    { observations: [measured('a')] },
    { observations: [measured('a')], targets: [aimed('t', { about: null })] },
    {
      observations: [measured('a', { value: null, words: { en: 'Many' } })],
      targets: [aimed('t')],
    },
    { targets: [aimed('t')] },
  ]) {
    const page = pageOf(facts)
    assert.doesNotMatch(page, /<figure class="chart">/)
    assert.match(page, /Values and targets/)
  }
})

test('the path is drawn from a start that was stated, never from a guess', () => {
  const facts = { observations: [measured('a')], targets: [aimed('t')] }
  assert.doesNotMatch(pageOf(facts), /straight path/)
  assert.match(pageOf({ ...facts, baselines: [start] }), /straight path to the target/)
  assert.match(pageOf({ ...facts, baselines: [start] }), />Start</)
})

test('counts are shown where they are known, and said to be missing where a share has none', () => {
  const page = pageOf({
    observations: [
      measured('a', { numerator: '12', denominator: '40' }),
      measured('b', { about: '2025' }),
    ],
  })
  assert.match(page, /12 of 40/)
  assert.match(page, /Not stated/)
})

test('a hidden figure shows neither its value nor its counts', () => {
  const page = pageOf(
    {
      observations: [
        measured('i', { indicator: 'injuries', value: '3', numerator: '3', denominator: '90' }),
      ],
    },
    [injuries],
  )
  assert.match(page, /Hidden/)
  assert.doesNotMatch(page, /3 of 90|3 cases/)
})

test('an inferred year says so, and a target after the plan’s end too', () => {
  const page = pageOf({
    observations: [measured('a', { precision: 'year-inferred' })],
    targets: [aimed('t', { about: '2030' })],
  })
  assert.match(page, /year not stated; inferred/)
  assert.match(page, /The target in 2030 lies after the plan’s end/)
})

test('every figure leads to its source', () => {
  const page = pageOf({
    observations: [
      measured('a'),
      measured('b', {
        about: '2025',
        origin: 'people',
        source: { text: 'Medlemsliste', language: 'da' },
      }),
    ],
  })
  assert.match(page, /The plan, page 3/)
  assert.match(page, /The board<\/a>: <span lang="da">Medlemsliste<\/span>/)
})

test('what was dropped from the plan says so and keeps its address', () => {
  const dropped = { ...players, endedBy: { en: 'Counted by the federation from now on' } }
  assert.match(pageOf({}, [dropped]), /This no longer holds[\s\S]*Counted by the federation/)
})

test('a figure without any value says that there is none', () => {
  assert.match(pageOf({}), /No figure yet\./)
  assert.match(pageOf({}), /nobody has stated a value/)
})

test('a break stated over figures that are published already is told at once, in a sentence and in the drawing', () => {
  const breaking = statedDefinition({ reason: 'Gæster tælles med.' }, { breaks: true })
  const old = [measured('a', { about: '2025' }), measured('b', { about: '2026', value: '34' })]
  const told = /From 2026 on this is counted by a new definition\. No figure by it is published yet/
  const mark = 'break: a new definition counts from 2026, no figure by it yet'
  const page = pageOf({ observations: old, definitions: [breaking] })
  assert.match(page, told)
  assert.match(page, /Gæster tælles med\./)
  assert.ok(page.includes(mark))
  assert.match(page, /34 % in 2026, after 30 % in 2025/)
  const anew = measured('c', { about: '2027', value: '36', definition: 2 })
  const crossed = pageOf({ observations: [...old, anew], definitions: [breaking] })
  assert.doesNotMatch(crossed, told)
  assert.ok(!crossed.includes(mark))
})

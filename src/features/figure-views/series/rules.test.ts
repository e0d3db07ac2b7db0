import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BenchmarkFact } from '#features/indicators'
import { aimed, clubReading, injuries, measured, players } from '#test/portal/club'
import {
  figuresOf,
  isOwn,
  latestOf,
  viewBenchmarks,
  viewIndicators,
  withdrawnFrom,
} from './rules.ts'

const view = (facts: Partial<Parameters<typeof viewIndicators>[1]>) =>
  viewIndicators([players, injuries], { observations: [], targets: [], baselines: [], ...facts })

const broken = {
  id: 'b-1',
  organisation: 'club:board',
  indicator: 'players',
  earlier: '2023',
  about: '2024',
  answer: 'new-definition',
  sentence: 'Juniors count too.',
  language: 'en',
  publishedAt: new Date('2025-02-01T12:00:00Z'),
} as const

test('a break is told with its periods and why, of its own series, oldest first', () => {
  const before = { ...broken, id: 'b-0', earlier: '2021', about: '2022', sentence: null }
  const [own, other] = view({ breaks: [broken, before] })
  assert.deepEqual(
    own?.breaks.map(({ fact, earlier, later, why }) => [fact, earlier, later, why]),
    [
      ['b-0', '2021', '2022', null],
      ['b-1', '2023', '2024', { text: 'Juniors count too.', lang: 'en' }],
    ],
  )
  assert.deepEqual(other?.breaks, [])
})

test('figures come to their indicator in the order of their periods', () => {
  const [first, second] = view({
    observations: [measured('p.2025', { about: '2025', value: '35' }), measured('p.2024')],
    targets: [aimed('p.target')],
  })
  assert.deepEqual(
    first?.observations.map(({ period }) => period),
    ['2024', '2025'],
  )
  assert.equal(first?.targets.length, 1)
  assert.deepEqual(second?.observations, [])
  assert.deepEqual(
    [latestOf(first ?? assert.fail()).latest?.period, latestOf(first).before?.period],
    ['2025', '2024'],
  )
})

test('what was said of a period that was not over is no newest value', () => {
  const [first] = view({
    observations: [
      measured('p.2024'),
      measured('p.2035', { about: '2035', value: null, state: 'not-reported' }),
      measured('p.2036', { about: '2036', value: null, state: 'not-yet-due' }),
    ],
    targets: [],
  })
  const { latest, before } = latestOf(first ?? assert.fail())
  assert.deepEqual([latest?.period, before], ['2024', undefined])
})

test('a period that is over and has no value says so as the newest', () => {
  const [first] = view({
    observations: [
      measured('p.2024'),
      measured('p.2025', {
        about: '2025',
        value: null,
        state: 'not-reported',
        published_at: new Date('2026-03-01T12:00:00Z'),
      }),
    ],
    targets: [],
  })
  assert.equal(latestOf(first ?? assert.fail()).latest?.period, '2025')
})

test('a replaced figure leaves the series and stays in the history', () => {
  const [first] = view({
    observations: [
      measured('p.2024'),
      measured('p.2024-b', {
        chain: 'p.2024',
        replaces: 'p.2024',
        value: '31',
        published_at: new Date('2025-06-01T12:00:00Z'),
      }),
    ],
  })
  assert.deepEqual(
    first?.observations.map(({ figure }) => figure.factId),
    ['p.2024-b'],
  )
  assert.deepEqual(
    first?.replaced.map(({ figure }) => figure.factId),
    ['p.2024'],
  )
})

test('where people have stated a period, theirs is used and the plan’s stands beside', () => {
  const [first] = view({
    observations: [measured('p.2024'), measured('uuid', { origin: 'people', value: '33' })],
  })
  assert.deepEqual(
    [first?.observations[0]?.figure.factId, first?.rivals[0]?.figure.factId],
    ['uuid', 'p.2024'],
  )
})

test('a small count of harm is hidden, also where others publish one', () => {
  const [, harm] = view({
    observations: [measured('i.2024', { indicator: 'injuries', value: '3' })],
  })
  assert.deepEqual(
    harm?.observations.map(({ figure }) => figure.shown),
    [false],
  )
  const benchmark: BenchmarkFact = {
    id: 'b.2024',
    chain: 'b.2024',
    origin: 'package',
    replaces: null,
    reason: null,
    published_at: new Date(0),
    series: 'b',
    indicator: 'injuries',
    part: 'observation',
    about: '2024',
    value: '2',
    unit: 'cases',
    record: { population: { en: 'Other clubs' }, publisher: 'Them', url: null, note: null },
  }
  const [shown, unlinked] = [benchmark, { ...benchmark, indicator: null }].flatMap((one) =>
    viewBenchmarks([one], [players, injuries]),
  )
  assert.deepEqual([shown?.figure.shown, unlinked?.figure.shown], [false, true])
})

test('an aim is a number, not a count of anybody', () => {
  const [, harm] = view({ targets: [aimed('i.target', { indicator: 'injuries', value: '2' })] })
  assert.deepEqual(
    harm?.targets.map(({ figure }) => figure.shown),
    [true],
  )
})

test('what a fact rests on is told as a place, as words, or not at all', () => {
  const [first] = view({
    observations: [
      measured('a', { about: '2022' }),
      measured('b', { about: '2023', source: { text: 'Club list', language: 'en' } }),
      measured('c', { about: '2024', source: null }),
    ],
  })
  assert.deepEqual(
    first?.observations.map(({ source }) => source),
    [
      { kind: 'document', document: 'plan', page: 3, lines: [10, 12] },
      { kind: 'words', words: { en: 'Club list' } },
      { kind: 'none' },
    ],
  )
})

test('the plan’s own figures are told from those of the world', () => {
  const [own, others] = view({})
  assert.ok(own && others)
  assert.deepEqual([isOwn(own, clubReading), isOwn(others, clubReading)], [true, false])
})

test('a commitment’s figures are those that it names and those that name it', () => {
  const views = view({})
  const ids = (id: string, indicators: readonly string[]) =>
    figuresOf(views, [{ id, indicators }]).map(({ indicator }) => indicator.id)
  assert.deepEqual(ids('c-1-1', []), ['players'])
  assert.deepEqual(ids('c-9-9', ['injuries']), ['injuries'])
  assert.deepEqual(ids('c-9-9', []), [])
})

test('what is left of a withdrawn figure is told once, on its own page only', () => {
  const stub = {
    organisation: 'club:board',
    roundCode: '2026',
    at: new Date(0),
    ground: 'law' as const,
  }
  const [one, other] = ['figure.players', 'figure.injuries'].map((field) => ({ ...stub, field }))
  assert.ok(one && other)
  assert.deepEqual(withdrawnFrom([one, other, one], 'players'), [one])
  const outside = { ...stub, field: 'observation.2024', roundCode: 'figures-players' }
  assert.deepEqual(withdrawnFrom([outside, other], 'players'), [outside])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { chart } from '#kernel/ui'
import { shownToOthers } from '#features/indicators'
import { aimed, clubReading, measured, players } from '#test/portal/club'
import type { Facts, ShownBenchmark } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { seriesChart } from './series-chart.ts'

const say = speaker('en')

const members = {
  ...players,
  name: { da: 'Medlemmer' },
  definition: { ...players.definition, unit: 'people', population: { da: 'Alle i klubben' } },
}

const viewOf = (facts: Partial<Facts>, indicator = players) =>
  viewIndicators([indicator], { observations: [], targets: [], baselines: [], ...facts })[0] ??
  assert.fail()

const drawn = (facts: Partial<Facts>, indicator = players, benchmarks?: ShownBenchmark[]) =>
  seriesChart(
    { say, reading: clubReading },
    { view: viewOf(facts, indicator), ...(benchmarks && { benchmarks }) },
  )

const year = (about: string, value: string, more = {}) =>
  measured(`o-${about}`, { about, value, ...more })

test('a value that is not exact says so in the drawing and its description, wide and on a phone', () => {
  const uncertain = drawn(
    {
      observations: [
        year('2023', '3300', { qualifier: 'nearly' }),
        year('2024', '3400', { qualifier: 'approximately' }),
        year('2025', '3205', { qualifier: 'provisional' }),
      ],
      targets: [aimed('t', { about: '2028', value: '4000', comparator: '<=' })],
    },
    members,
  )
  assert.ok(uncertain)
  const page = chart.line(uncertain).toString()
  for (const words of ['nearly 3,300', 'about 3,400', 'provisional 3,205', 'at most 4,000'])
    assert.equal(page.split(`>${words}`).length - 1 + page.split(`target ${words}`).length - 1, 2)
  assert.match(uncertain.description, /2024: about 3,400; 2025: provisional 3,205\./)
})

test('what an authority wrote in another language is marked so around the drawing and inside it', () => {
  const facts = { observations: [year('2024', '30'), year('2025', '34')] }
  const other = drawn(facts, members) ?? assert.fail()
  const page = chart.line(other).toString()
  assert.match(page, /<figcaption lang="da">\s*Medlemmer/)
  assert.match(page, /<span lang="en"><span lang="da">Alle i klubben<\/span><\/span>/)
  assert.match(page, /<title id="series-chart-wide-title"\s+lang="da">Medlemmer<\/title>/)
  const words = { language: 'en', about: [{ text: 'Alle i klubben', lang: 'da' }], foot: [] }
  const file = chart.file({ chart: other, ...words })
  assert.match(file, /<title id="title"\s+lang="da">Medlemmer<\/title>/)
  assert.match(file, /lang="da"\s*>Medlemmer<\/text/)
  assert.match(file, /lang="da"\s*>Alle i klubben<\/text/)
  const page2 = chart.line(drawn(facts) ?? assert.fail()).toString()
  assert.doesNotMatch(page2, /lang=/)
})

const figureOf = (id: string, unit: string) =>
  shownToOthers(
    { id, value: '40', numerator: null, denominator: null },
    { unit, countsPeople: 'no' },
  )

const beside = (series: string, more: Partial<ShownBenchmark> = {}): ShownBenchmark => ({
  figure: figureOf(series, 'percent'),
  series,
  indicator: 'players',
  part: 'observation',
  period: '2022',
  population: { en: 'Girls in all clubs' },
  publisher: 'The federation',
  url: null,
  note: null,
  publishedAt: new Date('2025-02-01T12:00:00Z'),
  ...more,
})

test('what others have and what they aim at is drawn, also beside a single value, and told', () => {
  const compared = drawn({ observations: [year('2024', '30')] }, players, [
    beside('all'),
    beside('aim', { part: 'target', period: '2024' }),
  ])
  assert.deepEqual(
    compared?.comparisons?.map(({ label, period }) => [label, period]),
    [
      ['Girls in all clubs', '2022'],
      ['aim of others, Girls in all clubs', '2024'],
    ],
  )
  assert.match(compared.description, /Girls in all clubs, 2022: 40\s%\./)
  assert.equal(drawn({ observations: [year('2024', '30')] }), null)
})

test('of what others count in another unit the drawing says that it is in the table only', () => {
  const heads = beside('heads', { figure: figureOf('heads', 'people') })
  const facts = { observations: [year('2024', '30'), year('2025', '31')] }
  const compared = drawn(facts, players, [heads]) ?? assert.fail()
  assert.deepEqual(compared.comparisons, [])
  assert.match(
    chart.line(compared).toString(),
    /One figure of others is counted in another unit and stands in the table only\./,
  )
})

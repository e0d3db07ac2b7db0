import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { layOut, phone, wide, yearsOf } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { goldenChart } from './examples.ts'
import { stretches } from './geometry.ts'
import { lineChart } from './line-chart.ts'

const say = speaker('en')
const golden = goldenChart(say)

const halves = (chart: LineChart) => {
  const [before = '', phoneHalf = ''] = oneLine(lineChart(chart)).split('class="chart-phone"')
  return { wide: before, phone: phoneHalf }
}

const texts = (markup: string) =>
  [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('\u00a0', ' '),
  )

test('a chart has a name and every value in words, at both sizes', () => {
  for (const half of Object.values(halves(golden))) {
    assert.match(half, /<title id="golden-(wide|phone)-title">Women among head coaches/)
    assert.match(half, /<desc id="golden-(wide|phone)-description">Observed: 9 % in 2024/)
  }
})

test('the ids of the two drawings differ', () => {
  const ids = [
    ...lineChart(golden)
      .toString()
      .matchAll(/ id="([^"]+)"/g),
  ].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
})

test('the observed line is cut at a break', () => {
  assert.deepEqual(
    stretches(golden).map((points) => points.map(({ period }) => period)),
    [
      ['2024', '2025', '2026'],
      ['2027', '2028'],
    ],
  )
  assert.equal(halves(golden).wide.match(/stroke-width="3"/g)?.length, 2)
})

test('the first and the last value and the target stand with their years', () => {
  const said = texts(halves(golden).wide)
  for (const words of ['9 % in 2024', '16 % in 2028', '20 % in 2030', 'target']) {
    assert.ok(said.includes(words), words)
  }
})

test('a milestone that was met to the point is not labelled twice', () => {
  const said = texts(halves(golden).wide)
  assert.equal(said.filter((text) => text === '14.5 %').length, 1)
  assert.ok(said.includes('milestone 18.2 %'))
})

test('a phone is told less, in letters of 12 or more', () => {
  const { phone: drawing } = halves(golden)
  assert.ok(texts(drawing).join('').length < texts(halves(golden).wide).join('').length)
  for (const [, size] of drawing.matchAll(/font-size="([\d.]+)"/g)) assert.ok(Number(size) >= 12)
})

test('at most five gridlines stand above zero', () => {
  for (const most of [1, 9, 20, 21.1, 33, 40, 97, 100, 3300, 28_000]) {
    const { gridlines } = layOut(wide, [2024, 2030], [0, most])
    assert.equal(gridlines[0]?.value, 0)
    assert.ok(gridlines.length <= 6, `${most}: ${gridlines.length}`)
  }
})

test('a value stands at the end of its year, a day where it begins', () => {
  assert.equal(yearsOf('2024'), 2025)
  assert.equal(yearsOf('2024-01-01'), 2024)
  assert.equal(yearsOf('2028-12-31', 'due'), 2029)
})

test('a single value is drawn, also without a target', () => {
  const { target: _, path: __, milestones: ___, breaks: ____, ends: _____, ...bare } = golden
  const alone = { ...bare, observed: [{ period: '2024', value: '9' }] as const, comparisons: [] }
  assert.match(halves(alone).wide, /<circle/)
  assert.doesNotMatch(lineChart(alone).toString(), /NaN|Infinity/)
})

test('equal values, zero and values below zero are drawn', () => {
  const { target: _, path: __, milestones: ___, ...bare } = golden
  for (const value of ['0', '-4.5', '12']) {
    const observed = ['2024', '2025'].map((year) => ({ period: year as '2024', value }))
    const drawn = lineChart({ ...bare, observed, comparisons: [] }).toString()
    assert.doesNotMatch(drawn, /NaN|Infinity/)
  }
})

test('under the axis the last year is always written, and never more than there is room for', () => {
  for (const size of [wide, phone]) {
    const { years } = layOut(size, [2005, 2031], [1])
    assert.equal(years.at(-1)?.year, 2030)
    assert.ok(years.length <= size.years)
  }
})

test('where values are of days, the axis says which end of the year it means', () => {
  const days = { ...golden, observed: [{ period: '2024-01-01' as const, value: '20' }] }
  assert.ok(texts(halves(days).wide).includes('Dec 2030'))
})

test('the axis carries the sign of its unit once', () => {
  const said = texts(halves(golden).wide)
  assert.ok(said.includes('25 %') && said.includes('15'))
})

test('the words of a chart are in its language', () => {
  const danish = goldenChart(speaker('da'))
  assert.ok(texts(halves(danish).wide).includes('16 % i 2028'))
  assert.ok(texts(halves(danish).wide).includes('måltal'))
})

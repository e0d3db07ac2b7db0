import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { speaker } from '#kernel/i18n'
import { phone, wide } from './canvas.ts'
import { chartFile } from './chart-file.ts'
import { draw } from './drawing.ts'
import { goldenChart } from './examples.ts'
import { multiples, multiplesFile } from './multiples.ts'
import { bandChart, courts, cutChart, gapChart, longChart, monthsChart } from './samples.ts'

// After a change that is meant: VARDE_WRITE_DRAWINGS=1 bin/node --test src/kernel/ui/chart/drawings.test.ts, and
// look at every file that changed.
const isWriting = process.env['VARDE_WRITE_DRAWINGS'] === '1'

const say = speaker('en')

/** One element on a line, so that a change can be read. */
const readable = (markup: { toString(): string }): string =>
  `${markup
    .toString()
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/ ?> ?</g, '>\n<')}\n`

function expectDrawing(name: string, markup: { toString(): string }): void {
  const file = new URL(`drawings/${name}.svg`, import.meta.url)
  const drawn = readable(markup)
  if (isWriting) writeFileSync(file, drawn)
  assert.equal(drawn, readFileSync(file, 'utf8'), `${name} is drawn otherwise than before`)
}

/** Parses a file as a strict reader of XML does. */
function expectXml(text: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => assert.fail(error))
  parser.write(text).close()
}

const samples = {
  golden: goldenChart,
  gap: gapChart,
  band: bandChart,
  cut: cutChart,
  months: monthsChart,
  long: longChart,
}

for (const [name, sample] of Object.entries(samples)) {
  test(`the sample “${name}” is drawn as it is kept, wide and for a phone`, () => {
    expectDrawing(`${name}-wide`, draw(sample(say), wide))
    expectDrawing(`${name}-phone`, draw(sample(say), phone))
  })
}

test('several series are drawn over the same axes, with a table', () => {
  expectDrawing('parts', `<div>${multiples(courts(say)).toString()}</div>`)
})

const file = chartFile({
  chart: { ...goldenChart(say), title: 'Women & men < all “coaches”' },
  language: 'en',
  about: ['The club, 2024 to 2030'],
  foot: ['Source: the club’s book', 'https://example.org/a?as-of=2029-04-12&b=1', 'CC BY 4.0'],
  warning: 'EXERCISE: invented history',
})

test('a chart as a file of its own carries title, source, address, licence and warning', () => {
  expectDrawing('file', file)
  for (const words of ['Source: the club’s book', 'CC BY 4.0', 'EXERCISE: invented history'])
    assert.ok(file.includes(`>${words}</text`), words)
})

test('a chart as a file is strict XML that asks for nothing from elsewhere', () => {
  expectXml(file)
  for (const sample of Object.values(samples))
    expectXml(chartFile({ chart: sample(say), language: 'en', about: [], foot: [] }))
  assert.doesNotMatch(file, /<style|style=|class=|<script|href=|url\(|@import/)
  assert.match(file, /font-family="IBM Plex Sans, Arial/)
})

test('several series leave as a file of their own, each under its name, with title and source', () => {
  const words = { language: 'en', about: ['The club'], foot: ['Source: the club’s book'] }
  const parts = multiplesFile(courts(say), words) ?? assert.fail()
  expectDrawing('parts-file', parts)
  expectXml(parts)
  for (const { name } of courts(say).parts) assert.ok(parts.includes(`>${name}</text`), name)
  assert.ok(parts.includes('>Source: the club’s book</text'))
  const silent = {
    ...courts(say),
    parts: courts(say).parts.map((one) => ({ ...one, observed: [] })),
  }
  assert.equal(multiplesFile(silent, words), null)
})

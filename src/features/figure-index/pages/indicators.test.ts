import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewIndicators } from '#features/figure-views'
import { pieces } from '#features/reading'
import { expectValidHtml } from '#test/html'
import { aimed, clubReading, clubRequest, injuries, measured, players } from '#test/portal/club'
import { indicatorsPage } from './indicators.ts'

const seen = pieces.seenBy(clubRequest('/en/plans/tennis-club/indicators'), clubReading)

const views = (facts: Partial<Parameters<typeof viewIndicators>[1]>) =>
  viewIndicators([players, injuries], { observations: [], targets: [], baselines: [], ...facts })

const spaced = (markup: { toString(): string }): string =>
  markup.toString().replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')

test('the list says how many are the plan’s own and how many of them have a target', () => {
  const page = spaced(
    indicatorsPage(seen, {
      figures: views({ observations: [measured('a')], targets: [aimed('t')] }),
      benchmarks: [],
      besides: null,
    }),
  )
  assert.match(
    page,
    /<b>2<\/b> figures; <b>1<\/b> are the plan’s own, and <b>one<\/b> of these has a target/,
  )
  assert.match(page, /30 %, 2024/)
})

test('a list that fits nothing says so and leads back to all', () => {
  const narrowed = pieces.seenBy(
    clubRequest('/en/plans/tennis-club/indicators?level=impact&sort=name'),
    clubReading,
  )
  const page = spaced(
    indicatorsPage(narrowed, { figures: views({}), benchmarks: [], besides: null }),
  )
  assert.match(page, /No figure fits all of that/)
  assert.match(page, /href="\/en\/plans\/tennis-club\/indicators\?sort=name"[^>]*>\s*Show all/)
})

test('a plan without figures says why there are none', async () => {
  const page = indicatorsPage(seen, { figures: [], benchmarks: [], besides: null })
  assert.match(spaced(page), /The plan names no figures/)
  await expectValidHtml(page)
})

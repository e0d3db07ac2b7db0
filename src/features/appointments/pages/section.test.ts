import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { pieces } from '#features/reading'
import { clubReading, clubRequest } from '#test/portal/club'
import { knownOf } from '../rules.ts'
import { appointmentsSection } from './section.ts'

const known = knownOf(
  {
    definition: { kind: 'share', unit: 'percent', direction: 'increase' },
    disaggregation: ['sex=female'],
    counts: [{ period: '2028', women: '104', headcount: '650' }],
    aims: [{ due: '2030', share: '20' }],
  },
  '2029-04-12',
)

const sectionAt = (address: string): string =>
  html`${appointmentsSection(pieces.seenBy(clubRequest(address), clubReading), known)}`
    .toString()
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')

test('the answer stands before its ground, the worth of one appointment and the years', () => {
  const page = sectionAt('/en/plans/tennis-club/indicators/players?leavers=60&appointments=60')
  assert.match(
    page,
    /47 of the next 120 appointments must go to women: 39 %\..*60 posts a year change hands among 650, and women leave as often as men\. One appointment is worth 0\.15 percentage points\. The aim is 20 % in 2030: 2 whole years from 2028\./,
  )
})

test('it is said in Danish too', () => {
  const page = sectionAt('/da/plans/tennis-club/indicators/players?leavers=60&appointments=60')
  assert.match(page, /47 af de næste 120 .*Målet er 20 % i 2030: 2 hele år efter 2028\./)
})

test('the answer is told year by year too: how many women, and which share that makes', () => {
  const page = sectionAt('/en/plans/tennis-club/indicators/players?leavers=60&appointments=60')
  const words = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(words, /Year by year Year Women appointed All Share of women Aimed at 1 \d+ 650 /)
  assert.match(words, / 2 \d+ 650 20\.\d % 20\.0 % /)
})

test('without leavers and appointments it asks, with the published counts in their fields, and claims nothing', () => {
  const page = sectionAt('/en/plans/tennis-club/indicators/players?as-of=2029-05-01')
  assert.match(page, /has not been published/)
  assert.match(page, /name="headcount"[^>]*value="650"/)
  assert.match(page, /name="women"[^>]*value="104"/)
  assert.match(page, /name="leavers"[^>]*value=""/)
  assert.match(page, /<form action="\/en\/plans\/tennis-club\/indicators\/players#takes">/)
  assert.match(page, /<input type="hidden" name="as-of" value="2029-05-01"/)
  assert.doesNotMatch(page, /must go to women:|input-error/)
})

test('what stands in the way is said at its field, and what was typed is kept', () => {
  const page = sectionAt('/en/plans/tennis-club/indicators/players?leavers=x&appointments=9')
  assert.match(page, /id="takes-leavers-error">.*Write a number from zero up/)
  assert.match(page, /name="leavers"[^>]*value="x"/)
  const contradicted = sectionAt(
    '/en/plans/tennis-club/indicators/players?women=700&leavers=1&appointments=1',
  )
  assert.match(contradicted, /id="takes-women-error">.*There cannot be more women than people/)
})

test('where nothing is known to reach there is no such part', () => {
  const seen = pieces.seenBy(clubRequest('/en/plans/tennis-club/indicators/players'), clubReading)
  assert.equal(appointmentsSection(seen, null), null)
})

test('what cannot be read or contradicts itself is an error at its field, whatever else is missing', () => {
  const at = (query: string) => sectionAt(`/en/plans/tennis-club/indicators/players?${query}`)
  assert.match(at('headcount=1.000'), /id="takes-headcount-error">.*can be read in two ways/)
  assert.match(at('headcount=abc'), /id="takes-headcount-error">.*Write a number from zero up/)
  assert.match(at('leavers=%E2%88%925'), /id="takes-leavers-error">.*Write a number from zero up/)
  assert.match(at('headcount=100&women=200'), /id="takes-women-error">.*more women than people/)
  const none = at('leavers=3&appointments=0')
  assert.match(none, /id="takes-appointments-error">.*at least 1/)
  assert.match(none, /what is in the way is said at its field/)
  assert.doesNotMatch(none, /has not been published/)
})

test('counts of some units only are said to be so, with and without an answer', () => {
  const partial = {
    ...(known ?? assert.fail()),
    partial: { of: 'district', reported: 9, expected: 12 },
  }
  for (const query of ['', '?leavers=60&appointments=60'])
    for (const [language, told] of [
      ['en', 'newest published counts are of 9 of 12 districts only'],
      ['da', 'tal dækker kun 9 af 12 politikredse'],
    ] as const) {
      const address = `/${language}/plans/tennis-club/indicators/players${query}`
      const seen = pieces.seenBy(clubRequest(address), clubReading)
      const words = html`${appointmentsSection(seen, partial)}`.toString()
      assert.ok(words.replaceAll(/\s+/g, ' ').includes(told), told)
    }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { languages, speaker } from '#kernel/i18n'
import { expectValidHtml } from '#test/html'
import { oneLine } from '#test/markup'
import { sampleFrame } from '../gallery/sample-frame.ts'
import { statusMark } from '../mark/mark.ts'
import { page } from './page.ts'
import type { PageFrame } from './frame.ts'

const say = speaker('en')

const pageWith = (more: Partial<PageFrame> = {}, desk = false): string =>
  oneLine(
    page({
      ...sampleFrame(say, desk),
      title: 'Floodlights',
      heading: { kicker: 'Promise 2.3', title: 'Floodlights on every court' },
      body: html`<p>${statusMark(say, 'done')}</p>`,
      ...more,
    }),
  )

test('a page is valid HTML, public and desk, in both languages', async () => {
  for (const language of languages) {
    for (const desk of [false, true]) {
      const frame = sampleFrame(speaker(language), desk)
      await expectValidHtml(page({ ...frame, title: 'x', heading: { title: 'X' }, body: null }))
    }
  }
})

test('the bare minimum of a page is valid HTML', async () => {
  const alternates = { en: '/en', da: '/da' }
  await expectValidHtml(page({ say, title: 'X', alternates, body: html`<h1>X</h1>` }))
})

test('the language of the page is said, and the other one is a link in its own words', () => {
  const danish = oneLine(page({ ...sampleFrame(speaker('da'), false), title: 'x', body: null }))
  assert.match(danish, /<html lang="da">/)
  assert.match(danish, /<a href="\/en\/design" lang="en" hreflang="en">English<\/a>/)
  assert.match(danish, /<a href="\/da\/design" hreflang="da" aria-current="true">Dansk<\/a>/)
})

test('the window is named for the page and for whose it is', () => {
  assert.match(pageWith(), /<title>Floodlights – The tennis club<\/title>/)
  assert.match(pageWith({ title: 'The tennis club' }), /<title>The tennis club<\/title>/)
})

test('the first link leads past the head', () => {
  const [, first] = /<a [^>]*href="([^"]+)"/.exec(pageWith()) ?? []
  assert.equal(first, '#main')
  assert.match(pageWith(), /<main id="main">/)
})

test('a page has one first heading', () => {
  assert.equal(pageWith().match(/<h1/g)?.length, 1)
})

test('the exercise says so before everything else, in the language of the page', () => {
  assert.match(pageWith(), /<b>Exercise<\/b>\s*<span>Invented history, shown as on 9.June 2027/)
  const danish = speaker('da')
  const band = page({ ...sampleFrame(danish, true), title: 'x', body: null }).toString()
  assert.match(band, /<b>Øvelse<\/b>/)
})

test('real pages have no such band', () => {
  const { exercise: _, ...real } = sampleFrame(say, false)
  assert.doesNotMatch(page({ ...real, title: 'x', body: null }).toString(), /class="exercise"/)
})

test('an earlier day says which, and leads back to today', () => {
  const earlier = pageWith({ asOf: { shownAs: '15 May 2027', now: '/now' } })
  assert.match(earlier, /As published on 15 May 2027\./)
  const yours = pageWith({ asOf: { shownAs: '15 May 2027', now: '/now', toYou: true } })
  assert.match(yours, /As you could read it on 15 May 2027\./)
  assert.match(earlier, /<a href="\/now">See the page as it is now<\/a>/)
})

test('signing out is posted, signing in is a link', () => {
  assert.match(pageWith({}, true), /<form class="head-account" method="post" action="\/sign-out">/)
  assert.match(pageWith(), /<a class="head-account" href="\/sign-in">Sign in<\/a>/)
})

test('a desk page asks not to be indexed and reminds of what must not be written', () => {
  assert.match(pageWith({}, true), /<meta name="robots" content="noindex"\/>/)
  assert.match(pageWith({}, true), /Never write classified information/)
  assert.doesNotMatch(pageWith(), /noindex/)
})

test('the way here ends at the page itself', () => {
  assert.match(pageWith(), /<li aria-current="page">The components<\/li>/)
})

test('the place the reader is at is marked in the row of places and in the menu', () => {
  assert.equal(pageWith().match(/href="#main" aria-current="page"/g)?.length, 2)
})

test('a page needs no script, and names one by its digest where it is made easier', () => {
  assert.doesNotMatch(pageWith(), /<script/)
  assert.throws(() => pageWith({ scripts: ['nothing'] }), /no asset nothing\.js/)
})

test('the drawings come before the marks that use them', () => {
  const markup = pageWith()
  assert.ok(markup.indexOf('id="m-done"') < markup.indexOf('href="#m-done"'))
})

test('what a page is called is escaped', () => {
  assert.match(pageWith({ title: '<Nets>' }), /<title>&lt;Nets&gt; – /)
})

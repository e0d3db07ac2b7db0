import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectValidHtml } from '#test/html'
import { testDatabase } from '#test/database'
import { publishPackage, siteOn } from './site.ts'

const database = await testDatabase()
await publishPackage(database, 'plans/denmark-wps', '2026-01-10')
await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
const { ask, read } = siteOn(database, '2026-06-01')

const searched = (typed: string, plan = 'denmark-wps', more = '') =>
  read(`/en/plans/${plan}/search?q=${encodeURIComponent(typed)}${more}`)

const titles = (markup: string): readonly string[] =>
  [...markup.matchAll(/<h3[^>]*>\s*<a href="([^"]+)"/g)].map(
    ([, href]) => href?.split('/').at(-1) ?? '',
  )

test('a word is found in each language as that language bends it', async () => {
  assert.ok(titles(await searched('police')).includes('c-2-03'))
  assert.ok(titles(await searched('udsendte politi')).includes('ind-dnp-posted'))
  assert.ok(titles(await searched('escuelas', 'montes-agua')).includes('c-2-01'))
  assert.ok(titles(await searched('escuela', 'montes-agua')).includes('c-2-01'))
})

test('what was found is marked, and in its own language', async () => {
  const markup = await searched('politi')
  assert.match(markup, /<span lang="da">[^<]*<mark>[Pp]oliti/)
  assert.match(await searched('police'), /mentoring of <mark>police<\/mark> abroad/)
})

test('a number or an id finds what bears it', async () => {
  assert.deepEqual(titles(await searched('2.3')), ['c-2-03'])
  assert.deepEqual(titles(await searched('ind-dp-pollead-w')), ['ind-dp-pollead-w'])
})

test('a figure’s value finds its indicator, however the language writes it; “2.3” still finds its promise', async () => {
  for (const typed of ['3400', '3,400', '3.400', '3 400'])
    assert.ok(titles(await searched(typed)).includes('ind-daf-deployed'), typed)
  assert.ok(titles(await searched('17,5 %')).includes('ind-dk-csdp-civ'))
})

test('results are counted and narrowed by what they are and by language', async () => {
  const all = await searched('police')
  assert.match(all, /<h2>Figures<\/h2>/)
  assert.match(all, /kind=commitments/)
  const narrowed = await searched('police', 'denmark-wps', '&kind=commitments')
  assert.ok(titles(narrowed).every((id) => id.startsWith('c-')))
  assert.doesNotMatch(narrowed, /<h2>Figures<\/h2>/)
})

test('where nothing is found the page says what was searched and what can be done', async () => {
  for (const typed of ['Grønland', '?!', '<b>x</b>', `'); drop table x; --`, 'a:*&!|<->']) {
    const markup = await searched(typed)
    assert.match(markup, /Nothing found/)
    assert.match(markup, /read the list of all commitments/)
    await expectValidHtml(markup)
  }
  assert.doesNotMatch(await searched('<b>x</b>'), /<b>x<\/b>/)
})

test('before anything is typed the page says how to search', async () => {
  const markup = await read('/da/plans/denmark-wps/search')
  assert.match(markup, /anførselstegn/)
  await expectValidHtml(markup)
})

test('a search page is valid in both languages', async () => {
  for (const language of ['en', 'da'])
    await expectValidHtml(await read(`/${language}/plans/denmark-wps/search?q=politi`))
})

test('on an earlier day only that day’s record is searched', async () => {
  const before = await ask('/en/plans/montes-agua/search?q=agua&as-of=2026-02-01')
  assert.equal(before.status, 404)
  assert.match(
    await searched('agua', 'montes-agua', '&as-of=2026-03-01'),
    /c-2-01\?as-of=2026-03-01/,
  )
})

test('a plan is searched alone', async () => {
  assert.match(await searched('escuelas'), /Nothing found/)
})

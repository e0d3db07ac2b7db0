import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { read as look } from '#kernel/db'
import * as journal from '#kernel/journal'
import { visitOf } from '#kernel/operations'
import { setUpOpenData } from '#features/open-data'
import { recordJobs } from '#features/records'
import { expectValidHtml } from '#test/html'
import { testDatabase } from '#test/database'
import { linksIn, publishPackage, siteOn, wordsOn } from './site.ts'

// What stands around the pages of a plan: the menu, the way to other plans, the foot, the journal's head.
const database = await testDatabase()
await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
await publishPackage(database, 'plans/alliance-against-sexual-harassment', '2026-03-01')
const { ask, read } = siteOn(database, '2026-06-01')

const plan = '/en/plans/montes-agua'
const alliance = '/en/plans/alliance-against-sexual-harassment'

const menuOf = (markup: string): readonly string[] =>
  linksIn(/<nav[^>]*aria-label="(?:The plan|Planen)"[\s\S]*?<\/nav>/.exec(markup)?.[0] ?? '')
const footOf = (markup: string): string => /<footer[\s\S]*<\/footer>/.exec(markup)?.[0] ?? ''

test('the menu leads to every kind of page, bodies and meetings among them', async () => {
  const places = ['', '/commitments', '/indicators', '/organisations', '/bodies', '/method']
  for (const home of [plan, '/da/plans/montes-agua'])
    assert.deepEqual(
      menuOf(await read(home)),
      places.map((place) => `${home}${place}`),
    )
})

test('the menu marks the page on which one is', async () => {
  const bodies = await read(`${plan}/bodies`)
  assert.match(bodies, /href="\/en\/plans\/montes-agua\/bodies"[^>]*aria-current="page"/)
  assert.doesNotMatch(bodies, /href="\/en\/plans\/montes-agua\/organisations"[^>]*aria-current/)
})

test('a plan’s front page leads to the list of all plans, and so does an alliance’s', async () => {
  for (const [language, words] of [
    ['en', 'All plans'],
    ['da', 'Alle planer'],
  ] as const)
    for (const home of [plan, alliance]) {
      const markup = await read(home.replace('/en/', `/${language}/`))
      assert.match(markup, new RegExp(`<a href="/${language}">${words}</a>`))
      await expectValidHtml(markup)
    }
  assert.deepEqual(
    linksIn(await read('/en')).filter((href) => href.startsWith('/en/plans/')),
    [plan, alliance],
  )
})

test('tables are offered where there is anything in them', async () => {
  const tables = (markup: string) =>
    linksIn(footOf(markup)).filter((href) => href.endsWith('.csv') || href.endsWith('.json'))
  assert.deepEqual(tables(await read(plan)), [
    '/api/v1/plans/montes-agua/commitments.csv',
    '/api/v1/plans/montes-agua/figures.csv',
    '/api/v1/openapi.json',
  ])
  assert.deepEqual(tables(await read(alliance)), ['/api/v1/openapi.json'])
})

test('terms that a document does not state are not told as if they were terms', async () => {
  for (const page of [alliance, alliance.replace('/en/', '/da/')]) {
    const markup = await read(page)
    assert.doesNotMatch(markup, /(?:Terms|Vilkår): (?:Not stated|Ikke oplyst)/)
    assert.doesNotMatch(footOf(markup), /Not stated|Ikke oplyst/)
  }
})

const publishHead = async (day: string): Promise<void> => {
  const clock = fixedClock(`${day}T00:05:00Z`)
  const visit = visitOf({ database, clock, actor: system, language: 'en', request: randomUUID() })
  const job = recordJobs.find(({ name }) => name === 'records.publish-head')
  assert.ok(job?.kind === 'job')
  await job.run({}, { visit, signal: new AbortController().signal })
}

test('the method page explains every method at a place of its own, with its words and limits', async () => {
  const markup = await read(`${plan}/method`)
  for (const [method, words] of [
    ['straight-path', /1\.83 points/],
    ['growth-ratio', /from 0\.95 it is <b>substantial progress<\/b>, from 0\.60 <b>moderate/],
    ['projection', /from 10 % <b>fair progress/],
    ['range', /<b>Past the range<\/b>/],
    ['maintain', /<b>not maintained<\/b>/],
    ['threshold-each-year', /<b>still open<\/b>/],
    ['by-the-end', /only grows/],
    ['milestones', /every step is done/],
    ['follow', /as much as another figure/],
  ] as const) {
    const part = markup.split(`<h3 id="${method}">`)[1]?.split('<h3')[0] ?? ''
    assert.match(part.replaceAll(/\s+/g, ' '), words, method)
  }
})

test('before a checksum is published the method page says so', async () => {
  const words = wordsOn(await read(`${plan}/method`))
  assert.ok(words.includes('Nothing published yet'))
})

test('the method page shows the published checksum, its day, and how it is checked', async () => {
  await publishHead('2026-05-02')
  // Kept pages hear of it; this site keeps none yet.
  const { read: readNow } = siteOn(database, '2026-06-01')
  const { seq, hash } = await look(database.app, journal.findHead)
  for (const [language, day] of [
    ['en', '1 May 2026'], // the plan's zone is three hours behind
    ['da', '1. maj 2026'],
  ] as const) {
    const markup = await readNow(`/${language}/plans/montes-agua/method`)
    const words = wordsOn(markup)
    assert.ok(words.includes(day), language)
    assert.ok(words.includes(String(seq)))
    assert.ok(words.includes(hash))
    assert.ok(words.includes(`varde journal verify journal.jsonl --head ${seq}:${hash}`))
    assert.ok(linksIn(markup).includes('/api/v1/journal/heads'))
    // The file that the command names is nobody’s to download: it says who makes it, and how.
    assert.match(markup, /varde journal export journal\.jsonl/)
    assert.match(markup, /The journal itself is not public|Selve journalen er ikke offentlig/)
    await expectValidHtml(markup)
  }
})

test('as of an earlier day the method page shows what was published by then', async () => {
  assert.ok(
    wordsOn(await read(`${plan}/method?as-of=2026-04-30`)).includes('Nothing published yet'),
  )
  assert.ok(wordsOn(await read(`${plan}/method?as-of=2026-05-01`)).includes('1 May 2026'))
})

test('whom to tell of a weakness stands at the agreed place, as the operator says', async () => {
  const told = async () =>
    /^Contact: (.*)$/m.exec(await read('/.well-known/security.txt'))?.[1] ?? ''
  setUpOpenData({ securityContact: null })
  assert.equal((await ask('/.well-known/security.txt')).status, 404)
  setUpOpenData({ securityContact: 'https://ministry.example/weakness' })
  assert.equal(await told(), 'https://ministry.example/weakness')
  const answer = await ask('/.well-known/security.txt')
  assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8')
  // The standard's four lines, and a day until which they hold that is to come.
  const lines = (await answer.text()).trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => line.split(':')[0]),
    ['Contact', 'Expires', 'Preferred-Languages', 'Canonical'],
  )
  assert.ok(new Date(lines[1]?.slice('Expires: '.length) ?? '') > new Date('2026-06-01'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { answered } from '#test/answers'
import { expectValidHtml } from '#test/html'
import { testDatabase } from '#test/database'
import { publishPackage, siteOn, wordsOn } from './site.ts'

// Each kind of page once, asked for what it must answer whatever it is a page of.
const database = await testDatabase()
await publishPackage(database, 'test/plans/montes-agua', '2026-03-10')
const { ask, read } = siteOn(database, '2026-06-01')

const home = 'plans/montes-agua'
const lists = [
  '',
  '/commitments',
  '/indicators',
  '/organisations',
  '/bodies',
  '/method',
  '/changes',
]
const single = {
  '/areas/': '1',
  '/commitments/': 'c-1-01',
  '/indicators/': 'agua-cobertura',
  '/organisations/': 'forestal',
  '/bodies/': 'b-01',
} as const
const singles = Object.entries(single).map(([path, id]) => `${path}${id}`)
const every = [...lists, ...singles, '/search?q=agua']

const at = (path: string, day: string, language = 'en') =>
  `/${language}/${home}${path}${path.includes('?') ? '&' : '?'}as-of=${day}`

test('every page is there, valid, and says its language, in both', async () => {
  for (const language of ['en', 'da'])
    for (const path of every) {
      const markup = await read(`/${language}/${home}${path}`)
      assert.match(markup, new RegExp(`<html lang="${language}">`), path)
      assert.equal([...markup.matchAll(/<h1[\s>]/g)].length, 1, path)
      await expectValidHtml(markup)
    }
})

test('no page says in Danish what it says in English', async () => {
  // The plan is Spanish: what is the same on both pages is its own, never ours.
  for (const path of ['', '/commitments', '/method', '/changes', '/commitments/c-1-01']) {
    const [english, danish] = await Promise.all(
      ['en', 'da'].map(async (language) => {
        const markup = await read(`/${language}/${home}${path}`)
        // The table of marks gives each word in the other language too, and says so.
        return wordsOn(markup.replaceAll(/<span lang="(?:en|da)">[^<]*<\/span>/g, ''))
      }),
    )
    const same = (english ?? []).filter(
      (words) => danish?.includes(words) && / (the|is|of|and|not) /.test(` ${words} `),
    )
    assert.deepEqual(same, [], path)
  }
})

test('what the plan says stands in its own language, marked as such', async () => {
  const markup = await read(`/da/${home}/commitments/c-1-01`)
  assert.match(markup, /<h1[^>]* lang="es"/)
})

test('before the first publication no page is there, and each says why', async () => {
  for (const path of every)
    for (const [language, sentence] of [
      ['en', /Nothing of this plan was published here on 9 March 2026/],
      ['da', /9\. marts 2026/],
    ] as const) {
      const answer = await ask(at(path, '2026-03-09', language))
      assert.equal(answer.status, 404, path)
      const markup = await answer.text()
      assert.match(markup, sentence, path)
      // Not a word of what was published later.
      assert.doesNotMatch(markup, /Plantar|Servicio/, path)
      await expectValidHtml(markup)
    }
})

test('on the day of the first publication every page is there and says which day it is', async () => {
  for (const path of every) {
    const markup = await read(at(path, '2026-03-10'))
    assert.match(markup, /As published on 10 March 2026/, path)
    await expectValidHtml(markup)
  }
})

test('whoever reads an earlier day stays in it, wherever a page leads', async () => {
  const outside = /^\/(assets|api|en\/sign-in)|^\/(en|da)$|\/evidence\//
  for (const path of every) {
    const markup = await read(at(path, '2026-03-20'))
    const main = /<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? ''
    const links = [...main.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => href ?? '')
    for (const link of links.filter((href) => !outside.test(href))) {
      const [, day = 'now'] = /as-of=([\d-]+)/.exec(link) ?? []
      // A history leads further back; nothing leads forward to what came later.
      assert.ok(day <= '2026-03-20', `${path} leads to ${link}`)
    }
  }
})

test('a day to come, and what is no day, are refused alike on every page', async () => {
  for (const path of every)
    for (const [day, sentence] of [
      ['2026-06-02', /2 June 2026 has not been yet/],
      ['2026-02-30', /“2026-02-30” is not a day/],
      ['<b>', /“&lt;b&gt;” is not a day/],
    ] as const) {
      const answer = await ask(at(path, encodeURIComponent(day)))
      assert.equal(answer.status, 400, `${path} ${day}`)
      assert.match(await answer.text(), sentence, path)
    }
})

test('an unknown id and a closed one answer alike, and neither is repeated', async () => {
  const strange = ['nothing', 'c-9-99', 'n-01', "x'; drop table y", '..%2f..', '%00']
  for (const path of Object.keys(single)) {
    const answers = new Set<string>()
    for (const id of strange) {
      const address = `/en/${home}${path}${encodeURIComponent(id)}`
      const answer = await ask(address)
      assert.equal(answer.status, 404, address)
      const words = wordsOn(await answer.text())
      answers.add(words.join('\n'))
    }
    assert.equal(answers.size, 1, path)
  }
})

test('an unknown plan is no more than an unknown page', async () => {
  const told = async (path: string) => {
    const answer = await ask(path)
    assert.equal(answer.status, 404, path)
    return wordsOn(await answer.text()).join('\n')
  }
  const nowhere = await told('/en/nowhere')
  for (const path of every) assert.equal(await told(`/en/plans/another${path}`), nowhere, path)
})

test('a language that is not ours has no pages', async () => {
  for (const language of ['es', 'EN', 'dk'])
    assert.equal((await ask(`/${language}/${home}`)).status, 404, language)
})

const silent = z.object({
  items: z.array(z.object({ status: z.object({ code: z.string(), round: z.null() }) })),
})

test('before any round every commitment is not yet due: in a sentence, as squares, as a list, for programs', async () => {
  const front = wordsOn(await read(`/en/${home}`)).join(' ')
  assert.match(front, /All 4 commitments are not yet due/)
  assert.match(front, /No round of reports has been held yet/)
  const rows = wordsOn(await read(`/en/${home}/commitments`))
  assert.equal(rows.filter((words) => words === 'Not yet due').length >= 4, true)
  const { items } = answered(silent, await read(`/api/v1/${home}/commitments`))
  assert.deepEqual([...new Set(items.map(({ status }) => status.code))], ['not-yet-due'])
  const page = wordsOn(await read(`/en/${home}/commitments/c-1-01`)).join(' ')
  assert.match(page, /Not yet due/)
  assert.doesNotMatch(page, /\b0 %|\bzero\b/)
})

test('an empty list is not an empty page', async () => {
  for (const [path, words] of [
    ['/commitments?owner=magua&area=1&status=done', /No commitment fits|Nothing fits|fits/i],
    ['/search?q=xyzzy', /Nothing found/],
    ['/changes?page=99', /The plan, version 1/],
  ] as const) {
    const markup = await read(`/en/${home}${path}`)
    assert.match(wordsOn(markup).join(' '), words, path)
    await expectValidHtml(markup)
  }
})

test('what there is not is named in a sentence, and the whole list is shown', async () => {
  const rowsOf = (markup: string) => markup.match(/<tr>/g)?.length
  for (const [path, parts] of [
    ['commitments', { status: 'bogus', owner: 'zzz', area: 'zzz', sort: '-colour' }],
    ['indicators', { level: 'x', owner: 'zzz', target: 'perhaps', sort: 'colour' }],
  ] as const) {
    const whole = rowsOf(await read(`/en/${home}/${path}`))
    for (const [name, value] of Object.entries(parts)) {
      const markup = await read(`/en/${home}/${path}?${name}=${value}`)
      const sentence = `The address asks for ${name}=${value}, and there is no such thing here`
      assert.ok(wordsOn(markup).join(' ').includes(sentence), `${path} ${name}`)
      assert.equal(rowsOf(markup), whole)
      await expectValidHtml(markup)
    }
  }
})

test('no page of the public asks for a script or another host', async () => {
  for (const path of every) {
    const markup = await read(`/en/${home}${path}`)
    assert.doesNotMatch(markup, /<script|\son\w+="|\sstyle="|<style/, path)
    for (const [, source] of markup.matchAll(/\s(?:src|action)="([^"]+)"/g))
      assert.match(source ?? '', /^\//, path)
  }
})

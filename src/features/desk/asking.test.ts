import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { reportOperations } from '#features/reporting'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { expectValidHtml } from '#test/html'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { done, handedIn, report } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { serveWorld, signIn } from '#test/reporting/writers'
import { markedText } from './pages/asked.ts'
import { routes } from './routes.ts'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'

async function opened(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await handedIn(world)
  const posted = async (typed: Readonly<Record<string, string>>) => {
    const page = await site.get('coordinator', root)
    const seen = fieldsOf(page.text, `${root}/ask`)['seen'] ?? ''
    return site.post('coordinator', `${root}/ask`, { seen, commitment: 'c-1-01', ...typed })
  }
  return { world, site, posted }
}

test('a passage is marked where it stands, and nothing where it stands no more', () => {
  const say = speaker('en')
  const about = { id: 'q', edition: 'e', line: 'l', field: 'did', noun: 'statement', fact: 'f' }
  const asked = { ...about, text: 'Why?', language: 'en', askedAt: new Date(0), answer: null }
  const marked = (passage: string) =>
    oneLine(
      html`${markedText(say, { text: 'One. Two. Three.', language: 'en' }, [{ ...asked, passage }])}`,
    )
  assert.match(marked('Two.'), /One\.\s*<mark>Two\.<\/mark>\s*Three\./)
  assert.doesNotMatch(marked('Four.'), /<mark>/)
})

test('a refused question keeps what was typed in it, open at its field', async (t) => {
  const { posted } = await opened(t)
  const typed = { field: 'challenges', passage: 'No such words', text: 'Which streams?' }
  const asked = await posted(typed)
  assert.equal(asked.status, 409)
  assert.match(asked.text, /value="No such words"/)
  assert.match(asked.text, />\s*Which streams\?<\/textarea>/)
  assert.match(asked.text, /href="#passage-c-1-01-challenges"/)
  assert.match(oneLine(asked.text), /<details[^>]*open[^>]*><summary>Ask about “Challenges”/)
})

test('a sentence is chosen without scripts; it stands marked in the text and quoted in the question', async (t) => {
  const { world, site, posted } = await opened(t)
  const form = (await site.get('coordinator', root)).text
  await expectValidHtml(form)
  const sentences = [...form.matchAll(/name="words"\s+value="([^"]*)"/g)].map(([, one]) => one)
  const at = sentences.indexOf('All planters were trained.')
  assert.ok(at >= 0, sentences.join(' | '))
  const words = 'All planters were trained.'
  const asked = await posted({ field: 'did', sentence: '1', words, text: 'How many?' })
  assert.equal(asked.location, `${root}?said=asked`)
  const seen = oneLine((await site.get('coordinator', root)).text)
  assert.match(seen, /<mark>All planters were trained\.<\/mark>/)
  assert.match(seen, /<blockquote><p>“All planters were trained\.”<\/p><\/blockquote>/)
  assert.match(seen, /How many\?/)
  const danish = oneLine((await site.get('coordinator', root.replace('/en/', '/da/'))).text)
  assert.match(danish, /<blockquote><p>»All planters were trained\.«/)
  const print = oneLine((await site.get('coordinator', `${root}/print`)).text)
  assert.match(print, /<mark>All planters were trained\.<\/mark>/)
  assert.equal((await site.get('reviewer', root)).text.includes('<mark>'), false)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
})

test('with scripts, words that are marked in the text stand in the field', async (t) => {
  const { world } = await opened(t)
  const { origin, stop } = await serveWorld(world)
  t.after(stop)
  const page = await browserPage(t)
  await signIn(page, origin, 'coordinator')
  await page.goto(`${origin}${root}`)
  await expectAccessible(page)
  await page.getByText('All planters were trained.').first().click({ clickCount: 3 })
  const field = page.locator('#passage-c-1-01-did')
  // The script hears of the marking a moment after the click.
  for (let tries = 0; tries < 50 && (await field.inputValue()) === ''; tries += 1)
    await page.waitForTimeout(50)
  assert.match(await field.inputValue(), /All planters were trained\.$/)
  await page.setViewportSize({ width: 320, height: 900 })
  await expectNoSidewaysScroll(page)
})

test('the coordinator reads beside a figure what was published before it', async (t) => {
  const { site } = await opened(t)
  const told = async (language: string) =>
    oneLine((await site.get('coordinator', root.replace('/en/', `/${language}/`))).text)
  assert.match(
    await told('en'),
    /Published before<\/p><div class="old-body"><b>40\s%<\/b>\s*\(30 of 75\), 2024/,
  )
  assert.match(await told('da'), /Offentliggjort før<\/p>/)
  assert.doesNotMatch(oneLine((await site.get('reviewer', root)).text), /Published before/)
})

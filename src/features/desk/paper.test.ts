import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { done, fillReport, handedIn, openTheRound, report } from '#test/reporting/thread'
import { routes, visitorOf } from '#test/reporting/visitor'
import { serveWorld, signIn } from '#test/reporting/writers'

prepareAssets()
const path = '/en/plans/montes-agua/organisations/forestal/rounds/2027/print'

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (person: Person) => (await site.get(person, path)).text
  return { world, site, look }
}

test('a paper says what it is, who signed it in which part and when, and every line in full', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  const page = await look('coordinator')
  for (const words of [
    'Servicio Forestal inventado: report for 2026',
    'All lines',
    'All planters were trained.',
    'Drought.',
    'Payroll, 12 January',
    'How it came about',
    'Signed by the approver.',
  ])
    assert.ok(page.includes(words), words)
  const main = page.slice(page.indexOf('<main'))
  assert.doesNotMatch(main, /<button|<textarea|days? (left|over)/)
})

test('a draft’s paper is its organisation’s own, and says that it is a draft', async (t) => {
  const { world, site, look } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  const own = await look('editor')
  assert.match(own, /Draft/)
  assert.match(own, /Drought\./)
  assert.doesNotMatch(await look('coordinator'), /Drought\./)
  for (const person of ['magua-editor', 'steering', 'auditor'] as const)
    assert.equal((await site.get(person, path)).status, 403, person)
})

test('on paper, too, the coordinator reads where a text stands before it is handed in, and nothing of it', async (t) => {
  const { world, site, look } = await open(t)
  await openTheRound(world)
  assert.match(await look('coordinator'), /Silent/)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const sent = await look('coordinator')
  assert.match(sent, /Awaits signature/)
  assert.doesNotMatch(sent, /Silent|Drought\./)
  const inDanish = await site.get('coordinator', path.replace('/en/', '/da/'))
  assert.match(inDanish.text, /Venter på underskrift/)
})

test('questions stand with their answers on the paper of those who may read them', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  const passage = 'All planters were trained.'
  const question = { ...report, commitment: 'c-1-01', field: 'did', passage, text: 'How many?' }
  const id = done(await reportOperations.askQuestion(world.visit('coordinator'), question))
  assert.match(await look('editor'), /How many\?[\s\S]*Not answered yet\./)
  const answer = { ...report, question: id, text: '40 of 40.' }
  done(await reportOperations.answerQuestion(world.visit('editor'), answer))
  assert.match(await look('coordinator'), /How many\?[\s\S]*40 of 40\./)
  assert.doesNotMatch(await look('reviewer'), /How many\?/)
})

test('a part of a commitment that others lead is called what it is to every reader of the paper', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  for (const person of ['editor', 'coordinator'] as const)
    assert.doesNotMatch(await look(person), /your part/i)
})

test('in the exercise every printed page says so, and nothing on it leads anywhere', async (t) => {
  const { world } = await open(t)
  await handedIn(world)
  const { origin, stop } = await serveWorld(world)
  t.after(stop)
  const page = await browserPage(t, { scripts: false })
  await signIn(page, origin, 'coordinator')
  await page.goto(`${origin}${path}`)
  const markup = await page.content()
  const band =
    '<div class="exercise"><div class="wrap"><b>Exercise</b><a href="/">What is it?</a></div></div>'
  await page.setContent(markup.replace('<header class="head">', `<header class="head">${band}`))
  await page.emulateMedia({ media: 'print' })
  const sheet = () => page.evaluate<string>('getComputedStyle(document.body).page')
  assert.equal(await sheet(), 'exercise')
  assert.equal(await page.locator('.exercise a').isVisible(), false)
})

test('it prints on A4 without places, buttons or what belongs to the screen', async (t) => {
  const { world } = await open(t)
  await handedIn(world)
  const { origin, stop } = await serveWorld(world)
  t.after(stop)
  const page = await browserPage(t, { scripts: false })
  await signIn(page, origin, 'coordinator')
  await page.goto(`${origin}${path}`)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 900 })
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.head-places', '.paper-how', '.foot', '.crumbs'])
    assert.equal(await page.locator(gone).first().isVisible(), false, gone)
  const document = await page.pdf({ preferCSSPageSize: true })
  const [, width, height] =
    /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(document.toString('latin1')) ?? []
  assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [595, 842])
})

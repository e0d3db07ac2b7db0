import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { expectValidHtml } from '#test/html'
import { oneLine, wordsOf } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { activity, assign, savePlan } from '#test/reporting/planning'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'
import { routes as planRoutes } from './index.ts'

prepareAssets()
const home = '/en/plans/montes-agua/organisations/forestal/implementation-plans/2027'
const blank = `${home}/lines/c-1-01/activities/new`
const danish = (path: string): string => path.replace('/en/', '/da/')

async function open(t: TestContext) {
  const world = await openWorld(t)
  await assign(world)
  const site = visitorOf(world, [...routes, ...planRoutes])
  const look = async (path: string) => (await site.get('editor', path)).text
  const post = async (path: string, typed: Readonly<Record<string, string>>) =>
    site.post('editor', path, { ...fieldsOf(await look(path), path), ...typed, go: 'save' })
  return { world, look, post }
}

test('indicators are offered in groups: the commitment’s own first, the other authorities’ last', async (t) => {
  const { look } = await open(t)
  const markup = await look(blank)
  await expectValidHtml(markup)
  const [, select = ''] =
    /<select[^>]*name="indicator-0-id"[^>]*>(.*?)<\/select>/.exec(oneLine(markup)) ?? []
  const labels = [...select.matchAll(/<optgroup label="([^"]*)"/g)].map(([, label]) => label)
  assert.equal(labels[0], 'Of this commitment')
  assert.match(oneLine(await look(danish(blank))), /<optgroup label="Ved dette tilsagn">/)
})

test('everything that must be mended is said at once, each at its field, and nothing typed is lost', async (t) => {
  const { post } = await open(t)
  const wrong = await post(danish(blank), {
    title: '',
    start: '31.02.2027',
    'indicator-0-due': 'snart',
    'milestone-0-due': 'uge 36',
  })
  assert.equal(wrong.status, 422)
  const led = [...wrong.text.matchAll(/<a href="#([^"]*)">([^<]*)</g)].map(([, at]) => at)
  for (const at of ['title', 'start', 'indicator-0-due', 'milestone-0-due', 'milestone-0-title'])
    assert.ok(led.includes(at), `${at} in ${led.join()}`)
  assert.match(wrong.text, /»31\.02\.2027« er ikke en dato/)
  assert.match(wrong.text, /value="uge 36"/)
})

test('a month by its name is read, and an end before its beginning is said with days in words', async (t) => {
  const { look, post } = await open(t)
  const typed = { title: 'Så', start: 'marts 2027', end: '30.1.2027' }
  const wrong = await post(danish(blank), typed)
  assert.match(wrong.text, /Den ville slutte \(30\. januar 2027\), før den begynder \(marts 2027\)/)
  const saved = await post(danish(blank), { ...typed, end: 'maj 2027' })
  assert.match(saved.location ?? '', /said=saved/)
  assert.match(wordsOf(await look(danish(home))), /marts 2027.*maj 2027/)
})

test('a commitment that an activity under another one serves is not said to have nothing planned', async (t) => {
  const { world, look } = await open(t)
  await savePlan(world, { 'activity.plant': activity({ alsoServes: ['c-1-02'] }) })
  const page = await look(home)
  assert.match(page, /also served by an activity under another one/)
  assert.match(page, /<a href="#activity-plant"\s*>1\.1\.1\.1 Plant along four streams/)
  assert.doesNotMatch(wordsOf(page), /nothing planned/i)
  assert.match(await look(danish(home)), /Tilsagnet tjenes også af en aktivitet under et andet/)
})

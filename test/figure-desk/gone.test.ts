import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { baseline, definition, listReport, saveEntries } from '../measuring/figures.ts'
import { callsOn } from '../report-calls/site.ts'
import { done } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { expectWords, fill, list, openSite, publishList, words } from './site.ts'
import { define, nine, paste, streams } from './tables.ts'

/** Nine of twelve streams are published, and the next edition is begun. */
async function published(t: TestContext) {
  const open = await openSite(t)
  await define(open.world)
  const at = (await paste(open.site, nine)).location ?? ''
  await open.site.post('editor', at, fieldsOf((await open.site.get('editor', at)).text, at))
  await publishList(open)
  done(await reportOperations.reviseReport(open.world.visit('editor'), listReport))
  return open
}

const form = `${list}/definition`
const lines = streams.map((code) => `${code} = Arroyo ${code}`)
const next = {
  from: '2027',
  reason: 'Two streams were joined.',
  population: 'Everybody who plants',
  kind: 'share',
  direction: 'parity',
  resultsLevel: 'output',
  countsPeople: 'composition',
  'exclusive-0': 'yes',
  'exhaustive-0': 'yes',
}

test('categories that have published figures go only once it is said to be meant, and the figures are named', async (t) => {
  const { site } = await published(t)
  const without = lines.slice(1).join('\n')
  const asked = await fill(site, 'editor', form, { ...next, 'categories-0': without })
  assert.equal(asked.status, 422)
  expectWords(asked.text, 'Published figures for 2026 are parted by what is taken out here: north.')
  assert.match(asked.text, /href="#categories-0"/)
  const meant = { ...next, 'categories-0': without, 'confirmed:categories': 'yes' }
  assert.equal((await fill(site, 'editor', form, meant)).location, `${list}?said=saved`)
  expectWords((await site.get('editor', list)).text, 'version 3')
})

test('a program is asked the same, with the names, keeps what else it sent, and confirms by the code', async (t) => {
  const { world } = await published(t)
  const { call } = callsOn(world)
  const path = '/api/v1/plans/montes-agua/organisations/forestal/figures/arboles-plantados'
  const kept = streams.slice(1).map((code) => ({ code, name: { es: code }, aliases: [] }))
  const parted = { dimension: 'stream', exclusive: true, exhaustive: true, categories: kept }
  const { from, reason } = next
  const entry = definition({ from, reason, breakdowns: [parted] })
  const { status, body } = await call('editor', `PUT ${path}`, {
    body: { language: 'en', fields: { 'definition.3': { ...entry, revision: 0 } } },
  })
  assert.equal(status, 409)
  assert.match(JSON.stringify(body), /category-figures/)
  assert.match(JSON.stringify(body), /Published figures for 2026 .* north/)
  const start = { baseline: baseline({ period: '2024', value: '40' }) }
  const some = await saveEntries(world, { 'definition.3': entry, ...start })
  assert.deepEqual(
    some.map(({ field, state }) => `${field} ${state}`),
    ['definition.3 refused', 'baseline saved'],
  )
  const meant =
    'definition' in entry
      ? { ...entry, confirmed: ['category-figures' as const] }
      : assert.fail('no definition')
  const told = async (value: typeof entry, seen: number) =>
    (await saveEntries(world, { 'definition.3': value }, { seen }))[0]?.state
  assert.deepEqual([await told(meant, 0), await told(entry, 1)], ['saved', 'same'])
})

test('a category without figures goes without a question', async (t) => {
  const { site } = await published(t)
  const without = lines.slice(0, -1).join('\n')
  const saved = await fill(site, 'editor', form, { ...next, 'categories-0': without })
  assert.equal(saved.location, `${list}?said=saved`)
})

test('a target and a baseline of 0.2 are asked about: twenty per cent, or a fifth of one', async (t) => {
  const { site } = await openSite(t)
  const target = { kind: 'reach', value: '0.2', due: '2030', decidingBody: 'The board' }
  const first = { state: 'stated', value: '0.2', period: '2024', decidingBody: 'The board' }
  for (const [kind, given] of [
    ['target', target],
    ['baseline', first],
  ] as const) {
    const asked = await fill(site, 'editor', `${list}/${kind}`, given)
    assert.equal(asked.status, 422)
    expectWords(asked.text, 'How much is 0.2?', '20 percent', '0.2 percent')
    const answered = { ...given, scale: 'share', scaleOf: '0.2' }
    assert.equal((await fill(site, 'editor', `${list}/${kind}`, answered)).status, 303)
  }
  const page = words((await site.get('editor', list)).text)
  assert.match(page, /Reach 20 %, by 2030/)
  assert.doesNotMatch(page, /0\.2 %/)
})

test('a figure beside another of its period is changed and taken out by itself', async (t) => {
  const { site } = await openSite(t)
  const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }
  await fill(site, 'editor', `${list}/observation`, figure)
  const rival = { ...figure, numerator: '30', rival: 'survey' }
  await fill(site, 'editor', `${list}/observation`, rival)
  const page = (await site.get('editor', list)).text
  const field = 'observation.2026.survey'
  assert.match(page, new RegExp(`href="[^"]*/observation\\?field=${field}"`))
  await fill(site, 'editor', `${list}/observation?field=${field}`, { numerator: '29' })
  expectWords((await site.get('editor', list)).text, '31 of 75', '29 of 75')
  const seen =
    /name="field" value="observation\.2026\.survey"\s*\/?>\s*<input[^>]*name="seen" value="(\d+)"/
  const version = seen.exec((await site.get('editor', list)).text)?.[1] ?? ''
  const gone = await site.post('editor', `${list}/remove`, { field, seen: version })
  assert.equal(gone.status, 303)
  const after = words((await site.get('editor', list)).text)
  assert.match(after, /31 of 75/)
  assert.doesNotMatch(after, /29 of 75/)
})

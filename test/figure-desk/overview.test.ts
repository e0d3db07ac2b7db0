import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definition, saveEntries } from '../measuring/figures.ts'
import { expectWords, fill, list, openSite, overview, publishList, words } from './site.ts'

const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }

test('an authority sees its indicators: the last figure, where the list stands, whose turn it is', async (t) => {
  const open = await openSite(t)
  const { site, world } = open
  const row = async (person: 'editor' | 'approver' = 'editor') =>
    words((await site.get(person, overview)).text).match(/Mujeres entre quienes plantan.*/)?.[0] ??
    ''
  assert.match(await row(), /^\S+.*40 % 2024 Silent .*– Paste figures/)
  await fill(site, 'editor', `${list}/observation`, figure)
  assert.match(await row(), /40 % 2024 Draft .*You Paste figures/)
  await publishList(open)
  assert.match(await row('approver'), /41\.3 % 2026 Published/)
  assert.equal((await site.get('coordinator', overview)).status, 403)
  assert.equal((await site.get('magua-editor', overview)).status, 403)
  assert.ok(world)
})

test('a figure that is due and not there is late, first in the list, and under its own filter', async (t) => {
  const open = await openSite(t)
  const { site, world } = open
  const yearly = definition({
    from: '2024',
    reason: 'Every year.',
    frequency: 'year',
    delayDays: '30',
  })
  await saveEntries(world, { 'definition.2': yearly })
  await publishList(open)
  const page = await site.get('editor', `${overview}?show=late`)
  expectWords(page.text, 'One figure is late', 'Late 1', '2025, by 30 January 2026 late')
  const none = await site.get('editor', `${overview}?show=under-way`)
  expectWords(none.text, 'None stands here', 'Show all')
})

test('an indicator that the plan implies is adopted from the list', async (t) => {
  const { site } = await openSite(t)
  const home = overview.replace('forestal', 'magua')
  const page = await site.get('magua-editor', `${home}?show=proposed`)
  expectWords(page.text, 'The plan implies it', 'Adopt')
  const adopted = await site.post('magua-editor', `${home}/adopt`, { proposal: 'imp-pozos' })
  assert.equal(adopted.location, `${home}/imp-pozos`)
  const shown = await site.get('magua-editor', adopted.location ?? '')
  expectWords(
    shown.text,
    'How it is measured',
    'Version 1 of the definition counts once it is published',
  )
  const again = await site.post('magua-editor', `${home}/adopt`, { proposal: 'imp-pozos' })
  assert.equal(again.status, 409)
})

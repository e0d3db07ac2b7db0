import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definition, observation, saveEntries, show } from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { expectWords, openSite, publishList } from './site.ts'
import { paste, pasted } from './tables.ts'

const byTeams = definition({
  from: '2025',
  reason: 'Counted anew.',
  kind: 'count',
  unit: 'people',
  countsPeople: 'no',
  breakdowns: [
    {
      dimension: 'team',
      exclusive: true,
      exhaustive: true,
      categories: ['hill', 'river'].map((code) => ({ code, name: { en: code } })),
    },
  ],
})
const source = 'Payroll, 12 January'
const twoTeams = pasted('Team|People', 'hill|40', 'river|20')

/** What the figure of 2026 says in the list. */
async function says(world: World) {
  const { entries } = await show(world, 'editor')
  const content = entries.find(({ item }) => item.field === 'observation.2026')?.item.content
  return content?.noun === 'observation' ? content.says : null
}

test('a count that stands as a value is the same in a table, part by part', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, { 'definition.2': byTeams })
  const cells = ['hill', 'river'].map((team) => ({
    keys: { team },
    value: team === 'hill' ? '40' : '20',
  }))
  await saveEntries(world, { 'observation.2026': observation({ cells }) })
  const before = await says(world)
  const { location } = await paste(site, twoTeams, { source })
  const page = await site.get('editor', location ?? '')
  expectWords(page.text, '2 figures are unchanged', 'The table changes nothing')
  assert.deepEqual(await says(world), before)
})

test('a count of the whole that stands as a value is the same in a table, before and after it is published', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, { 'definition.2': byTeams })
  await saveEntries(world, { 'observation.2026': observation({ value: '60' }) })
  const whole = pasted('Team|People', 'All|60')
  const first = await paste(site, whole, { source })
  const draft = await site.get('editor', first.location ?? '')
  expectWords(draft.text, 'One figure is unchanged', 'The table changes nothing')
  await publishList({ world, site })
  const second = await paste(site, whole, { source })
  const published = await site.get('editor', second.location ?? '')
  expectWords(published.text, 'One figure is unchanged', 'The table changes nothing')
})

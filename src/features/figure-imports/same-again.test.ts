import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { definition, listReport, observation, saveEntries, show } from '#test/measuring/figures'
import type { World } from '#test/reporting/cast'
import type { Visitor } from '#test/reporting/visitor'
import { fieldsOf } from '#test/reporting/visitor'
import { done } from '#test/reporting/thread'
import { expectWords, list, openSite, publishList } from '#test/figure-desk/site'
import { define, nine, paste, pasted } from '#test/figure-desk/tables'

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

/** Confirms what a table was seen to change. */
async function confirm(site: Visitor, at: string, given: Readonly<Record<string, string>> = {}) {
  const page = await site.get('editor', at)
  return site.post('editor', at, { ...fieldsOf(page.text, at), ...given })
}

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

test('a table that changes only the source says so, and writes it when it is confirmed', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const first = await paste(site, nine, { source })
  await confirm(site, first.location ?? '')
  const before = await says(world)
  const second = await paste(site, nine, { source: 'Payroll, 3 February' })
  const page = await site.get('editor', second.location ?? '')
  const change = 'the source changes from “Payroll, 12 January” to “Payroll, 3 February”'
  expectWords(page.text, 'changed 9', '2026: ' + change, 'Write 9 figures in the draft')
  const written = await confirm(site, second.location ?? '')
  assert.equal(written.location, `${list}?written=9`)
  assert.deepEqual(await says(world), { ...before, source: 'Payroll, 3 February' })
})

test('a source that changes once figures are published is asked why; without a source none changes', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const first = await paste(site, nine, { source })
  await confirm(site, first.location ?? '')
  await publishList({ world, site })
  const silent = await paste(site, nine, { source: '' })
  const none = await site.get('editor', silent.location ?? '')
  expectWords(none.text, 'The table changes nothing')
  const other = await paste(site, nine, { source: 'Payroll, 3 February' })
  const asked = await confirm(site, other.location ?? '')
  assert.equal(asked.status, 409)
  const told = await confirm(site, other.location ?? '', { reason: 'The day was wrong.' })
  assert.equal(told.location, `${list}?written=9`)
  assert.equal((await says(world))?.source, 'Payroll, 3 February')
})

test('a figure that was taken out of the draft comes back with the table, and is said to be new in it', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  await confirm(site, (await paste(site, nine, { source })).location ?? '')
  await publishList({ world, site })
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  const before = await says(world)
  const cells = before?.cells.filter(({ keys }) => keys['stream'] !== 'old') ?? []
  const fewer = observation({ ...before, cells }, 'Not theirs.')
  const { versions } = await show(world, 'editor')
  await saveEntries(
    world,
    { 'observation.2026': fewer },
    { seen: versions.get('observation.2026') ?? 0 },
  )
  const { location } = await paste(site, nine, { source })
  const page = await site.get('editor', location ?? '')
  expectWords(page.text, 'new 1', 'unchanged 8', 'Arroyo old, 2026 1 of 10 empty 1 of 10 1 of 10')
  await confirm(site, location ?? '', { reason: 'They were theirs.' })
  assert.equal((await says(world))?.cells.length, 9)
})

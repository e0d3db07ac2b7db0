import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { listObservations } from '#features/indicators'
import { showJudgedFigures } from '#features/figure-desk'
import { baseline, list, saveEntries, show, target } from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { expectWords, figuresPath, fill, openSite, publishList } from './site.ts'

const form = `${figuresPath}/observation`
const own = { period: '2026', numerator: '42', denominator: '100', source: 'Payroll' }
const rival = { ...own, numerator: '60', source: 'Statistics office', rival: 'office' }
const course = {
  baseline: baseline({ period: '2024', value: '40' }, 'Counted for the first time.'),
  'target.end': target({ kind: 'reach', due: '2030', value: '50' }, 'Decided.'),
}

/** What would be said of the draft, as the figure that it rests on. */
async function judged(world: World): Promise<string | undefined> {
  const { word } = await showJudgedFigures(world.visit('editor'), list)
  return word?.words[0]?.inputs.current?.value
}

const published = async (world: World) => {
  const { series } = await show(world, 'editor')
  const of = (facts: typeof series.rivals) =>
    facts.filter(({ about }) => about === '2026').map(({ value }) => value)
  return { used: of(series.observations), rivals: of(series.rivals) }
}

test('another figure of a period stands beside its own figure and counts for nothing', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, course)
  for (const given of [own, rival])
    assert.equal((await fill(site, 'editor', form, given)).location, `${figuresPath}?said=saved`)
  assert.equal(await judged(world), '42')
  await publishList({ world, site })
  assert.deepEqual(await published(world), { used: ['42'], rivals: ['60'] })
  const keys = await read(world.database.app, (tx) =>
    query(
      tx,
      sql`select value::text, rival from published.observation where about = '2026' order by value`,
    ),
  )
  assert.deepEqual(keys, [
    { value: '42', rival: null },
    { value: '60', rival: 'office' },
  ])
  const facts = await read(world.database.app, (tx) =>
    listObservations(tx, {
      plan: list.plan,
      indicator: list.indicator,
      asOf: new Date('2100-01-01'),
    }),
  )
  const said = facts.filter(({ about }) => about === '2026').map((fact) => fact.rival)
  assert.deepEqual(new Set(said), new Set([null, 'office']))
})

test('which of two drafts counts can be chosen in the same draft, with a reason', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, course)
  for (const given of [own, rival]) await fill(site, 'editor', form, given)
  const page = await site.get('editor', `${figuresPath}/use?period=2026`)
  expectWords(page.text, '42', 'in this draft, not yet published', '60', 'Statistics office')
  const { entries } = await show(world, 'editor')
  const uses = entries.find(({ item }) => item.field === 'observation.2026.office')?.item.chain
  assert.ok(uses)
  const choice = { uses, sentence: 'Counted by people who do nothing else.' }
  const chosen = await fill(site, 'editor', `${figuresPath}/use?period=2026`, choice)
  assert.equal(chosen.location, `${figuresPath}?said=saved`)
  assert.equal(await judged(world), '60')
  await publishList({ world, site })
  assert.deepEqual(await published(world), { used: ['60'], rivals: ['42'] })
})

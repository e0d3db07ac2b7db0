import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, queryOne, read, sql } from '#kernel/db'
import type { World } from '#test/reporting/cast'
import type { Visitor } from '#test/reporting/visitor'
import { fieldsOf } from '#test/reporting/visitor'
import { expectWords, fill, fillDeed, list, openSite, publishList } from '#test/figure-desk/site'
import { define, nine, paste, pasted } from '#test/figure-desk/tables'

const formOf = async (site: Visitor, at: string) =>
  fieldsOf((await site.get('editor', at)).text, at)

const deedsIn = (world: World) =>
  read(world.database.app, async (tx) => {
    const rows = await query<{ operation: string }>(
      tx,
      sql`select operation from varde.journal order by seq`,
    )
    return rows.map(({ operation }) => operation)
  })

const drafts = (world: World) =>
  read(world.database.app, async (tx) => {
    const found = await queryOne<{ count: number }>(
      tx,
      sql`select count(*)::int as count from varde.observation where draft`,
    )
    return found.count
  })

test('a double click writes once, with one deed, and both lead to the list', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const { location } = await paste(site, nine)
  const at = location ?? ''
  const given = await formOf(site, at)
  const before = (await deedsIn(world)).length
  const both = await Promise.all([site.post('editor', at, given), site.post('editor', at, given)])
  assert.deepEqual(
    both.map((one) => [one.status, one.location]),
    [
      [303, `${list}?written=9`],
      [303, `${list}?written=9`],
    ],
  )
  assert.equal((await deedsIn(world)).length, before + 1)
  assert.equal(await drafts(world), 1)
})

test('what another editor wrote since a table was seen is not written over: it is shown anew', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const { location } = await paste(site, nine)
  const at = location ?? ''
  const given = await formOf(site, at)
  const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }
  await fill(site, 'hr', `${list}/observation`, figure)
  const late = await site.post('editor', at, given)
  assert.equal(late.status, 409)
  expectWords((await site.get('editor', list)).text, '41.3 % (31 of 75)')
  const again = await site.post('editor', at, await formOf(site, at))
  assert.equal(again.location, `${list}?written=9`)
})

test('a table that waits while its list is sent for signature is not written', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }
  await fill(site, 'editor', `${list}/observation`, figure)
  const { location } = await paste(site, nine)
  const at = location ?? ''
  const given = await formOf(site, at)
  await fillDeed(site, 'editor', 'send', {})
  const before = await deedsIn(world)
  const late = await site.post('editor', at, given)
  assert.equal(late.status, 409)
  assert.deepEqual(await deedsIn(world), before)
  expectWords((await site.get('editor', list)).text, '41.3 % (31 of 75)')
})

test('numbers of a table that cannot be are named at their cells, and none of them is written', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const table = pasted(
    'Stream|Women|All',
    'Arroyo north|-4|10',
    'Arroyo south|12|10',
    'Arroyo west|4|10',
    'Arroyo west|5|10',
    'Arroyo east|2.5|10',
  )
  const { location } = await paste(site, table)
  const page = await site.get('editor', location ?? '')
  for (const cell of ['B2', 'B3', 'B6']) assert.match(page.text, new RegExp(`\\b${cell}\\b`))
  assert.equal(await drafts(world), 0)
})

test('the same table again after the list was published offers nothing to confirm', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const first = (await paste(site, nine)).location ?? ''
  await site.post('editor', first, await formOf(site, first))
  await publishList({ world, site })
  const before = await deedsIn(world)
  const second = (await paste(site, nine)).location ?? ''
  const page = await site.get('editor', second)
  expectWords(page.text, '9 figures are unchanged', 'The table changes nothing')
  assert.doesNotMatch(page.text, /name="seen"/)
  assert.deepEqual(await deedsIn(world), before)
})

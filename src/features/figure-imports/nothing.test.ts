import assert from 'node:assert/strict'
import { test } from 'node:test'
import { define, paste, pasted } from '#test/figure-desk/tables'
import { expectWords, openSite, words } from '#test/figure-desk/site'
import type { Visitor } from '#test/reporting/visitor'

const review = async (site: Visitor, table: string) => {
  const { location } = await paste(site, table)
  return (await site.get('editor', location ?? '')).text
}
const head = 'Stream|Women|All'
const same = /The table changes nothing|stands in your list already/

test('a table of which every figure has an error says so, not that all of it stands in the list', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  for (const row of ['-6|50', '60|50', '6,5|50', '0|0', '=A1|50']) {
    const page = await review(site, pasted(head, `Arroyo north|${row}`))
    assert.doesNotMatch(words(page), same, row)
    expectWords(page, 'Nothing in the table can be taken', 'Nothing was written')
  }
})

test('a table without a figure of the period says what of it was left out', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const bare = await review(site, pasted(head))
  assert.doesNotMatch(words(bare), same)
  const other = await review(
    site,
    pasted('Stream|Year|Women|All', 'Arroyo north|2024|4|10', 'Arroyo south|2024|4|10'),
  )
  assert.doesNotMatch(words(other), same)
  expectWords(other, 'The table has no figure to take', 'of a period that is not asked for')
})

test('parts of which only percentages are known come to no figure, and the page says why', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const page = await review(site, pasted('Stream|Share', 'Arroyo north|12', 'Arroyo south|14'))
  expectWords(page, '2026: The parts cannot be added: only percentages are known')
})

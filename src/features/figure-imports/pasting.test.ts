import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queryOne, read, sql } from '#kernel/db'
import type { World } from '#test/reporting/cast'
import type { Visitor } from '#test/reporting/visitor'
import { fieldsOf } from '#test/reporting/visitor'
import { show } from '#test/measuring/figures'
import { expectWords, list, openSite, publishList } from '#test/figure-desk/site'
import { bring, define, nine, paste, pasted } from '#test/figure-desk/tables'

const confirm = async (site: Visitor, at: string, given = {}) => {
  const page = await site.get('editor', at)
  return site.post('editor', at, { ...fieldsOf(page.text, at), ...given })
}

const counted = (world: World, table: 'journal' | 'observation' | 'figure_name') =>
  read(world.database.app, async (tx) => {
    const found = await queryOne<{ count: number }>(
      tx,
      sql`select count(*)::int as count from ${sql.ref(`varde.${table}`)}`,
    )
    return found.count
  })

test('nine of twelve parts are pasted, looked through and written: the share is computed, the coverage said', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const before = await counted(world, 'observation')
  const sent = await paste(site, nine)
  assert.match(sent.location ?? '', /\/figures\/arboles-plantados\/uploads\/[0-9a-f-]{36}$/)
  const at = sent.location ?? ''
  const page = await site.get('editor', at)
  expectWords(
    page.text,
    'Nothing is written yet. 2026: 36.7 % (33 of 90), 9 of 12 units have reported.',
    'Missing: Arroyo new, Arroyo long and Arroyo short.',
    'Arroyo north, 2026 empty empty 4 of 10 4 of 10',
    'Write 9 figures in the draft',
  )
  assert.equal(await counted(world, 'observation'), before)
  const written = await confirm(site, at)
  assert.equal(written.location, `${list}?written=9`)
  expectWords(
    (await site.get('editor', written.location ?? '')).text,
    '9 figures are written in the draft.',
    '36.7 % (33 of 90) 9 of 12 units have reported',
    'Payroll, 31 December 2026',
  )
})

test('the same again changes nothing, says so and leaves no line in the journal', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const { location } = await paste(site, nine)
  await confirm(site, location ?? '')
  const lines = await counted(world, 'journal')
  const again = await paste(site, nine)
  const page = await site.get('editor', again.location ?? '')
  expectWords(page.text, '9 figures are unchanged', 'The table changes nothing')
  assert.doesNotMatch(page.text, /name="seen"/)
  assert.equal(await counted(world, 'journal'), lines)
  const twice = await confirm(site, location ?? '')
  assert.equal(twice.location, `${list}?written=9`)
})

test('a name that nobody knows is asked; the answer is remembered for the next table', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const strange = pasted('Stream|Women|All', 'Zanja|4|10', 'Arroyo  SOUTH|5|10')
  const { location } = await paste(site, strange)
  const at = location ?? ''
  const asked = await site.get('editor', at)
  expectWords(asked.text, 'One question first', 'Zanja', 'Answer the questions first')
  const name = /name="(answer:name:[^"]+)"/.exec(asked.text)?.[1] ?? ''
  const early = await site.post('editor', at, { seen: 'x' })
  assert.equal(early.status, 409)
  await site.post('editor', `${at}/answers`, { [name]: 'is:north' })
  const clear = await site.get('editor', at)
  expectWords(clear.text, 'Names that were matched', 'Zanja', 'Arroyo north')
  expectWords(clear.text, 'The name you matched is remembered')
  await confirm(site, at)
  assert.equal(await counted(world, 'figure_name'), 1)
  const next = await paste(site, pasted('Stream|Women|All', 'Zanja|3|10'))
  const known = await site.get('editor', next.location ?? '')
  assert.doesNotMatch(known.text, /id="questions"/)
  expectWords(known.text, 'Arroyo north, 2026 empty 4 of 10 3 of 10 3 of 10')
})

test('a cell with an error is named and left out, and nothing else waits for it', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const table = pasted('Stream|Women|All', 'Arroyo north|about four|10', 'Arroyo south|5|10')
  const { location } = await paste(site, table)
  const page = await site.get('editor', location ?? '')
  expectWords(page.text, 'Cells with errors', 'B2', '“about four” is no number', 'Write one figure')
})

test('what was handed in is changed only with a reason, and a change made since is asked about', async (t) => {
  const open = await openSite(t)
  const { world, site } = open
  await define(world)
  const first = await paste(site, nine)
  await confirm(site, first.location ?? '')
  await publishList(open)
  const moved = await paste(site, nine.replace('Arroyo north\t4', 'Arroyo north\t5'))
  const at = moved.location ?? ''
  expectWords(
    (await site.get('editor', at)).text,
    'Arroyo north, 2026 4 of 10 4 of 10 5 of 10 5 of 10',
  )
  expectWords((await site.get('editor', at)).text, 'A new edition of your list begins')
  const bare = await confirm(site, at)
  assert.equal(bare.status, 409)
  expectWords(bare.text, 'Say why figures are changed')
  await confirm(site, at, { reason: 'One was forgotten.' })
  const { entries } = await show(world, 'editor')
  assert.deepEqual(
    entries.map(({ item }) => [item.field, item.reason]).filter(([, reason]) => reason !== null),
    [['observation.2026', { en: 'One was forgotten.' }]],
  )
  const older = await paste(site, nine.replace('Arroyo north\t4', 'Arroyo north\t3'))
  const crossed = await site.get('editor', older.location ?? '')
  expectWords(crossed.text, 'somebody has changed it in the draft', '5 of 10', '3 of 10')
})

test('files are read by what they are; what is none is refused at its field', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const csv = new TextEncoder().encode('Stream;Women;All\nArroyo north;4;10\n')
  const sent = await bring(site, 'streams.csv', csv)
  expectWords(
    (await site.get('editor', sent.location ?? '')).text,
    'streams.csv',
    'Arroyo north, 2026',
  )
  const none = await paste(site, '')
  assert.equal(none.status, 422)
  assert.match(none.text, /href="#pasted"/)
  const odd = await paste(site, nine, { period: 'next year' })
  assert.match(odd.text, /href="#period"[\s\S]*Arroyo old/)
  const long = await paste(site, `${nine}\n`.repeat(400))
  expectWords(long.text, 'more than can be pasted at once')
})

test('of a table nobody else knows: not another editor, nor anybody after a day', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const { location } = await paste(site, nine)
  assert.equal((await site.get('hr', location ?? '')).status, 404)
  assert.equal((await site.get('coordinator', location ?? '')).status, 403)
  world.setClock('2027-01-13T12:00:00Z')
  assert.equal((await site.get('editor', location ?? '')).status, 404)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { show } from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { done, handedIn, publish } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { deeds, expectWords, fill, list, openSite } from './site.ts'
import { define, nine, paste } from './tables.ts'

/** What 2026 comes to was published with a round's report: 31 of 75. */
async function publishedByReport(t: TestContext) {
  const open = await openSite(t)
  await handedIn(open.world)
  done(await publish(open.world))
  await define(open.world)
  return open
}

/** Nine of twelve streams stand in the place of the whole: that is ticked. */
const meant = { 'fewer:2026': 'yes' }

/** What the list still needs of 2026, and why it was changed. */
async function of2026(world: World) {
  const { entries, missing } = await show(world, 'editor')
  return {
    missing: missing.filter(({ field }) => field === 'observation.2026').map(({ code }) => code),
    reason: entries.find(({ item }) => item.field === 'observation.2026')?.item.reason,
  }
}

test('a table over a figure that a report published is asked why once, and can then be sent', async (t) => {
  const { world, site } = await publishedByReport(t)
  const at = (await paste(site, nine)).location ?? ''
  const page = await site.get('editor', at)
  assert.match(page.text, /name="reason"/)
  const bare = await site.post('editor', at, fieldsOf(page.text, at))
  assert.equal(bare.status, 409)
  expectWords(bare.text, 'Say why figures are changed')
  const given = { ...fieldsOf(page.text, at), reason: 'Counted by stream.', ...meant }
  assert.equal((await site.post('editor', at, given)).location, `${list}?written=9`)
  assert.deepEqual(await of2026(world), { missing: [], reason: { en: 'Counted by stream.' } })
  const listed = await site.get('editor', list)
  const send = `${deeds}/send`
  assert.equal((await site.post('editor', send, fieldsOf(listed.text, send))).status, 303)
})

test('the next table keeps the reason that the draft has', async (t) => {
  const { world, site } = await publishedByReport(t)
  const first = (await paste(site, nine)).location ?? ''
  const seen = fieldsOf((await site.get('editor', first)).text, first)
  await site.post('editor', first, { ...seen, reason: 'Counted by stream.', ...meant })
  const second = (await paste(site, nine.replace('old\t1', 'old\t2'))).location ?? ''
  const page = await site.get('editor', second)
  expectWords(page.text, 'Counted by stream.')
  await site.post('editor', second, fieldsOf(page.text, second))
  assert.deepEqual(await of2026(world), { missing: [], reason: { en: 'Counted by stream.' } })
})

test('the form of a figure that a report published asks why, and says it again when it is opened anew', async (t) => {
  const { world, site } = await publishedByReport(t)
  const form = `${list}/observation?field=observation.2026`
  const figure = { numerator: '30', denominator: '75', source: 'Payroll' }
  await fill(site, 'editor', form, figure)
  assert.deepEqual(await of2026(world), { missing: ['correction'], reason: null })
  assert.match((await site.get('editor', form)).text, /name="correction"/)
  await fill(site, 'editor', form, { correction: 'One had left.' })
  assert.deepEqual(await of2026(world), { missing: [], reason: { en: 'One had left.' } })
  await fill(site, 'editor', form, { note: 'Checked twice.' })
  assert.deepEqual(await of2026(world), { missing: [], reason: { en: 'One had left.' } })
})

test('a figure that replaces nothing is not asked why', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const at = (await paste(site, nine)).location ?? ''
  assert.doesNotMatch((await site.get('editor', at)).text, /name="reason"/)
  assert.doesNotMatch(
    (await site.get('editor', `${list}/observation?field=observation.2026`)).text,
    /name="correction"/,
  )
})

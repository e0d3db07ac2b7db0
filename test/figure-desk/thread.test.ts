import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deeds, expectWords, fill, fillDeed, list, openSite, publishList } from './site.ts'

const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll, 12 January' }

test('a figure is written on the page, sent, signed, handed in and published', async (t) => {
  const open = await openSite(t)
  const { site } = open
  const saved = await fill(site, 'editor', `${list}/observation`, figure)
  assert.equal(saved.location, `${list}?said=saved`)
  expectWords(
    (await site.get('editor', list)).text,
    '41.3 % (31 of 75)',
    '40 %',
    'Send for signature',
  )
  await publishList(open)
  const after = (await site.get('approver', `${list}?said=published`)).text
  expectWords(after, 'Published. Everyone can read it', '41.3 %', '(31 of 75), 2026')
})

test('whoever sends, signs or hands in comes back to the list', async (t) => {
  const { site } = await openSite(t)
  await fill(site, 'editor', `${list}/observation`, figure)
  const sent = await fillDeed(site, 'editor', 'send', {})
  const led = await site.get('editor', sent.location ?? '')
  assert.equal(led.location, `${list}?said=sent`)
})

test('the coordinator reads what was handed in on the page of a text, and of a draft not a word', async (t) => {
  const open = await openSite(t)
  await fill(open.site, 'editor', `${list}/observation`, figure)
  const led = await open.site.get('coordinator', list)
  assert.equal(led.location, deeds)
  assert.doesNotMatch((await open.site.get('coordinator', deeds)).text, /31 of 75/)
  await publishList(open)
  expectWords((await open.site.get('coordinator', deeds)).text, '41.3 %')
})

test('what cannot be kept stands in its field with the error at it', async (t) => {
  const { site } = await openSite(t)
  const path = `${list}/observation`
  const swapped = await fill(site, 'editor', path, { ...figure, numerator: '76' })
  assert.equal(swapped.status, 422)
  assert.match(swapped.text, /href="#numerator"[\s\S]*value="76"[\s\S]*value="75"/)
  const early = await fill(site, 'editor', path, { ...figure, period: '2031' })
  assert.match(early.text, /href="#period"[\s\S]*value="2031"/)
  const none = await fill(site, 'editor', path, { ...figure, period: '' })
  assert.match(none.text, /href="#period"/)
  const words = await fill(site, 'editor', path, { ...figure, source: 'x'.repeat(501) })
  assert.match(words.text, /href="#source"/)
  await fill(site, 'editor', path, figure)
  const again = await fill(site, 'editor', path, { ...figure, numerator: '32' })
  assert.match(again.text, /href="#period"[\s\S]*already/)
})

test('a figure that is taken out can be brought back', async (t) => {
  const { site } = await openSite(t)
  await fill(site, 'editor', `${list}/observation`, figure)
  const page = await site.get('editor', list)
  const given = { field: 'observation.2026', seen: '1' }
  const removed = await site.post('editor', `${list}/remove`, given)
  assert.equal(removed.location, `${list}?removed=observation.2026`)
  const gone = await site.get('editor', removed.location ?? '')
  expectWords(gone.text, 'Taken out of the draft: Figure for 2026.', 'Undo')
  await site.post('editor', `${list}/restore`, { field: 'observation.2026' })
  expectWords((await site.get('editor', list)).text, '41.3 % (31 of 75)')
  assert.match(page.text, /41\.3/)
  const known = { ...figure, of: 'observation.2026', seen: '3' }
  await site.post('hr', `${list}/observation`, { ...known, numerator: '30' })
  const late = await site.post('editor', `${list}/remove`, { ...given, seen: '3' })
  assert.equal(late.status, 409)
  expectWords(late.text, 'Somebody has changed it')
})

test('two who write in one figure find both versions', async (t) => {
  const { site } = await openSite(t)
  await fill(site, 'editor', `${list}/observation`, figure)
  const at = `${list}/observation?field=observation.2026`
  const [mine, theirs] = [await site.get('editor', at), await site.get('hr', at)]
  assert.match(mine.text, /name="seen" value="1"/)
  assert.match(theirs.text, /name="seen" value="1"/)
  const known = { ...figure, of: 'observation.2026', seen: '1' }
  await site.post('hr', `${list}/observation`, { ...known, numerator: '30' })
  const crossed = await site.post('editor', `${list}/observation`, { ...known, numerator: '32' })
  assert.match(
    crossed.location ?? '',
    /\/lines\/arboles-plantados\/conflict\?field=observation\.2026&mine=3/,
  )
  const page = await site.get('editor', crossed.location ?? '')
  expectWords(page.text, '32 of 75', '30 of 75')
})

test('an edition that is not published says so, and that what stood published before can still be read', async (t) => {
  const open = await openSite(t)
  const { site, world } = open
  const handIn = async () => {
    await fillDeed(site, 'editor', 'send', {})
    const code = await world.code('approver')
    await fill(site, 'approver', `${deeds}/sign`, { code, go: 'hand-in' })
    return (await site.get('approver', list)).text
  }
  await fill(site, 'editor', `${list}/observation`, figure)
  expectWords(await handIn(), 'This edition has not been published.')
  const code = await world.code('approver')
  await fill(site, 'approver', `${deeds}/publish`, { code, go: 'publish' })
  await fillDeed(site, 'editor', 'revise', {})
  await fill(site, 'editor', `${list}/observation`, { ...figure, period: '2025' })
  expectWords(
    await handIn(),
    'This edition has not been published. What was published of an earlier edition can still be read.',
  )
})

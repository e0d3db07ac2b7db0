import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { expectValidHtml } from '#test/html'
import { oneLine } from '#test/markup'
import { magua, openWorld } from '#test/reporting/cast'
import { done, fillReport, maguaReport, openTheRound, report, text } from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const root = (language = 'en') =>
  `/${language}/plans/montes-agua/organisations/forestal/rounds/2027`
const line = (language = 'en') => `${root(language)}/lines/c-1-01`
const closing = `${line()}/close-without`

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const look = async (address = line()) => oneLine((await site.get('editor', address)).text)
  const close = async () => {
    const form = fieldsOf((await site.get('editor', line())).text, closing)
    return site.post('editor', closing, form)
  }
  return { world, site, look, close }
}

test('the lead reads for whom its line waits, and what closing it without the part would mean', async (t) => {
  const { site, look } = await open(t)
  const page = await look()
  assert.match(
    page,
    /<dt>Ministerio inventado del Agua<\/dt><dd>.*Waits for Ministerio inventado del Agua/,
  )
  assert.match(page, /Close the line without the part from Ministerio inventado del Agua<\/h2>/)
  assert.match(
    page,
    /The line says “Ministerio inventado del Agua: not reported” to your approver and to everyone/,
  )
  assert.match(page, /You can undo it as long as the report is a draft/)
  await expectValidHtml((await site.get('editor', line())).text)
  const danish = await look(line('da'))
  assert.match(danish, /Venter på Ministerio inventado del Agua/)
  assert.match(
    danish,
    /Linjen viser »Ministerio inventado del Agua: ikke indberettet« for jeres godkender/,
  )
})

test('a plain form closes the line; then it says so, and waits again when that is asked for', async (t) => {
  const { world, site, look, close } = await open(t)
  const closed = await close()
  assert.equal(closed.location, `${line()}?said=closed-without#parts`)
  const page = await look(closed.location ?? '')
  assert.match(page, /The line is closed without the part\. You can undo it/)
  assert.match(
    page,
    /<dt>Ministerio inventado del Agua<\/dt><dd>Not reported: the line is closed without this part/,
  )
  assert.doesNotMatch(page, /Waits for Ministerio inventado del Agua/)
  const work = () =>
    reportOperations.showLine(world.visit('editor'), { ...report, commitment: 'c-1-01' })
  assert.deepEqual((await work()).line.closedWithout, [magua])
  const again = fieldsOf((await site.get('editor', line())).text, closing)
  const undone = await site.post('editor', closing, again)
  assert.equal(undone.location, `${line()}?said=waits-again#parts`)
  assert.deepEqual((await work()).line.closedWithout, [])
  assert.match(await look(), /Waits for Ministerio inventado del Agua/)
})

test('a part that is shown after all stands in the line, and nothing is left to close', async (t) => {
  const { world, look, close } = await open(t)
  await close()
  const part = { ...maguaReport, commitment: 'c-1-01' }
  const edits = [{ field: 'did', value: text('Water for the trees.'), seen: 0 }]
  done(await reportOperations.saveLine(world.visit('magua-editor'), { ...part, edits }))
  done(await reportOperations.offerLine(world.visit('magua-editor'), part))
  const page = await look()
  assert.match(page, /<dt>Ministerio inventado del Agua<\/dt><dd>.*Water for the trees\./)
  assert.doesNotMatch(page, /close-without/)
})

test('once the text is locked nobody can close or open it, and a form from before is told so', async (t) => {
  const { world, site, look } = await open(t)
  const stale = fieldsOf((await site.get('editor', line())).text, closing)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  assert.doesNotMatch(await look(), /action="[^"]*close-without"/)
  const refused = await site.post('editor', closing, stale)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /The text is locked/)
})

test('whoever contributes, approves or coordinates is shown no such form', async (t) => {
  const { site } = await open(t)
  const theirs = line().replace('forestal', 'magua')
  assert.doesNotMatch((await site.get('magua-editor', theirs)).text, /close-without/)
  assert.doesNotMatch((await site.get('approver', line())).text, /close-without/)
  for (const person of ['approver', 'coordinator', 'magua-editor'] as const)
    assert.equal((await site.post(person, closing, { without: magua })).status, 403, person)
})

test('the send box and the sign page say without whom a line goes', async (t) => {
  const { world, site, look, close } = await open(t)
  const before = await look(root())
  assert.match(
    before,
    /1\.1: Ministerio inventado del Agua has not shown a part.*href="[^"]*\/lines\/c-1-01#close-without"/,
  )
  await close()
  assert.match(
    await look(root()),
    /1\.1 is closed without the part from Ministerio inventado del Agua: the line says “Ministerio inventado del Agua: not reported”/,
  )
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const sign = async (language: string) =>
    oneLine((await site.get('approver', `${root(language)}/sign`)).text)
  assert.match(await sign('en'), /Without a part from Ministerio inventado del Agua\./)
  assert.match(
    await sign('en'),
    /closed without the part from Ministerio inventado del Agua; readers see “not reported”/,
  )
  assert.match(
    await sign('da'),
    /lukket uden delen fra Ministerio inventado del Agua; læserne ser »ikke indberettet«/,
  )
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import type { FieldValue } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { openSecondRound, secondRoot } from '#test/reporting/second-round'
import {
  counts,
  done,
  fillReport,
  handedIn,
  openTheRound,
  outcome,
  report,
  round,
  save,
  status,
  text,
} from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'
const sign = `${root}/sign`

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (path = sign) => oneLine((await site.get('approver', path)).text)
  const send = async () => done(await reportOperations.sendReport(world.visit('editor'), report))
  return { world, site, look, send }
}

test('the page says how much there is to read, what deviates and why, and whose part is missing', async (t) => {
  const { world, look, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  const page = await look()
  assert.match(
    page,
    /2 lines: 2 deviate, none is unchanged since last time\. Without a part from Ministerio inventado del Agua\. About one minute to read\./,
  )
  assert.match(page, /Round 2027 · sent 11 January 2027 · due 28 February 2027/)
  assert.match(page, /<div class="case"><h3>.*At risk.*Drought\./)
  assert.doesNotMatch(page, /New since edition/)
})

test('in a closed round a first report is not signed any more: the page says so and asks for no code', async (t) => {
  const { world, look, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const page = await look()
  assert.match(page, /A first report is no longer taken/)
  assert.doesNotMatch(page, /name="code"|action="[^"]*\/(sign|hand-in|return)"/)
  assert.match(await look(sign.replace('/en/', '/da/')), /En første indberetning modtages ikke/)
})

test('whoever signs as the round is closed is told so, not that the code is wrong', async (t) => {
  const { world, site, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  const { text: page } = await site.get('approver', sign)
  const fields = { ...fieldsOf(page, sign), code: '000000', go: 'hand-in' }
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  for (const [path, said] of [
    [sign, /A first report is no longer taken/],
    [sign.replace('/en/', '/da/'), /En første indberetning modtages ikke/],
  ] as const) {
    const refused = oneLine((await site.post('approver', path, fields)).text)
    assert.match(refused, said)
    assert.doesNotMatch(refused, /does not fit|attempt|passer ikke|forsøg/)
  }
})

test('a correction is signed in a closed round as in an open one', async (t) => {
  const { world, look, send } = await open(t)
  await handedIn(world)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', 'did', text('Five streams.', 'Counted again.')]))
  await send()
  const page = await look()
  assert.match(page, /name="code"/)
  assert.doesNotMatch(page, /A first report is no longer taken/)
})

test('before the code is asked for it says who reads it and from when', async (t) => {
  const { world, look, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  assert.match(
    await look(),
    /The steering committee reads it from when the papers are sent, reviewers from hand-in, civil society partners after the meeting\./,
  )
})

test('before what is signed is handed in, its page and the report’s say who reads it and from when', async (t) => {
  const { world, look, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  const code = await world.code('approver')
  done(await reportOperations.signReport(world.visit('approver'), { ...report, code }))
  for (const path of [sign, root]) {
    assert.match(
      await look(path),
      /The steering committee reads it from when the papers are sent, reviewers from hand-in, civil society partners after the meeting\./,
    )
    assert.match(
      await look(path.replace('/en/', '/da/')),
      /Styregruppen læser den .*, evaluatorer .*, civilsamfundets partnere .*\. Offentliggørelse kræver/,
    )
  }
})

test('the next edition’s page shows what is new, with what stood there, word by word, and why', async (t) => {
  const { world, look, send } = await open(t)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const why = 'The count of one stream was missing.'
  const words = 'We planted along five streams. All planters were trained.'
  done(await save(world, 'editor', ['c-1-01', 'did', text(words, why)]))
  const figure = 'figure.arboles-plantados'
  done(await save(world, 'editor', ['c-1-01', figure, counts(['33', '75'], why)]))
  await send()
  const page = await look()
  const changed = page.slice(page.indexOf('id="new"'), page.indexOf('id="deviating"'))
  assert.match(changed, /New since edition 1/)
  assert.match(changed, /2 answers are changed\. The rest keeps its signature\./)
  assert.match(changed, /<del>.*four.*<\/del>.*<ins>.*five.*<\/ins>/)
  assert.match(changed, /41\.3\s%.*44\s%/)
  assert.equal(changed.split(why).length - 1, 2)
  assert.doesNotMatch(changed, /Nothing yet/)
})

test('last time’s status and figures stand beside this time’s', async (t) => {
  const { world, look } = await open(t)
  await openSecondRound(world)
  const second = { ...report, round: '2027-midway' }
  const write = (commitment: string, field: string, value: FieldValue) =>
    reportOperations.saveLine(world.visit('editor'), {
      ...second,
      commitment,
      edits: [{ field, value, seen: 0 }],
    })
  await write('c-1-01', 'status', status('delayed', 'The nursery burnt.'))
  await write('c-1-01', 'did', text('Little.'))
  await write('c-1-01', 'challenges', text('Fire.'))
  await write('c-1-01', 'figure.arboles-plantados', counts(['20', '75']))
  await write('c-1-02', 'status', status('not-started'))
  await write('c-1-02', 'did', text('Nothing yet.'))
  done(await reportOperations.sendReport(world.visit('editor'), second))
  const page = await look(`${secondRoot}/sign`)
  assert.match(page, /1\.1 · last time, for 2026: at risk/)
  assert.match(page, /26\.7\s%<\/b>\s?\(20 of 75\).*For 2026:.*41\.3\s%/)
})

test('what is signed is handed in, or sent back: then a new edition is a draft', async (t) => {
  const { world, site, look, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  const code = await world.code('approver')
  done(await reportOperations.signReport(world.visit('approver'), { ...report, code }))
  assert.match(await look(root), /href="[^"]*\/sign"[^>]*>Read it or return it/)
  const page = await look()
  assert.match(page, /the signature counts no more/)
  assert.doesNotMatch(page, /name="code"/)
  const form = { ...fieldsOf(page, `${root}/return`), remark: 'Which nursery?' }
  const returned = await site.post('approver', `${root}/return`, form)
  assert.equal(returned.location, `${root}?said=returned`)
  const editor = (await site.get('editor', root)).text
  assert.match(editor, /Which nursery\?/)
  assert.match(editor, /Edition 2/)
  assert.equal(await outcome(reportOperations.sendReport(world.visit('editor'), report)), 'done')
})

test('a remark is asked for before anything is sent back, and what was written stays', async (t) => {
  const { world, site, look, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  const form = fieldsOf(await look(), `${root}/return`)
  const refused = await site.post('approver', `${root}/return`, { ...form, remark: ' ' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#remark"/)
})

test('only an approver of the organisation comes to the page', async (t) => {
  const { world, site, send } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  await send()
  for (const person of ['editor', 'coordinator', 'magua-approver', 'steering'] as const)
    assert.equal((await site.get(person, sign)).status, 403, person)
})

test('where nothing awaits a signature the page is the report’s', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  assert.match(await look(), /Nobody has begun/)
})

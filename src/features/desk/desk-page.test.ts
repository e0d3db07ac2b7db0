import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { oneLine } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { openSecondRound, secondRoot } from '#test/reporting/second-round'
import {
  done,
  fillReport,
  handedIn,
  openTheRound,
  report,
  round,
  save,
  status,
  text,
} from '#test/reporting/thread'
import { routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const own = '/en/plans/montes-agua/organisations/forestal'
const root = `${own}/rounds/2027`

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (person: Person = 'editor', path = `${own}/desk`) =>
    oneLine((await site.get(person, path)).text)
  return { world, site, look }
}

test('a closed round that nothing was handed in to is nobody’s turn, and invites nobody to write', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const silent = await look('editor', root)
  assert.match(silent, /A first report is no longer taken/)
  assert.doesNotMatch(silent, /Open a line to write in it/)
  await fillReport(world)
  const desk = await look()
  assert.match(desk, /the round is closed/)
  assert.doesNotMatch(desk, /data-label="Whose turn">You</)
  assert.doesNotMatch(await look('editor', root), /action="[^"]*\/send"/)
  assert.match(await look('editor', `${root}/lines/c-1-01`), /A first report is no longer taken/)
})

const heading = (page: string): string => /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1] ?? ''
const deedIn = (page: string) => {
  const found = /<a class="button button-go" href="([^"]*)"[^>]*>(.*?)<\/a>/.exec(page)
  return [found?.[2], found?.[1]]
}
const between = (page: string, from: string, to: string): string =>
  page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from)))

test('the heading is the news: the days that are left, the due day itself, the days it has passed', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  const days = [
    ['2027-02-23T12:00:00Z', 'Five days to the due day'],
    ['2027-02-27T12:00:00Z', 'One day to the due day'],
    ['2027-02-28T12:00:00Z', 'The report is due today'],
    ['2027-03-03T12:00:00Z', 'The due day has passed by 3 days'],
  ] as const
  for (const [moment, words] of days) {
    world.setClock(moment)
    assert.equal(heading(await look()), words)
  }
})

test('the sentence under it says the rest: lines, answers, questions, whose part is missing', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-02', 'status', status('on-track')]))
  done(await save(world, 'editor', ['c-1-02', 'did', text('Two hectares.')]))
  assert.match(await look(), /The report for 2026: 1 of 2 lines finished\. 2 answers are missing\./)
  await fillReport(world)
  assert.match(await look(), /Waiting for a part from Ministerio inventado del Agua\./)
})

test('there is one main deed, and it leads on where the reader left off', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  assert.deepEqual(deedIn(await look()), ['Begin', `${root}/lines/c-1-01`])
  done(await save(world, 'editor', ['c-1-02', 'did', text('Two hectares.')]))
  assert.deepEqual(deedIn(await look()), ['Go on where you left off', `${root}/lines/c-1-02`])
  assert.deepEqual(deedIn(await look('hr')), ['Go on where you left off', `${root}/lines/c-1-01`])
  assert.deepEqual(deedIn(await look('approver')), ['Open the report', root])
})

test('once it is sent the approver’s main deed is to read and sign', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const [editors, approvers] = [await look(), await look('approver')]
  assert.deepEqual(deedIn(approvers), ['Read and sign', `${root}/sign`])
  assert.deepEqual(deedIn(editors), ['Open the report', root])
  assert.equal(heading(editors), 'The report for 2026 awaits a signature')
  assert.match(
    between(editors, 'id="missing"', 'id="done"'),
    /Your approver has not signed; sent 11 January 2027/,
  )
  assert.match(
    between(editors, 'id="missing"', 'id="done"'),
    /Ministerio inventado del Agua has not shown its part of 1\.1/,
  )
  assert.doesNotMatch(approvers, /Your approver has not signed/)
})

test('what is due stands with its day, its state and whose turn it is', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  world.setClock('2027-02-23T12:00:00Z')
  done(await save(world, 'editor', ['c-1-02', 'did', text('Two hectares.')]))
  const due = between(await look(), 'id="due"', 'id="lines"')
  assert.match(due, /28 February 2027<small>5 days left<\/small>/)
  assert.match(due, /Report for 2026<\/a> ?<small>Round 2027<\/small>/)
  assert.match(due, /Draft.*0 of 2 lines.*You/)
  assert.match(between(await look('approver'), 'id="due"', 'id="lines"'), /the editor/)
  world.setClock('2027-03-02T12:00:00Z')
  assert.match(await look(), /<b>28 February 2027<\/b> ?<small>2 days over<\/small>/)
})

test('a question that nobody has answered is due, and leads to its passage', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  const passage = 'All planters were trained.'
  const question = { ...report, commitment: 'c-1-01', field: 'did', passage, text: 'How many?' }
  const id = done(await reportOperations.askQuestion(world.visit('coordinator'), question))
  const page = await look()
  assert.equal(heading(page), 'You are asked about the report for 2026')
  const due = between(page, 'id="due"', 'id="lines"')
  assert.ok(due.includes(`href="${root}/lines/c-1-01#answer-${id}"`))
  assert.match(due, /Question from the coordinator, 24 February 2027 · 1\.1/)
  done(
    await reportOperations.answerQuestion(world.visit('editor'), {
      ...report,
      question: id,
      text: '40.',
    }),
  )
  assert.match(between(await look(), 'id="due"', 'id="lines"'), /Nothing is due\./)
})

test('each line shows last time’s status beside this time’s', async (t) => {
  const { world, look } = await open(t)
  await openSecondRound(world)
  const lines = between(await look(), 'id="lines"', 'id="done"')
  assert.match(lines, /Last time.*Now, for first half of 2027/)
  assert.match(lines, /At risk<\/span><\/span><small>2026<\/small>/)
  assert.match(lines, new RegExp(`href="${secondRoot}/lines/c-1-01"`))
  assert.match(lines, /You close it; others write on it too/)
})

test('a contributor’s part is called so, and has no status of its own', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  const page = await look('magua-editor', `${own.replace('forestal', 'magua')}/desk`)
  const lines = between(page, 'id="lines"', 'id="done"')
  assert.match(lines, /your part/)
  assert.match(lines, /Others close it/)
})

test('what was done last stands at the end, by parts and never by names', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  const last = (await look()).slice((await look()).indexOf('id="done"'))
  assert.match(last, /Edition 1 handed in by the approver/)
  assert.doesNotMatch(last, /@|montes\.example/)
})

test('a workbook is offered to editors as long as the text is open', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  assert.match(await look(), new RegExp(`href="${root}/workbook"`))
  assert.doesNotMatch(await look('approver'), /\/workbook"/)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  assert.doesNotMatch(await look(), /\/workbook"/)
})

test('a desk is its organisation’s own', async (t) => {
  const { world, site } = await open(t)
  await openTheRound(world)
  for (const person of ['coordinator', 'magua-editor', 'steering', 'reviewer', 'auditor'] as const)
    assert.equal((await site.get(person, `${own}/desk`)).status, 403, person)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import type { World } from './cast.ts'
import { openWorld } from './cast.ts'
import { routes, visitorOf } from './visitor.ts'
import {
  done,
  fillReport,
  handedIn,
  handIn,
  openTheRound,
  outcome,
  report,
  round,
  save,
  text,
} from './thread.ts'

const shown = (world: World) => reportOperations.showReport(world.visit('editor'), report)

test('nobody signs what he wrote, and another approver does', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world, 'both')
  done(await reportOperations.sendReport(world.visit('both'), report))
  const sign = async (person: 'both' | 'approver') =>
    outcome(
      reportOperations.signReport(world.visit(person), {
        ...report,
        code: await world.code(person),
      }),
    )
  assert.equal(await sign('both'), 'own-work')
  assert.equal(await sign('approver'), 'done')
})

test('one field is enough to have written, an overwritten one too', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  done(await save(world, 'both', ['c-1-01', 'did', text('My words.'), 1]))
  done(await save(world, 'editor', ['c-1-01', 'did', text('The editor’s words.'), 2]))
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const code = await world.code('both')
  const signing = reportOperations.signReport(world.visit('both'), { ...report, code })
  assert.equal(await outcome(signing), 'own-work')
})

test('returned from signed, the next edition begins with the same facts and signatures', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const code = await world.code('approver')
  done(await reportOperations.signReport(world.visit('approver'), { ...report, code }))
  done(
    await reportOperations.returnReport(world.visit('approver'), { ...report, remark: 'Again.' }),
  )
  const { report: whole } = await shown(world)
  const [first, second] = whole.editions
  assert.equal(first && editionRules.stateOf(first.events), 'superseded')
  assert.equal(second && editionRules.stateOf(second.events), 'draft')
  const facts = (edition: typeof first) =>
    edition?.lines.flatMap(({ items }) =>
      items.map(({ fact, signedAt }) => [fact, signedAt?.getTime()]),
    )
  assert.deepEqual(facts(second), facts(first))
  const seen = reportOperations.showReport(world.visit('coordinator'), report)
  assert.deepEqual((await seen).lines, [])
})

test('a first report is late until the round is closed, then it is refused; a correction never is', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  assert.equal(
    await outcome(reportOperations.reviseReport(world.visit('editor'), report)),
    'draft-open',
  )
  done(await save(world, 'editor', ['c-1-01', 'did', text('Five streams.', 'Counted again.')]))
  await handIn(world)
  const { report: whole } = await shown(world)
  assert.deepEqual(
    whole.editions.map(({ events }) => editionRules.stateOf(events)),
    ['superseded', 'handed-in'],
  )

  const magua = { ...report, organisation: 'uy:magua' }
  const edits = [
    { field: 'did', value: text('Something.'), seen: 0 },
    { field: 'status', value: { status: 'done', reason: 'All of it.', correction: '' }, seen: 0 },
  ] as const
  const visit = () => world.visit('magua-editor')
  done(await reportOperations.saveLine(visit(), { ...magua, commitment: 'c-2-01', edits }))
  done(
    await reportOperations.saveLine(visit(), { ...magua, commitment: 'c-1-01', edits: [edits[0]] }),
  )
  done(await reportOperations.sendReport(visit(), magua))
  const code = await world.code('magua-approver')
  const late = reportOperations.signAndHandInReport(world.visit('magua-approver'), {
    ...magua,
    code,
  })
  assert.equal(await outcome(late), 'round-closed')
})

test('an edition in which nothing is new is not sent, and the desk says so before', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const send = () => outcome(reportOperations.sendReport(world.visit('editor'), report))
  const page = async () =>
    (
      await visitorOf(world, routes).get(
        'editor',
        '/en/plans/montes-agua/organisations/forestal/rounds/2027',
      )
    ).text
  assert.match(await page(), /Nothing is new in this edition/)
  assert.equal(await send(), 'nothing-new')
  done(await save(world, 'editor', ['c-1-01', 'did', text('Five streams.', 'Counted again.')]))
  assert.doesNotMatch(await page(), /Nothing is new in this edition/)
  assert.equal(await send(), 'done')
})

test('what changes after hand-in replaces with a reason; what does not keeps row and signature', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', 'did', text('Five streams.')]))
  assert.equal(
    await outcome(reportOperations.sendReport(world.visit('editor'), report)),
    'report-incomplete',
  )
  done(await save(world, 'editor', ['c-1-01', 'did', text('Five streams.', 'Counted again.'), 1]))
  await handIn(world)
  const { report: whole } = await shown(world)
  const [first, second] = whole.editions.map(({ lines }) => lines[0]?.items ?? [])
  const fieldOf = (items: typeof first, field: string) =>
    items?.find((item) => item.field === field)
  const [before, after] = [fieldOf(first, 'did'), fieldOf(second, 'did')]
  assert.equal(after?.replaces, before?.fact)
  assert.equal(after?.chain, before?.chain)
  assert.deepEqual(after?.reason, { en: 'Counted again.' })
  assert.equal(fieldOf(second, 'challenges')?.fact, fieldOf(first, 'challenges')?.fact)
})

test('the same text again in a new edition is no change', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const before = (await shown(world)).report.editions[0]?.lines[0]?.items
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', 'challenges', text('Drought and frost.')]))
  done(await save(world, 'editor', ['c-1-01', 'challenges', text('Drought.'), 1]))
  const after = (await shown(world)).report.editions[1]?.lines[0]?.items
  assert.deepEqual(
    after?.map(({ fact }) => fact),
    before?.map(({ fact }) => fact),
  )
  const drafts = await read(world.database.app, (tx) =>
    query(tx, sql`select from varde.statement where draft`),
  )
  assert.equal(drafts.length, 0)
})

test('whoever saw an older state of the report acts on nothing', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const seen = '1.1'
  done(await reportOperations.takeBackReport(world.visit('editor'), report))
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const code = await world.code('approver')
  const signing = reportOperations.signReport(world.visit('approver'), { ...report, code, seen })
  assert.equal(await outcome(signing), 'report-has-moved')
})

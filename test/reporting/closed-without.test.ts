import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations, reportRules } from '#features/reporting'
import { callsOn, endingOf } from '../report-calls/site.ts'
import { terminalOn } from '../report-calls/terminal.ts'
import type { World } from './cast.ts'
import { magua, openWorld } from './cast.ts'
import {
  done,
  fillReport,
  handIn,
  maguaReport,
  openTheRound,
  outcome,
  report,
  status,
  text,
} from './thread.ts'
import { routes, visitorOf } from './visitor.ts'

const shared = { ...report, commitment: 'c-1-01' }
const part = { ...maguaReport, commitment: 'c-1-01' }

const home = '/en/plans/montes-agua/organisations'

/** Magua's own line and its part are written, sent, signed and handed in; the part was never shown. */
async function maguaHandsIn(world: World): Promise<void> {
  const edits = [
    { field: 'status', value: status('on-track'), seen: 0 },
    { field: 'did', value: text('Pipes.'), seen: 0 },
  ]
  const line = { ...maguaReport, commitment: 'c-2-01', edits }
  done(await reportOperations.saveLine(world.visit('magua-editor'), line))
  done(await reportOperations.sendReport(world.visit('magua-editor'), maguaReport))
  const code = await world.code('magua-approver')
  const visit = world.visit('magua-approver')
  done(await reportOperations.signAndHandInReport(visit, { ...maguaReport, code }))
}

const close = (world: World, organisations: readonly string[] = [magua], commitment = 'c-1-01') =>
  reportOperations.closeWithout(world.visit('editor'), { ...report, commitment, organisations })

async function begun(world: World): Promise<World> {
  await openTheRound(world)
  await fillReport(world)
  return world
}

const stateFor = async (world: World) => {
  const { line, parts } = await reportOperations.showLine(world.visit('editor'), shared)
  return parts.map((one) => [one.organisation, reportRules.partStateOf(line, one)])
}

test('a line waits for a part until it is there, or the lead closes it without', async (t) => {
  const world = await begun(await openWorld(t))
  assert.deepEqual(await stateFor(world), [[magua, 'waits']])
  done(await close(world))
  assert.deepEqual(await stateFor(world), [[magua, 'not-reported']])
  done(await close(world, []))
  assert.deepEqual(await stateFor(world), [[magua, 'waits']])
  done(await close(world, ['magua']))
  const edits = [{ field: 'did', value: text('Water for the trees.'), seen: 0 }]
  done(await reportOperations.saveLine(world.visit('magua-editor'), { ...part, edits }))
  assert.deepEqual(await stateFor(world), [[magua, 'not-reported']])
  done(await reportOperations.offerLine(world.visit('magua-editor'), part))
  assert.deepEqual(await stateFor(world), [[magua, 'here']])
})

test('a part that was handed in and never shown is not waited for, and its text stays closed', async (t) => {
  const world = await begun(await openWorld(t))
  const edits = [{ field: 'did', value: text('Water for the trees.'), seen: 0 }]
  done(await reportOperations.saveLine(world.visit('magua-editor'), { ...part, edits }))
  const own = await visitorOf(world, routes).get('magua-editor', `${home}/magua/rounds/2027`)
  assert.match(own.text, /your part has not been shown to those who lead/)
  await maguaHandsIn(world)
  assert.deepEqual(await stateFor(world), [[magua, 'handed-in']])
  const lead = visitorOf(world, routes)
  const line = (await lead.get('editor', `${home}/forestal/rounds/2027/lines/c-1-01`)).text
  assert.match(line, /It is handed in\./)
  assert.doesNotMatch(line, /Has not shown its part|Water for the trees/)
  const report = (await lead.get('editor', `${home}/forestal/rounds/2027`)).text
  assert.doesNotMatch(report, /has not shown a part|waits for Agua/)
})

test('nobody’s hand-in waits for another’s: the lead hands in with or without, and so does the contributor', async (t) => {
  const world = await begun(await openWorld(t))
  await handIn(world)
  const edits = [{ field: 'did', value: text('Water for the trees.'), seen: 0 }]
  done(await reportOperations.saveLine(world.visit('magua-editor'), { ...part, edits }))
  const { lines } = await reportOperations.showReport(world.visit('magua-editor'), maguaReport)
  assert.deepEqual(
    lines.map(({ line }) => line.commitment),
    ['c-1-01', 'c-2-01'],
  )
})

test('the choice is kept with the edition, told to whoever reads the line, and carried on', async (t) => {
  const world = await begun(await openWorld(t))
  done(await close(world))
  await handIn(world)
  const read = async (person: 'coordinator' | 'editor') => {
    const { lines } = await reportOperations.showReport(world.visit(person), report)
    return lines[0]?.line.closedWithout
  }
  assert.deepEqual(await read('coordinator'), [magua])
  assert.equal(await outcome(close(world, [])), 'nothing-to-close')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  assert.deepEqual(await read('editor'), [magua])
  done(await close(world, []))
  assert.deepEqual(await read('editor'), [])
  assert.deepEqual(await read('coordinator'), [magua])
})

test('only a lead’s line in a draft is closed, and only without those who contribute to it', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  assert.equal(await outcome(close(world)), 'nothing-to-close')
  await fillReport(world)
  assert.equal(await outcome(close(world, ['uy:forestal'])), '400')
  assert.equal(await outcome(close(world, [magua], 'c-1-02')), '400')
  const visit = world.visit('magua-editor')
  const edits = [{ field: 'did', value: text('Water.'), seen: 0 }]
  done(await reportOperations.saveLine(visit, { ...part, edits }))
  const theirs = reportOperations.closeWithout(visit, { ...part, organisations: [] })
  assert.equal(await outcome(theirs), 'nothing-to-close')
  done(await reportOperations.sendReport(world.visit('editor'), report))
  assert.equal(await outcome(close(world)), 'text-locked')
})

test('programs and terminals close a line, and are told so', async (t) => {
  const world = await begun(await openWorld(t))
  const { call } = callsOn(world)
  const body = { commitment: 'c-1-01', organisations: ['magua'] }
  assert.equal(endingOf(await call('editor', 'POST acts/close-without', { body })), 'done')
  const shown = JSON.stringify((await call('editor', 'GET lines/c-1-01')).body)
  assert.match(shown, /"parts":\[\{"organisation":"magua","line":null,"state":"not-reported"\}\]/)
  const { run } = terminalOn(world)
  const words = ['--commitment', 'c-1-01']
  assert.equal((await run('editor', 'report close-without', words)).exit, 0)
  assert.deepEqual(await stateFor(world), [[magua, 'waits']])
  await run('editor', 'report close-without', [...words, '--without', 'magua'])
  assert.deepEqual(await stateFor(world), [[magua, 'not-reported']])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { reportOperations } from '#features/reporting'
import { linesOf, readDocx } from '#test/docx'
import { openWorld } from '../reporting/cast.ts'
import type { World } from '../reporting/cast.ts'
import { activity, assign, plan2027, savePlan, writePlan } from '../reporting/planning.ts'
import { done } from '../reporting/thread.ts'
import { terminalOn } from '../report-calls/terminal.ts'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const out = join(mkdtempSync(join(tmpdir(), 'varde-states-')), 'plan.docx')

/** What the document says of its state, as somebody takes it along. */
async function statusFor(world: World, person: 'editor' | 'coordinator'): Promise<string> {
  const words = ['implementation-plan', 'export', '--organisation', 'forestal', '--period', '2027']
  const ended = await terminalOn(world).runWords([
    ...words,
    '--out',
    out,
    '--as',
    `${person}@montes.example`,
  ])
  if (ended.exit !== 0) return 'closed'
  const { paragraphs, files } = readDocx(readFileSync(out))
  const status = linesOf(paragraphs)[2] ?? ''
  const head = [...files].find(([name]) => /^word\/header\d/.test(name))?.[1] ?? ''
  assert.ok(head.includes(status), 'every page says it')
  return status
}

test('the document says on every page how far its text is, at each step of its way', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const both = async () => [await statusFor(world, 'editor'), await statusFor(world, 'coordinator')]
  assert.deepEqual(await both(), ['Not begun', 'closed'])
  await writePlan(world)
  assert.deepEqual(await both(), ['Draft of edition 1, not signed', 'closed'])
  done(await reportOperations.sendReport(world.visit('editor'), plan2027))
  assert.deepEqual(await both(), ['Edition 1, awaits signature', 'closed'])
  world.setClock('2027-01-12T12:00:00Z')
  const code = await world.code('approver')
  done(await reportOperations.signReport(world.visit('approver'), { ...plan2027, code }))
  assert.deepEqual(await both(), ['Edition 1, signed on 12 January 2027, not handed in', 'closed'])
  world.setClock('2027-01-13T12:00:00Z')
  done(await reportOperations.handInReport(world.visit('editor'), plan2027))
  const handedIn = 'Edition 1, handed in on 13 January 2027'
  assert.deepEqual(await both(), [handedIn, handedIn])
  done(await reportOperations.reviseReport(world.visit('editor'), plan2027))
  assert.deepEqual(await both(), ['Draft of edition 2, not signed', handedIn])
})

test('what is written in a newer draft is in nobody else’s document', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  done(await reportOperations.sendReport(world.visit('editor'), plan2027))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...plan2027, code }))
  done(await reportOperations.reviseReport(world.visit('editor'), plan2027))
  await savePlan(world, { 'activity.new': activity({ title: 'quebracho blanco' }) })
  const holds = async (person: 'editor' | 'coordinator') => {
    await statusFor(world, person)
    return [...readDocx(readFileSync(out)).files.values()].join().includes('quebracho')
  }
  assert.deepEqual([await holds('editor'), await holds('coordinator')], [true, false])
})

test('every state has its words in both languages', () => {
  for (const state of ['none', 'draft', 'awaiting-signature', 'signed', 'handed-in'])
    for (const language of ['en', 'da'] as const)
      assert.notEqual(speaker(language)(`coverage.word-state-${state}`, { number: 1, day: '' }), '')
})

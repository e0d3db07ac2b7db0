import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { readJournal, verifyChain } from '#kernel/journal'
import { reportOperations } from '#features/reporting'
import type { World } from './cast.ts'
import { openWorld } from './cast.ts'
import { done, fillReport, openTheRound, outcome, report, save, text } from './thread.ts'

const shown = (world: World) => reportOperations.showReport(world.visit('editor'), report)
const stateNow = async (world: World) => (await shown(world)).state?.state

const world = await openWorld()
const editor = () => world.visit('editor')
const approver = () => world.visit('approver')
const coordinator = () => world.visit('coordinator')
await openTheRound(world)

test('sending checks all that hand-in needs', async () => {
  assert.equal(await outcome(reportOperations.sendReport(editor(), report)), 'report-not-begun')
  done(await save(world, 'editor', ['c-1-01', 'did', text('Begun.')]))
  assert.equal(await outcome(reportOperations.sendReport(editor(), report)), 'report-incomplete')
  done(await save(world, 'editor', ['c-1-01', 'did', text(''), 1]))
  await fillReport(world)
})

test('sent, the text is locked until it is taken back', async () => {
  done(
    await save(world, 'editor', [
      'c-1-01',
      'did',
      text('We planted along four streams. All planters were trained.'),
      2,
    ]),
  )
  done(await reportOperations.sendReport(editor(), report))
  assert.equal(
    await outcome(save(world, 'editor', ['c-1-01', 'did', text('More.'), 3])),
    'text-locked',
  )
  done(await reportOperations.takeBackReport(editor(), report))
  assert.equal(await stateNow(world), 'draft')
  done(await reportOperations.sendReport(editor(), report))
})

test('the approver returns it with a remark, which is asked for', async () => {
  const back = (remark: string) => reportOperations.returnReport(approver(), { ...report, remark })
  assert.equal(await outcome(back(' ')), 'remark-missing')
  done(await back('Name the streams.'))
  const { report: whole } = await shown(world)
  const remarks = whole.editions.flatMap(({ events }) => events.map(({ remark }) => remark))
  assert.deepEqual(
    remarks.filter((remark) => remark !== null),
    [{ en: 'Name the streams.' }],
  )
  assert.equal(await stateNow(world), 'draft')
  assert.equal(world.mails.at(-1)?.to, 'hr@montes.example')
})

test('signing asks for a code, and a wrong one leaves everything as it was', async () => {
  done(await reportOperations.sendReport(editor(), report))
  const wrong = reportOperations.signReport(approver(), { ...report, code: '000000' })
  assert.match(await outcome(wrong), /^code-/)
  assert.equal(await stateNow(world), 'awaiting-signature')
  const code = await world.code('approver')
  done(await reportOperations.signReport(approver(), { ...report, code }))
  assert.equal(await stateNow(world), 'signed')
  assert.equal(await outcome(reportOperations.takeBackReport(editor(), report)), 'act-not-now')
})

test('handed in, the coordinator reads and asks, the editor answers', async () => {
  done(await reportOperations.handInReport(editor(), report))
  const about = { ...report, commitment: 'c-1-01', field: 'did' }
  const ask = (passage: string, words: string) =>
    reportOperations.askQuestion(coordinator(), { ...about, passage, text: words })
  assert.equal(await outcome(ask('not there', 'Why?')), 'passage-not-there')
  assert.equal(await outcome(ask('All planters were trained.', ' ')), 'question-missing')
  const question = done(await ask('All planters were trained.', 'How many of how many?'))
  assert.equal(await stateNow(world), 'question-asked')
  done(await reportOperations.answerQuestion(editor(), { ...report, question, text: '40 of 40.' }))
  assert.equal(await stateNow(world), 'handed-in')
  const { questions } = await shown(world)
  assert.deepEqual(
    questions.map(({ passage, answer }) => [passage, answer?.text]),
    [['All planters were trained.', '40 of 40.']],
  )
  const again = reportOperations.answerQuestion(editor(), { ...report, question, text: 'x' })
  assert.equal(await outcome(again), 'no-open-question')
})

test('taken into the pack, it can still be asked about and corrected', async () => {
  done(await reportOperations.takeReport(coordinator(), report))
  assert.equal(await stateNow(world), 'taken-into-pack')
  assert.equal(await outcome(reportOperations.takeReport(coordinator(), report)), 'act-not-now')
})

test('all of it stands in a journal that can be verified', async () => {
  const verdict = await read(world.database.app, (tx) => verifyChain(readJournal(tx)))
  assert.equal(verdict.sound, true)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { speaker } from '#kernel/i18n'
import { isRefused } from '#kernel/operations'
import { coordinationOperations, jobs } from '#features/coordination'
import { roundMail, roundOperations } from '#features/rounds'
import { reportOperations } from '#features/reporting'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import {
  done,
  fillReport,
  handedIn,
  openTheRound,
  outcome,
  report,
  round,
} from '../reporting/thread.ts'

const place = { plan, round: '2027' }
const since = (world: World, count: number) =>
  world.mails
    .slice(count)
    .map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`)
    .toSorted()

/** What a server does every hour, at a moment of the exercise's clock. */
async function hour(world: World, moment: string): Promise<readonly string[]> {
  world.setClock(moment)
  const before = world.mails.length
  const [job] = jobs
  assert.ok(job)
  await job.run({}, { visit: world.visit('system'), signal: new AbortController().signal })
  return since(world, before)
}

test('halfway, four days before and the day after, each is reminded once of what is missing', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  assert.deepEqual(await hour(world, '2027-02-03T12:00:00Z'), [])
  assert.deepEqual(
    await hour(world, '2027-02-04T09:00:00Z'),
    [],
    'six in the morning in Montevideo',
  )
  const nothing = 'Montes y agua (inventado): nothing is begun yet'
  assert.deepEqual(await hour(world, '2027-02-04T10:00:00Z'), [
    `both: ${nothing}`,
    `editor: ${nothing}`,
    `hr: ${nothing}`,
    `magua-editor: ${nothing}`,
  ])
  assert.deepEqual(await hour(world, '2027-02-05T10:00:00Z'), [])
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const near = 'Montes y agua (inventado): the report is due on 28 February 2027'
  assert.deepEqual(await hour(world, '2027-02-24T10:00:00Z'), [
    `approver: ${near}`,
    `both: ${near}`,
    `magua-editor: ${near}`,
  ])
  const approver = world.mails.find(
    ({ to, subject }) => to.startsWith('approver') && subject === near,
  )
  assert.match(approver?.text ?? '', /waits for your signature.*\/rounds\/2027\/sign/s)
  const part = world.mails.findLast(({ to }) => to.startsWith('magua-editor'))
  assert.match(part?.text ?? '', /The lead waits for your part of/)
  assert.deepEqual(await hour(world, '2027-02-28T12:00:00Z'), [])
  const late = 'Montes y agua (inventado): the report is late'
  assert.deepEqual(await hour(world, '2027-03-01T10:00:00Z'), [
    `approver: ${late}`,
    `both: ${late}`,
    `magua-editor: ${late}`,
  ])
  assert.deepEqual(await hour(world, '2027-03-20T10:00:00Z'), [])
})

test('two servers at once, and one that was killed, come to the same mails', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  world.setClock('2027-02-04T10:00:00Z')
  const before = world.mails.length
  const [job] = jobs
  assert.ok(job)
  const run = () =>
    job.run({}, { visit: world.visit('system'), signal: new AbortController().signal })
  await Promise.all([run(), run(), run()])
  await run()
  assert.equal(world.mails.length - before, 4)
})

test('what a plan has switched off does not go out', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const off = { plan, halfway: false, daysBefore: 0, overdue: false }
  done(await roundOperations.setReminders(world.visit('coordinator'), off))
  for (const moment of ['2027-02-04T10:00:00Z', '2027-02-26T10:00:00Z', '2027-03-02T10:00:00Z'])
    assert.deepEqual(await hour(world, moment), [])
})

test('by hand the coordinator sees each mail before it goes, and nobody gets it twice', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const coordinator = () => world.visit('coordinator')
  const given = { ...place, organisations: ['forestal', 'magua', 'nobody'] }
  const { letters } = await coordinationOperations.previewReminders(coordinator(), given)
  assert.deepEqual(
    letters.map(({ letter, recipients, told }) => [
      letter.to.organisation,
      letter.to.roles,
      recipients,
      told,
      letter.subject(speaker('en')),
    ]),
    [
      [
        'uy:magua',
        ['editor'],
        1,
        0,
        'Montes y agua (inventado): the coordinator reminds you of the report',
      ],
    ],
  )
  const before = world.mails.length
  const remind = () => coordinationOperations.remindReporters(coordinator(), given)
  assert.deepEqual(done(await remind()), { mails: 1 })
  assert.equal(await outcome(remind()), 'all-told-before')
  const nobody = { ...place, organisations: ['forestal'] }
  const toNobody = coordinationOperations.remindReporters(coordinator(), nobody)
  assert.equal(await outcome(toNobody), 'nobody-to-remind')
  assert.equal(world.mails.length - before, 1)
  assert.match(world.mails.at(-1)?.text ?? '', /nobody has begun/)
  done(
    await roundOperations.moveDueDay(coordinator(), {
      ...round,
      dueOn: '2027-03-10',
      reason: 'Snow.',
    }),
  )
  assert.deepEqual(done(await remind()), { mails: 1 })
  const overview = await coordinationOperations.overseeRound(coordinator(), place)
  const byHand = overview.sent.filter(({ kind }) => kind === 'by-hand')
  assert.deepEqual(byHand.map(({ what }) => what).toSorted(), [
    'begin 0 2027-02-28',
    'begin 0 2027-03-10',
  ])
  done(await roundOperations.closeRound(coordinator(), round))
  assert.equal(await outcome(remind()), 'round-closed')
})

test('a question that waits is repeated to the editors in the reminder', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(
    await reportOperations.askQuestion(world.visit('coordinator'), {
      ...report,
      commitment: 'c-1-01',
      field: 'did',
      passage: 'four streams',
      text: 'Which four?',
    }),
  )
  const given = { ...place, organisations: ['forestal'] }
  done(await coordinationOperations.remindReporters(world.visit('coordinator'), given))
  assert.match(
    world.mails.at(-1)?.text ?? '',
    /One question waits for your answer:\n– Which four\?/,
  )
  const { reports } = await coordinationOperations.overseeRound(world.visit('coordinator'), place)
  const [forestal] = reports
  assert.deepEqual([forestal?.need, forestal?.questions.length], ['answer', 1])
})

test('when a recurring round’s day comes its next one is proposed by one mail, and opened by nobody', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await roundOperations.recurRound(world.visit('coordinator'), { ...round, recurs: true }))
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  assert.deepEqual(await hour(world, '2028-01-10T12:00:00Z'), [])
  assert.deepEqual(await hour(world, '2028-01-11T12:00:00Z'), [
    'coordinator: Montes y agua (inventado): round 2028 can be opened',
  ])
  assert.deepEqual(await hour(world, '2028-01-12T12:00:00Z'), [])
  const { rounds } = await roundOperations.listPlanRounds(world.visit('coordinator'), plan)
  assert.equal(rounds.length, 1)
  const { plans } = await coordinationOperations.overseePlans(world.visit('coordinator'), null)
  assert.deepEqual(
    plans.flatMap(({ proposed }) => proposed.map(({ next }) => next.code)),
    ['2028'],
  )
  const log = await read(world.database.app, async (tx) => {
    const [held] = rounds
    return held ? roundMail.listMails(tx, held.id) : []
  })
  assert.equal(log.filter(({ kind }) => kind === 'next-proposed').length, 1)
})

test('the desk says which commitments cannot be followed up', async (t) => {
  const world = await openWorld(t)
  const desk = await coordinationOperations.overseePlans(world.visit('coordinator'), null)
  assert.deepEqual(
    desk.plans.map(({ plan: version, hasRounds, open }) => [version.plan, hasRounds, open.length]),
    [[plan, false, 0]],
  )
  const lacking = desk.plans.flatMap(({ unmeasurable }) => unmeasurable)
  assert.ok(lacking.every(({ why }) => why === 'nothing' || why === 'no-indicator'))
  const stranger = coordinationOperations.overseePlans(world.visit('editor'), null)
  assert.equal(await outcome(stranger), '403')
  assert.ok(!isRefused(desk))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { roundMail, roundOperations, roundRules } from '#features/rounds'
import { forestal, magua, openWorld, plan } from './cast.ts'
import { done, openTheRound, outcome, round } from './thread.ts'

const world = await openWorld()
const coordinator = () => world.visit('coordinator')
const mailedSince = (count: number) => world.mails.slice(count).map(({ to }) => to)
await openTheRound(world)

test('one organisation gets until a later day; it is told, all who report can read why', async () => {
  const extend = (organisation: string, dueOn: string, reason = 'Floods.') =>
    roundOperations.extendDueDay(coordinator(), { ...round, organisation, dueOn, reason })
  assert.equal(await outcome(extend('vecinos', '2027-03-10')), 'organisation-not-asked')
  assert.equal(await outcome(extend('forestal', '2027-03-10', ' ')), 'reason-missing')
  assert.equal(await outcome(extend('forestal', '2027-02-28')), 'extension-not-later')
  assert.equal(await outcome(extend('forestal', 'tomorrow')), 'due-day-unreadable')
  const before = world.mails.length
  const now = done(await extend('forestal', '2027-03-10'))
  assert.equal(roundRules.dueOn(now), '2027-02-28')
  assert.equal(roundRules.dueOn(now, forestal), '2027-03-10')
  assert.deepEqual(mailedSince(before), [
    'approver@montes.example',
    'both@montes.example',
    'editor@montes.example',
    'hr@montes.example',
  ])
  assert.match(world.mails.at(-1)?.text ?? '', /10 March 2027.*Floods\./)
  const shown = await roundOperations.showRound(world.visit('magua-editor'), round)
  assert.deepEqual(
    roundRules.extensionsOf(shown.round).map(({ organisation, dueOn, reason }) => ({
      organisation,
      dueOn,
      reason,
    })),
    [{ organisation: forestal, dueOn: '2027-03-10', reason: { en: 'Floods.' } }],
  )
})

test('every mail about the round stands in its log, and none is sent twice', async () => {
  const { round: held } = await roundOperations.showRound(coordinator(), round)
  const letter = {
    round: held.id,
    kind: 'halfway' as const,
    what: '',
    to: { roles: ['editor' as const], plan, organisation: magua },
    subject: () => 'Halfway',
    text: () => 'Nothing is begun.',
    path: '/plans/montes-agua',
  }
  const mail = (reason?: Error) => {
    const visit = coordinator()
    return visit.transaction(async (tx) => {
      const mailed = await roundMail.mailOnce(tx, visit, [letter])
      if (reason) throw reason
      return mailed
    })
  }
  const told = () =>
    read(world.database.app, async (tx) => {
      const [found] = await roundMail.address(tx, coordinator(), [letter])
      return [found?.recipients, found?.told]
    })
  assert.deepEqual(await told(), [1, 0])
  await assert.rejects(mail(new Error('killed')), /killed/)
  assert.deepEqual(await told(), [1, 0])
  assert.deepEqual(
    (await Promise.all([mail(), mail(), mail()])).toSorted((a, b) => a - b),
    [0, 0, 1],
  )
  assert.deepEqual(await told(), [0, 1])
  const log = await read(world.database.app, (tx) => roundMail.listMails(tx, held.id))
  const counted = new Map<string, number>()
  for (const { kind, organisation } of log)
    counted.set(`${kind} ${organisation}`, (counted.get(`${kind} ${organisation}`) ?? 0) + 1)
  assert.deepEqual(Object.fromEntries(counted), {
    [`extended ${forestal}`]: 4,
    [`halfway ${magua}`]: 1,
    [`opened ${forestal}`]: 4,
    [`opened ${magua}`]: 2,
  })
})

test('a round that recurs is followed by one like it, a year later, opened by one deed', async () => {
  const recur = (recurs: boolean) => roundOperations.recurRound(coordinator(), { ...round, recurs })
  assert.equal(await outcome(recur(false)), 'recurs-not')
  done(await recur(true))
  assert.equal(await outcome(recur(true)), 'already-recurs')
  const next = () => roundOperations.openNextRound(coordinator(), round)
  assert.equal(await outcome(next()), 'next-round-early')
  world.setClock('2028-01-11T04:00:00Z')
  const opened = done(await next())
  const { code, period, firstDueOn } = opened
  assert.deepEqual(
    { code, period, firstDueOn },
    { code: '2028', period: '2027', firstDueOn: '2028-02-28' },
  )
  const shown = await roundOperations.showRound(coordinator(), { plan, code: '2028' })
  assert.equal(shown.lines.length, 4)
  assert.deepEqual(roundRules.nextRound(shown.round)?.opensOn, '2029-01-11')
  assert.equal(await outcome(next()), 'round-exists')
  done(await recur(false))
  assert.equal(await outcome(next()), 'recurs-not')
})

test('what holds for all rounds of a plan is set by its coordinator and read by all with a part', async () => {
  const show = () => roundOperations.showSettings(world.visit('partner'), plan)
  assert.deepEqual(await show(), {
    reminders: { halfway: true, daysBefore: 4, overdue: true },
    policy: null,
  })
  const reminders = { halfway: false, daysBefore: 7, overdue: true }
  const set = (given: typeof reminders) =>
    roundOperations.setReminders(coordinator(), { plan, ...given })
  assert.equal(await outcome(set({ ...reminders, daysBefore: 61 })), 'days-before')
  done(await set(reminders))
  const say = (text: Readonly<Record<string, string>>) =>
    roundOperations.recordPolicy(coordinator(), { plan, text })
  assert.equal(await outcome(say({ en: 'All of it.' })), 'policy-text-missing')
  const policy = done(await say({ es: 'Quien calla consta.', en: 'All of it.' }))
  assert.deepEqual(policy.text, { es: 'Quien calla consta.' })
  assert.deepEqual(await show(), { reminders, policy })
})

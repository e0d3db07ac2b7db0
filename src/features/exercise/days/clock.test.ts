import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { StartRefused } from '#kernel/config'
import { dayOf, fixedClock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import { findHead } from '#kernel/journal'
import { isRefused, visitOf } from '#kernel/operations'
import { testDatabase } from '#test/database'
import { followDay, instanceClock } from './clock.ts'
import { refuseOtherKind } from './home.ts'
import { moveDay } from './operations.ts'
import { begin } from './store.ts'

const zone = 'Europe/Copenhagen'
const coordinator: Actor = {
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000001',
  roles: [{ name: 'coordinator', plan: 'denmark-wps', organisation: 'dk:mfa' }],
}
const editor: Actor = {
  ...coordinator,
  roles: [{ name: 'editor', plan: 'denmark-wps', organisation: 'dk:mfa' }],
}

async function exerciseOn(today: '2027-06-09') {
  const database = await testDatabase()
  await transaction(database.app, (tx) => begin(tx, { today, movedAt: new Date() }))
  return database
}

const visitBy = (database: Database, actor: Actor) =>
  visitOf({
    database,
    clock: fixedClock('2027-06-09T08:00:00Z'),
    actor,
    language: 'en',
    request: 'test',
  })

test('a real installation goes by the machine’s clock', async () => {
  const database = await testDatabase()
  const clock = await instanceClock(database, fixedClock('2031-05-05T05:05:05Z'))
  assert.equal(clock.isExercise(), false)
  assert.equal(clock.now().toISOString(), '2031-05-05T05:05:05.000Z')
  await assert.rejects(moveDay(visitBy(database, coordinator), { to: '2031-05-06' }), {
    status: 404,
  })
})

test('the exercise has its own day, and another process hears when it is moved', async () => {
  const database = await exerciseOn('2027-06-09')
  const [mine, other] = [await instanceClock(database), await instanceClock(database)]
  let heard = 0
  const following = await followDay(database, other, () => {
    heard += 1
  })
  assert.equal(dayOf(mine.now(), zone), '2027-06-09')
  assert.equal(await moveDay(visitBy(database, coordinator), { to: '2027-07-01' }), '2027-07-01')
  for (let tries = 0; heard === 0 && tries < 100; tries += 1) await wait(20)
  assert.equal(dayOf(other.now(), zone), '2027-07-01')
  await following.close()
  await mine.refresh()
  assert.equal(dayOf(mine.now(), zone), '2027-07-01')
})

test('only a coordinator or the machine itself moves the day, and the move is journaled', async () => {
  const database = await exerciseOn('2027-06-09')
  const head = () => read(database.app, findHead).then(({ seq }) => seq)
  for (const actor of [anonymous, editor]) {
    await assert.rejects(moveDay(visitBy(database, actor), { to: '2027-06-10' }), { status: 403 })
    assert.equal(await head(), 0)
  }
  await moveDay(visitBy(database, system), { to: '2027-06-10' })
  assert.equal(await head(), 1)
})

test('a day that is none, or not later, or a slip of the finger, is refused and changes nothing', async () => {
  const database = await exerciseOn('2027-06-09')
  const refusal = async (to: string) => {
    const answer = await moveDay(visitBy(database, coordinator), { to })
    return isRefused(answer) ? answer.refused : answer
  }
  assert.equal(await refusal('tomorrow'), 'day-unreadable')
  assert.equal(await refusal('2027-06-09'), 'day-not-later')
  assert.equal(await refusal('2072-06-10'), 'day-too-far')
  const rows = await read(database.app, (tx) =>
    query<{ today: string }>(tx, sql`select today from varde.exercise_clock`),
  )
  assert.deepEqual(rows, [{ today: '2027-06-09' }])
})

test('real and invented data refuse each other’s program; a fresh home is either’s', async () => {
  const exercise = await exerciseOn('2027-06-09')
  await refuseOtherKind(exercise, 'exercise')
  await assert.rejects(refuseOtherKind(exercise, 'real'), StartRefused)

  const real = await testDatabase()
  await refuseOtherKind(real, 'exercise')
  await transaction(real.app, (tx) =>
    query(tx, sql`insert into varde.plan (id, created_at) values ('p', '2025-01-01T00:00:00Z')`),
  )
  await refuseOtherKind(real, 'real')
  await assert.rejects(refuseOtherKind(real, 'exercise'), /real/)
})

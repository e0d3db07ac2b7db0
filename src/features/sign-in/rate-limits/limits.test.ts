import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import {
  browserAt,
  codeOf,
  enter,
  look,
  machine,
  openClub,
  parts,
  password,
  refusalOf,
  visitBy,
} from '#test/club'
import { confirmSecondFactor } from '../second-factor/steps.ts'
import { countAttempt } from './steps.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.approver], true)

const attempt = (email: string, typed: string, from: string) =>
  browserAt(database, { from }).post('/en/sign-in', { method: 'password', email, password: typed })

test('ten wrong passwords make a pause, for the right one too and from anywhere', async () => {
  for (let time = 1; time <= 10; time += 1)
    assert.equal((await attempt(ada.email, 'wrong', '192.0.2.1')).status, 422)
  const paused = await attempt(ada.email, password, '198.51.100.7')
  assert.equal(paused.status, 429)
  assert.equal(paused.retryAfter, '900')
  assert.match(paused.text, /Too many attempts\. Wait 15 minutes and try again\./)
  machine.move(16)
  assert.equal((await attempt(ada.email, password, '192.0.2.1')).status, 303)
})

test('an e-mail without an account is paused alike', async () => {
  const statuses = []
  for (let time = 1; time <= 11; time += 1)
    statuses.push((await attempt('nobody@club.example', 'wrong', '192.0.2.1')).status)
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 422), 429])
})

test('signing in forgets the failures before', async () => {
  machine.move(60)
  for (let time = 1; time <= 9; time += 1) await attempt(ada.email, 'wrong', '192.0.2.2')
  assert.equal((await attempt(ada.email, password, '192.0.2.2')).status, 303)
  for (let time = 1; time <= 9; time += 1)
    assert.equal((await attempt(ada.email, 'wrong', '192.0.2.2')).status, 422)
})

test('one address that tries many accounts is paused, others are not', async () => {
  machine.move(60)
  const counters = [{ limit: 'sign-in-address', whom: '203.0.113.1' }] as const
  for (let time = 1; time <= 100; time += 1) await countAttempt(visitBy(database), counters)
  assert.equal((await attempt('new@club.example', 'wrong', '203.0.113.1')).status, 429)
  assert.equal((await attempt('new@club.example', 'wrong', '203.0.113.2')).status, 422)
})

test('many at once are counted one after the other', async () => {
  const counters = [{ limit: 'reset-account', whom: 'crowd@club.example' }] as const
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => countAttempt(visitBy(database), counters)),
  )
  assert.equal(answers.filter((answer) => !isRefused(answer)).length, 3)
})

test('five wrong codes make a pause, although each attempt undid all else; an empty one is none', async () => {
  machine.move(60)
  const visit = visitBy(database, bob.actor)
  const sign = (code: string) => visit.transaction((tx) => confirmSecondFactor(tx, visit, code))
  for (const empty of ['', ' ']) assert.equal(refusalOf(await sign(empty)), 'code-missing')
  for (const left of [4, 3, 2, 1, 0]) {
    const refusal = await sign('000000')
    assert.deepEqual(refusal && [refusal.refused, refusal.values['left']], ['code-wrong', left])
  }
  const right = await codeOf(database, bob.email)
  assert.equal(refusalOf(await sign(right)), 'too-many-attempts')
  machine.move(11)
  assert.equal(await sign(await codeOf(database, bob.email)), null)
})

test('neither e-mail nor address stands in what is counted', async () => {
  const rows = await look<{ bucket: string }>(database, sql`select bucket from varde.attempt`)
  assert.ok(rows.length > 0)
  for (const { bucket } of rows) assert.match(bucket, /^[a-z-]+ [0-9a-f]{32}$/)
})

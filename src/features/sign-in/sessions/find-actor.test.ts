import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kernel/access'
import { Problem } from '#kernel/operations'
import { accounts, roles } from '#features/people'
import {
  browserAt,
  clock,
  done,
  enter,
  machine,
  openClub,
  origin,
  parts,
  signInAs,
  visitBy,
} from '#test/club'
import { createToken, endToken } from '../tokens/operations.ts'
import { listTokens } from '../tokens/store.ts'
import { findActor } from './find-actor.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor, parts.auditor])

const seen = (headers: Record<string, string>) =>
  findActor(database, new Request(origin, { headers }), clock.now())

const kindSeen = async (cookie: string) => (await seen({ cookie })).kind

test('a session is its account, with the roles held now and what the head says', async () => {
  const { cookie } = await signInAs(database, ada)
  const actor = await seen({ cookie })
  assert.deepEqual(actor, {
    kind: 'account',
    account: ada.id,
    roles: [parts.auditor, parts.editor],
    shownAs: { name: 'Ada', organisation: { en: 'The green', da: 'Den green' } },
  })
})

test('no cookie, a strange one and a broken one are the public', async () => {
  assert.equal((await seen({})).kind, 'public')
  for (const cookie of [
    'varde-3000=abc',
    'varde-3000=',
    'other=1',
    `varde-3000=${'x'.repeat(5000)}`,
  ])
    assert.equal(await kindSeen(cookie), 'public')
})

test('a session ends twelve hours after its last use', async () => {
  const { cookie } = await signInAs(database, ada)
  machine.move(11 * 60)
  assert.equal(await kindSeen(cookie), 'account')
  machine.move(11 * 60)
  assert.equal(await kindSeen(cookie), 'account')
  machine.move(12 * 60 + 1)
  assert.equal(await kindSeen(cookie), 'public')
})

test('a session ends seven days after it began, however much it is used', async () => {
  const { cookie } = await signInAs(database, ada)
  for (let half = 1; half <= 14; half += 1) {
    machine.move(12 * 60 - 1)
    assert.equal(await kindSeen(cookie), 'account', `half-day ${half}`)
  }
  machine.move(30)
  assert.equal(await kindSeen(cookie), 'public')
})

test('sessions go by the machine’s clock, not by the installation’s', async () => {
  const { cookie } = await signInAs(database, ada)
  clock.move(365 * 24 * 60)
  assert.equal(await kindSeen(cookie), 'account')
})

test('a role that has ended is gone from the next request on', async () => {
  const bob = await enter(database, 'Bob', [parts.editor])
  const { cookie } = await signInAs(database, bob)
  const visit = visitBy(database, system)
  const [held] = await visit.read((tx) => accounts.listRoles(tx, bob.id, visit.now))
  clock.move(1)
  done(await roles.endRole(visitBy(database, system), held?.id ?? ''))
  const actor = await seen({ cookie })
  assert.deepEqual(actor.kind === 'account' && actor.roles, [])
})

test('a token is its owner until it ends or expires; then it is told so', async () => {
  const visit = visitBy(database, ada.actor)
  const { token } = done(await createToken(visit, { name: 'the scoreboard', days: 30 }))
  const authorization = `Bearer ${token}`
  const actor = await seen({ authorization })
  assert.equal(actor.kind === 'account' && actor.account, ada.id)
  clock.move(31 * 24 * 60)
  const unknown = (error: unknown) => error instanceof Problem && error.status === 401
  await assert.rejects(seen({ authorization }), unknown)

  const later = visitBy(database, ada.actor)
  const fresh = done(await createToken(later, { name: 'the scoreboard', days: 90 }))
  const [listed] = await later.read((tx) => listTokens(tx, ada.id, later.now))
  done(await endToken(visitBy(database, ada.actor), listed?.id ?? ''))
  await assert.rejects(seen({ authorization: `Bearer ${fresh.token}` }), unknown)
  await assert.rejects(seen({ authorization: 'Bearer varde_abc' }), unknown)
})

test('another scheme of authorization is not ours to read', async () => {
  assert.equal((await seen({ authorization: 'Basic abc' })).kind, 'public')
})

test('a closed account opens nothing, by session or by token', async () => {
  const eve = await enter(database, 'Eve', [parts.editor])
  const { cookie } = await signInAs(database, eve)
  const visit = visitBy(database, system)
  done(await visit.transaction((tx) => accounts.closeAccount(tx, visit, eve.id)))
  assert.equal(await kindSeen(cookie), 'public')
})

test('a page of one’s own leads the public to the door and back', async () => {
  const answer = await browserAt(database).get('/da/account')
  assert.deepEqual([answer.status, answer.location], [303, '/da/sign-in?next=%2Fda%2Faccount'])
})

test('nobody is told of a session that is over who had none', async () => {
  const browser = browserAt(database)
  for (const path of ['/en/account', '/en/sign-in/code'])
    assert.doesNotMatch((await browser.get(path)).location, /said=/)
})

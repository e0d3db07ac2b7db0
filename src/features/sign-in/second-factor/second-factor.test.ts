import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kernel/access'
import { totpAt } from '#kernel/auth'
import { sql } from '#kernel/db'
import { refused } from '#kernel/operations'
import {
  browserAt,
  codeOf,
  done,
  enter,
  journaled,
  look,
  machine,
  mails,
  openClub,
  parts,
  password,
  refusalOf,
  signInAs,
  visitBy,
} from '#test/club'
import { takeSecondFactor } from './operations.ts'
import { confirmSecondFactor } from './steps.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.approver])
const bob = await enter(database, 'Bob', [parts.approver], true)
const eve = await enter(database, 'Eve', [parts.coordinator], true)

const sign = (who: typeof bob, code: string) => {
  const visit = visitBy(database, who.actor)
  return visit.transaction((tx) => confirmSecondFactor(tx, visit, code))
}

const keyIn = (page: string) =>
  (/class="code">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')

const codesIn = (page: string) =>
  [...page.matchAll(/class="code">([0-9a-z-]{29})</g)].map(([, code]) => code ?? '')

test('an approver without a second factor is led to set one up, and cannot sign before', async () => {
  assert.equal(refusalOf(await sign(ada, '123456')), 'second-factor-missing')
  const fields = { method: 'password', email: ada.email, password, next: '/en/people' }
  const answer = await browserAt(database).post('/en/sign-in', fields)
  assert.equal(answer.location, '/en/account/second-factor')
})

test('it is set up by password, picture and first code; then codes are shown once', async () => {
  const browser = await signInAs(database, ada)
  const other = await signInAs(database, ada)
  const wrong = await browser.post('/en/account/second-factor/offer', { password: 'wrong' })
  assert.match(wrong.text, /This is not your present password/)

  const offer = await browser.post('/en/account/second-factor/offer', { password })
  const page = await browser.get(offer.location)
  assert.match(page.text, /<svg width="232" height="232"/)
  const secret = keyIn(page.text)
  assert.equal(secret.length, 32)
  assert.equal(refusalOf(await sign(ada, totpAt(secret, machine.now()))), 'second-factor-missing')

  const miss = await browser.post('/en/account/second-factor/confirm', { code: '000000' })
  assert.equal(miss.status, 422)
  assert.match(miss.text, /4 attempts are left/)
  const code = totpAt(secret, machine.now())
  const set = await browser.post('/en/account/second-factor/confirm', { code })
  assert.equal(new Set(codesIn(set.text)).size, 10)
  assert.match((await other.get('/en/account')).location, /sign-in/)
  assert.match((await browser.get('/en/account')).text, /10 recovery codes are left/)
  assert.equal(mails.at(-1)?.subject, 'Your second step was set up')
  assert.equal(refusalOf(await sign(ada, code)), 'code-used')
  machine.move(1)
  assert.equal(await sign(ada, totpAt(secret, machine.now())), null)
})

test('the codes come as a file; nothing else does', async () => {
  const browser = await signInAs(database, bob)
  const codes = Array.from({ length: 10 }, () => 'abcd-efgh-0123-4567-89ab-cdef').join(' ')
  const path = '/en/account/second-factor/recovery-codes/file'
  const file = await browser.post(path, { codes })
  assert.match(file.text, /^Recovery codes for localhost:3000\..*\r\n\r\nabcd-efgh-/)
  assert.equal((await browser.post(path, { codes: '<script>' })).status, 400)
})

test('a code signs once, however it is spaced', async () => {
  machine.move(1)
  const code = await codeOf(database, bob.email)
  assert.equal(await sign(bob, `${code.slice(0, 3)} ${code.slice(3)}`), null)
  assert.equal(refusalOf(await sign(bob, code)), 'code-used')
})

test('of two who use one code at the same moment, one signs', async () => {
  machine.move(1)
  const code = await codeOf(database, bob.email)
  const answers = await Promise.all([sign(bob, code), sign(bob, code)])
  const refusals = answers.map(refusalOf)
  assert.deepEqual(new Set(refusals), new Set([null, 'code-used']))
})

test('where the deed is refused after the code, the code still counts for another try', async () => {
  machine.move(1)
  const code = await codeOf(database, bob.email)
  const visit = visitBy(database, bob.actor)
  const deed = await visit.transaction(async (tx) => {
    assert.equal(await confirmSecondFactor(tx, visit, code), null)
    return refused('no-consent')
  })
  assert.equal(refusalOf(deed), 'no-consent')
  assert.equal(await sign(bob, code), null)
})

test('neither the installation nor another’s code can sign', async () => {
  machine.move(1)
  const visit = visitBy(database, system)
  const answer = await visit.transaction((tx) => confirmSecondFactor(tx, visit, '123456'))
  assert.equal(refusalOf(answer), 'second-factor-needs-person')
  assert.equal(refusalOf(await sign(bob, await codeOf(database, eve.email))), 'code-wrong')
})

test('a recovery code signs in once, and signs no report', async () => {
  machine.move(20)
  const browser = await signInAs(database, bob)
  machine.move(1)
  const renewed = await browser.post('/en/account/second-factor/recovery-codes', {
    'renew-code': await codeOf(database, bob.email),
  })
  const [code = ''] = codesIn(renewed.text)
  assert.equal(refusalOf(await sign(bob, code)), 'code-wrong')
  const enterWith = async (typed: string) => {
    const door = browserAt(database)
    await door.post('/en/sign-in', { method: 'password', email: bob.email, password })
    return door.post('/en/sign-in/code', { code: typed, recovery: 'yes' })
  }
  assert.equal((await enterWith(code.toUpperCase().replaceAll('-', ' '))).status, 303)
  assert.equal((await enterWith(code)).status, 422)
})

test('whoever has one gives a code for another, so that a stranger at the desk cannot', async () => {
  machine.move(1)
  const browser = await signInAs(database, bob)
  machine.move(1)
  const path = '/en/account/second-factor/offer'
  assert.equal((await browser.post(path, { password, code: '000000' })).status, 422)
  const code = await codeOf(database, bob.email)
  assert.equal((await browser.post(path, { password, code })).status, 303)
})

test('it is taken away by who may close the account, never by its owner; sessions end', async () => {
  machine.move(1)
  const held = await signInAs(database, bob)
  const take = (who: typeof bob, whose: string) =>
    takeSecondFactor(visitBy(database, who.actor), whose)
  assert.equal(refusalOf(await take(eve, eve.id)), 'own-second-factor')
  await assert.rejects(take(bob, eve.id), { status: 403 })
  assert.equal(done(await take(eve, bob.id)), 'taken')
  assert.match((await held.get('/en/account')).location, /sign-in/)
  assert.equal(mails.at(-1)?.to, bob.email)
  assert.equal(refusalOf(await take(eve, bob.id)), 'person-has-no-second-factor')
})

test('who may not take one away learns nothing of whom there is to take it from', async () => {
  const nobody = '00000000-0000-4000-8000-00000000dead'
  const take = (who: typeof bob, whose: string) =>
    takeSecondFactor(visitBy(database, who.actor), whose)
  for (const whose of [eve.id, nobody])
    await assert.rejects(take(bob, whose), { status: 403 }, whose)
  // Nobody's roles are none, which is not enough for a coordinator.
  await assert.rejects(take(eve, nobody), { status: 403 })
  const visit = visitBy(database, system)
  await assert.rejects(takeSecondFactor(visit, nobody), { status: 404 })
})

test('its secret lies sealed, its recovery codes as digests; its changes are journaled', async () => {
  const rows = await look<{ sealed: string }>(
    database,
    sql`select totp_sealed as sealed from varde.credential where totp_sealed is not null`,
  )
  for (const { sealed } of rows) assert.match(sealed, /^v1\./)
  const codes = await look<{ digest: string }>(
    database,
    sql`select code_digest as digest from varde.recovery_code`,
  )
  for (const { digest } of codes) assert.match(digest, /^[0-9a-f]{64}$/)
  const entries = await journaled(database)
  for (const one of ['set-second-factor', 'renew-recovery-codes', 'take-second-factor'])
    assert.ok(entries.includes(one), one)
  assert.ok(!entries.includes('sign-in'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '#features/people'
import { system } from '#kernel/access'
import { read, transaction } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import {
  browserAt,
  codeOf,
  enter,
  machine,
  openClub,
  parts,
  password,
  refusalOf,
  signInAs,
  visitBy,
} from '#test/club'
import { findCredential, saveCredential } from '../credentials/store.ts'
import { setSecondFactor } from '../second-factor/operations.ts'
import { confirmSecondFactor, openFactor, sealNewFactor } from '../second-factor/steps.ts'
import { listSessions } from '../sessions/store.ts'
import { totpAt } from '#kernel/auth'
import { openSession } from './steps.ts'

const database = await openClub()
const nobody = { device: '', brought: undefined }

test('of many who guess a code at the same moment, few more than the limit are looked at', async () => {
  const bob = await enter(database, 'Bob', [parts.approver], true)
  const visit = visitBy(database, bob.actor)
  const guess = (code: string) => visit.transaction((tx) => confirmSecondFactor(tx, visit, code))
  const codes = Array.from({ length: 60 }, (_, place) => String(place).padStart(6, '0'))
  const answers = (await Promise.all(codes.map(guess))).map(refusalOf)
  const looked = answers.filter((answer) => answer === 'code-wrong').length
  // The pool of the test has four connections: one guess may be under way on each.
  assert.ok(looked >= 5 && looked <= 5 + 4, `${looked} were looked at`)
  assert.equal(answers.filter((answer) => answer === 'too-many-attempts').length, 60 - looked)
})

test('of two who take the offered app into use at the same moment, one gets the codes', async () => {
  const eve = await enter(database, 'Eve', [parts.approver])
  await transaction(database.app, async (tx) => {
    const held = await findCredential(tx, eve.id)
    await saveCredential(tx, { ...held, totpOffered: sealNewFactor(eve.id) })
  })
  const { totpOffered } = await read(database.app, (tx) => findCredential(tx, eve.id))
  const code = totpAt(openFactor(eve.id, totpOffered ?? ''), machine.now())
  const set = () => setSecondFactor(visitBy(database, eve.actor), { code, session: undefined })
  const answers = await Promise.all([set(), set()])
  assert.deepEqual(new Set(answers.map(refusalOf)), new Set([null, 'second-factor-not-offered']))
})

test('whoever is closed while he signs in is not in', async () => {
  const gone = await enter(database, 'Gone', [parts.editor])
  const visit = visitBy(database, system)
  const [opened] = await Promise.all([
    visit.transaction((tx) =>
      openSession(tx, { account: gone.id, method: 'password' }, nobody, false),
    ),
    visit.transaction((tx) => accounts.closeAccount(tx, visit, gone.id)),
  ])
  const again = await visit.transaction((tx) =>
    openSession(tx, { account: gone.id, method: 'password' }, nobody, false),
  )
  assert.equal(refusalOf(again), 'sign-in-wrong')
  if (isRefused(opened)) return
  const browser = browserAt(database)
  browser.cookie = `varde-3000=${opened.token}`
  assert.match((await browser.get('/en/account')).location, /sign-in/)
})

test('one person signs in on many machines at once, each with a session of its own', async () => {
  const ada = await enter(database, 'Ada', [parts.editor])
  const browsers = await Promise.all(Array.from({ length: 5 }, () => signInAs(database, ada)))
  assert.equal(new Set(browsers.map(({ cookie }) => cookie)).size, 5)
  const sessions = await read(database.app, (tx) => listSessions(tx, ada.id, machine.now()))
  assert.equal(sessions.length, 5)
})

test('a second code in the same half minute is refused by its own sentence, the next one counts', async () => {
  const cy = await enter(database, 'Cy', [parts.approver], true)
  const visit = visitBy(database, cy.actor)
  const sign = async (steps: number) => {
    const code = await codeOf(database, cy.email, steps)
    return refusalOf(await visit.transaction((tx) => confirmSecondFactor(tx, visit, code)))
  }
  assert.deepEqual([await sign(0), await sign(0), await sign(1)], [null, 'code-used', null])
  assert.deepEqual([await sign(0), await sign(2)], ['code-used', 'code-wrong'])
})

test('the code of half a minute ago counts, that of a minute ago does not', async () => {
  const di = await enter(database, 'Di', [parts.approver], true)
  const visit = visitBy(database, di.actor)
  const sign = async (steps: number) => {
    const code = await codeOf(database, di.email, steps)
    return refusalOf(await visit.transaction((tx) => confirmSecondFactor(tx, visit, code)))
  }
  assert.deepEqual([await sign(-2), await sign(-1)], ['code-wrong', null])
})

test('a password that is right does not help whoever has no code', async () => {
  const flo = await enter(database, 'Flo', [parts.coordinator], true)
  const browser = browserAt(database)
  await browser.post('/en/sign-in', { method: 'password', email: flo.email, password })
  for (const path of ['/en/account', '/en/account/second-factor'])
    assert.match((await browser.get(path)).location, /sign-in/)
  const change = { name: 'Mallory', language: 'en' }
  assert.match((await browser.post('/en/account/details', change)).location, /sign-in/)
  const take = await browser.post('/en/account/second-factor/offer', { password })
  assert.match(take.location, /sign-in/)
})

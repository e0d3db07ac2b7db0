import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { read, transaction } from '#kernel/db'
import { enter, openClub, parts, password, refusalOf, signInAs, visitBy } from '#test/club'
import { giveFactor } from '../second-factor/steps.ts'
import { changePassword } from './operations.ts'
import { askPassword, endAccess, newPasswordHash, setPassword } from './steps.ts'
import { findCredential, listSecondFactors, saveCredential } from './store.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.approver], true)

const credentialOf = (account: string) => read(database.app, (tx) => findCredential(tx, account))

test('an account of which nothing is kept lets nobody in', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  assert.deepEqual(await credentialOf(nobody), {
    account: nobody,
    passwordHash: null,
    totpSealed: null,
    totpOffered: null,
    totpLastStep: null,
  })
})

test('what is kept is read back; one field changed leaves the others', async () => {
  const held = await credentialOf(bob.id)
  await transaction(database.app, (tx) => saveCredential(tx, { ...held, totpLastStep: 60_000_000 }))
  assert.deepEqual(await credentialOf(bob.id), { ...held, totpLastStep: 60_000_000 })
  await transaction(database.app, (tx) => saveCredential(tx, held))
})

test('those who have a second factor are known, others are not', async () => {
  const withFactor = await read(database.app, listSecondFactors)
  assert.deepEqual([withFactor.has(bob.id), withFactor.has(ada.id)], [true, false])
})

test('a password is kept as a hash that is new each time', async () => {
  const [one, other] = [
    await newPasswordHash(password, ada.email),
    await newPasswordHash(password, ada.email),
  ]
  assert.ok(!isRefused(one) && one.startsWith('$argon2id$'))
  assert.notEqual(one, other)
  assert.equal(refusalOf(await newPasswordHash('short', ada.email)), 'password-too-short')
  assert.equal(refusalOf(await newPasswordHash(ada.email, ada.email)), 'password-is-email')
})

test('setting a password keeps the second factor and ends every session', async () => {
  await signInAs(database, bob)
  const before = await credentialOf(bob.id)
  const hash = await newPasswordHash('another good password', bob.email)
  assert.ok(!isRefused(hash))
  await transaction(database.app, (tx) => setPassword(tx, { account: bob.id, hash }))
  const after = await credentialOf(bob.id)
  assert.deepEqual(after, { ...before, passwordHash: hash })
})

test('asked for his password, a person gives it; who has none is not asked', async () => {
  const visit = visitBy(database, ada.actor)
  assert.equal(await askPassword(visit, password), null)
  assert.equal(refusalOf(await askPassword(visit, 'wrong')), 'password-wrong')
  await assert.rejects(askPassword(visitBy(database), password), /403/)

  const held = await credentialOf(ada.id)
  await transaction(database.app, (tx) => saveCredential(tx, { ...held, passwordHash: null }))
  assert.equal(await askPassword(visit, 'anything'), null)
  await transaction(database.app, (tx) => saveCredential(tx, held))
})

test('of two who change the password at the same moment, one password counts in the end', async () => {
  const eve = await enter(database, 'Eve', [parts.editor])
  const change = (chosen: string) => {
    const typed = { password, chosen, session: undefined }
    return changePassword(visitBy(database, eve.actor), typed)
  }
  const answers = await Promise.all([change('first new password'), change('second new password')])
  assert.deepEqual(answers.map(refusalOf), [null, null])
  const visit = visitBy(database, eve.actor)
  const opens = [
    await askPassword(visit, 'first new password'),
    await askPassword(visit, 'second new password'),
  ]
  assert.equal(opens.filter((refusal) => refusal === null).length, 1)
})

test('ending all access leaves nothing that opens', async () => {
  await transaction(database.app, (tx) => giveFactor(tx, ada.id))
  await transaction(database.app, (tx) => endAccess(tx, ada.id, new Date()))
  const left = await credentialOf(ada.id)
  assert.deepEqual(Object.values(left), [ada.id, null, null, null, null])
})

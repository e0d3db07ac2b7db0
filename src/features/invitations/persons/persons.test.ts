import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exerciseCode } from '#features/sign-in'
import { system } from '#kernel/access'
import { sql } from '#kernel/db'
import {
  done,
  enter,
  journaled,
  look,
  openClub,
  parts,
  refusalOf,
  setUpClub,
  signInAs,
  visitBy,
} from '#test/club'
import { closeAccount } from './operations.ts'
import type { EnteredPerson } from './steps.ts'
import { enterPerson } from './steps.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.administrator])

const cast: EnteredPerson = {
  email: 'Ida@club.example',
  name: 'Ida',
  language: 'da',
  roles: [parts.approver],
  secondFactor: true,
}

const put = (more: Partial<EnteredPerson> = {}, by = system) => {
  const visit = visitBy(database, by)
  return visit.transaction((tx) => enterPerson(tx, visit, { ...cast, ...more }))
}

test('the installation enters a person with roles and a second factor', async () => {
  setUpClub({ exercise: true })
  const id = done(await put())
  const visit = visitBy(database, system)
  assert.match((await visit.read((tx) => exerciseCode(tx, id))) ?? '', /^\d{6}$/)
  setUpClub()
})

test('nobody is entered twice, without a name, or into a plan that is not there', async () => {
  assert.equal(refusalOf(await put()), 'account-exists')
  assert.equal(refusalOf(await put({ email: 'x' })), 'email-wrong')
  assert.equal(refusalOf(await put({ email: 'a@club.example', name: '' })), 'name-wrong')
  const roles = [{ ...parts.approver, plan: 'nowhere' }]
  assert.equal(refusalOf(await put({ email: 'a@club.example', roles })), 'no-such-plan')
})

test('nobody but the installation enters people', async () => {
  const visit = visitBy(database, ada.actor)
  const entering = visit.transaction((tx) => enterPerson(tx, visit, cast))
  await assert.rejects(entering, /403/)
})

test('a closed account has no way in and no role left; its name stays', async () => {
  const bob = await enter(database, 'Bob', [parts.approver], true)
  await signInAs(database, bob)
  assert.equal(done(await closeAccount(visitBy(database, ada.actor), bob.id)), 'closed')
  const [left] = await look<Record<string, unknown>>(
    database,
    sql`select a.name, c.password_hash, c.totp_sealed,
          (select count(*) from varde.session s where s.account = a.id) as sessions,
          (select count(*) from varde.role r where r.account = a.id and r.ended_at is null) as roles
        from varde.account a join varde.credential c on c.account = a.id
        where a.id = ${bob.id}::uuid`,
  )
  const nothing = { password_hash: null, totp_sealed: null, sessions: 0, roles: 0 }
  assert.deepEqual(left, { name: 'Bob', ...nothing })
  assert.equal(
    refusalOf(await closeAccount(visitBy(database, ada.actor), bob.id)),
    'account-closed',
  )
  const entries = await journaled(database)
  assert.equal(entries.filter((one) => one === 'close-account').length, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#kernel/access'
import { system } from '#kernel/access'
import { read, sql } from '#kernel/db'
import {
  clock,
  done,
  enter,
  journaled,
  look,
  mails,
  openClub,
  parts,
  refusalOf,
  visitBy,
} from '#test/club'
import { actorByEmail } from '../accounts/actor.ts'
import { listContacts } from '../accounts/contacts.ts'
import { closeAccount } from '../accounts/steps.ts'
import { listRoles } from '../accounts/store.ts'
import { endRole, giveRole } from './operations.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.administrator])
const cor = await enter(database, 'Cor', [parts.coordinator])
const bob = await enter(database, 'Bob', [parts.editor])

const give = (by: typeof ada, account: string, role: Role) =>
  giveRole(visitBy(database, by.actor), { account, role })

const heldBy = (account: string, at = clock.now()) =>
  read(database.app, (tx) => listRoles(tx, account, at))

test('a role is given once, for a plan and an organisation that exist, and its holder is told', async () => {
  assert.equal(refusalOf(await give(cor, bob.id, parts.editor)), 'role-held')
  const absent = (more: Partial<Record<'plan' | 'organisation', string>>) =>
    giveRole(visitBy(database, ada.actor), {
      account: bob.id,
      role: { ...parts.approver, ...more },
    })
  assert.equal(refusalOf(await absent({ plan: 'nowhere' })), 'no-such-plan')
  assert.equal(refusalOf(await absent({ organisation: 'dk:none' })), 'no-such-organisation')
  done(await giveRole(visitBy(database, cor.actor), { account: bob.id, role: parts.approver }))
  assert.deepEqual([mails.at(-1)?.to, mails.at(-1)?.subject], [bob.email, 'You have a new role'])
})

test('nobody gives a role to himself', async () => {
  assert.equal(refusalOf(await give(ada, ada.id, parts.editor)), 'own-role')
})

test('a coordinator gives none in another plan, an editor none at all', async () => {
  const other = { ...parts.editor, plan: 'youth' } as const
  const by = (who: typeof ada) =>
    giveRole(visitBy(database, who.actor), { account: cor.id, role: other })
  await assert.rejects(by(cor), /403/)
  await assert.rejects(by(bob), /403/)
})

test('a role that has ended is kept with its days, and cannot end again', async () => {
  const before = clock.now()
  const role = (await heldBy(bob.id)).find(({ name }) => name === 'approver')
  clock.move(60)
  const end = () => endRole(visitBy(database, cor.actor), role?.id ?? '')
  assert.equal(done(await end()), 'ended')
  assert.equal(refusalOf(await end()), 'role-ended')
  assert.ok((await heldBy(bob.id, before)).some(({ name }) => name === 'approver'))
  assert.ok(!(await heldBy(bob.id)).some(({ name }) => name === 'approver'))
})

test('of two administrators who end each other at the same moment, one stays', async () => {
  const eve = await enter(database, 'Eve', [parts.administrator])
  const [adas] = await heldBy(ada.id)
  const [eves] = await heldBy(eve.id)
  const answers = await Promise.all([
    endRole(visitBy(database, ada.actor), eves?.id ?? ''),
    endRole(visitBy(database, eve.actor), adas?.id ?? ''),
  ])
  assert.equal(answers.filter((answer) => refusalOf(answer) === 'last-administrator').length, 1)
  const rows = await look(
    database,
    sql`select from varde.role where name = 'administrator' and ended_at is null`,
  )
  assert.equal(rows.length, 1)
})

test('the last administrator’s account cannot be closed', async () => {
  const [last] = await look<{ account: string }>(
    database,
    sql`select account from varde.role where name = 'administrator' and ended_at is null`,
  )
  const visit = visitBy(database, system)
  const answer = await visit.transaction((tx) => closeAccount(tx, visit, last?.account ?? ''))
  assert.equal(refusalOf(answer), 'last-administrator')
})

test('mail goes to those who hold the role there now', async () => {
  const visit = visitBy(database, system)
  const to = async (plan: string, organisation?: string) => {
    const scope = organisation === undefined ? { plan } : { plan, organisation }
    const contacts = await read(database.app, (tx) =>
      listContacts(tx, ['editor', 'coordinator'], scope, visit.now),
    )
    return contacts.map(({ email }) => email)
  }
  assert.deepEqual(await to('courts'), [bob.email, cor.email])
  assert.deepEqual(await to('courts', 'dk:green'), [bob.email])
  assert.deepEqual(await to('youth'), [])
})

test('whoever a command names acts with the roles of now', async () => {
  const named = (email: string) => read(database.app, (tx) => actorByEmail(tx, email, clock.now()))
  assert.deepEqual((await named(' BOB@club.example '))?.roles, [parts.editor])
  assert.equal(await named('nobody@club.example'), undefined)
  assert.equal(await named('no e-mail'), undefined)
})

test('roles are journaled by id and part, without name or e-mail', async () => {
  const entries = await journaled(database)
  assert.ok(entries.includes('give-role') && entries.includes('end-role'))
  const rows = await look<{ entry: string }>(
    database,
    sql`select concat(actor, subject) as entry from varde.journal`,
  )
  for (const { entry } of rows) assert.doesNotMatch(entry, /Bob|Ada|club\.example/)
  const parted = await look<{ role: string }>(
    database,
    sql`select actor ->> 'role' as role from varde.journal where operation = 'give-role'`,
  )
  assert.deepEqual(
    parted.map(({ role }) => role),
    ['coordinator'],
  )
})

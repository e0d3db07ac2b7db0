import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '#features/people'
import type { Role } from '#kernel/access'
import { system } from '#kernel/access'
import { read, sql } from '#kernel/db'
import type { Database } from '#kernel/db'
import {
  clock,
  done,
  enter,
  journaled,
  lastLink,
  look,
  mails,
  openClub,
  parts,
  password,
  refusalOf,
  visitBy,
} from '#test/club'
import type { Member } from '#test/club'
import { closeAccount } from '../persons/operations.ts'
import {
  acceptInvitation,
  invitePerson,
  makeFirstLink,
  resendInvitation,
  takeBackInvitation,
} from './operations.ts'
import { listInvitations } from './store.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.administrator])
const cor = await enter(database, 'Cor', [parts.coordinator])
const bob = await enter(database, 'Bob', [parts.editor])

type Ask = Partial<{ email: string; role: Role; delivery: 'mail' | 'link' }>

const invite = (by: Member | 'system', given: Ask = {}) =>
  invitePerson(visitBy(database, by === 'system' ? system : by.actor), {
    email: 'new@club.example',
    role: parts.editor,
    language: 'da',
    delivery: 'mail',
    ...given,
  })

const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

const accept = (link: string, more: Partial<Parameters<typeof acceptInvitation>[1]> = {}) =>
  acceptInvitation(visitBy(database), {
    kind: 'invitation',
    token: tokenOf(link),
    email: '',
    name: 'New Player',
    language: 'da',
    password,
    browser: { device: '', brought: undefined },
    ...more,
  })

const personOf = (from: Database, email: string) =>
  read(from.app, async (tx) => {
    const account = await accounts.findByEmail(tx, email)
    return account && accounts.findPerson(tx, account.id, clock.now())
  })

test('a coordinator invites by mail, in the language of the invited', async () => {
  assert.deepEqual(done(await invite(cor)), { came: 'mailed', email: 'new@club.example' })
  const mail = mails.at(-1)
  assert.deepEqual([mail?.to, mail?.subject], ['new@club.example', 'Du er inviteret til Varde'])
  assert.match(mail?.text ?? '', /redaktør for Den green i Flere baner/)
  assert.match(lastLink(), /^http:\/\/localhost:3000\/da\/invitations\/[\w-]{43}$/)
})

test('the same invitation is not sent twice by inviting; it is sent again from the list', async () => {
  assert.equal(refusalOf(await invite(cor)), 'already-invited')
  const old = lastLink()
  const [waiting] = await read(database.app, listInvitations)
  const id = waiting?.id ?? ''
  const again = { id, delivery: 'mail' } as const
  done(await resendInvitation(visitBy(database, cor.actor), again))
  assert.notEqual(lastLink(), old)
  assert.equal(refusalOf(await accept(old)), 'link-ended')
  assert.equal(refusalOf(await resendInvitation(visitBy(database, cor.actor), again)), 'link-ended')
})

test('the link makes the account with its role and signs it in; once', async () => {
  const link = lastLink()
  const begun = done(await accept(link))
  assert.ok(begun !== 'roles-added' && !begun.awaitsCode && begun.token.length === 43)
  const person = await personOf(database, 'new@club.example')
  assert.deepEqual([person?.name, person?.language], ['New Player', 'da'])
  assert.deepEqual(
    person?.roles.map(({ name, plan, organisation }) => ({ name, plan, organisation })),
    [parts.editor],
  )
  assert.equal(refusalOf(await accept(link)), 'link-used')
})

test('of two who accept at the same moment, one comes in', async () => {
  done(await invite(cor, { email: 'twice@club.example' }))
  const link = lastLink()
  const answers = await Promise.all([
    accept(link, { name: 'First' }),
    accept(link, { name: 'Second' }),
  ])
  assert.deepEqual(new Set(answers.map(refusalOf)), new Set([null, 'link-used']))
  const rows = await look(
    database,
    sql`select from varde.account where email = 'twice@club.example'`,
  )
  assert.equal(rows.length, 1)
})

test('an invitation opens for fourteen days', async () => {
  done(await invite(cor, { email: 'late@club.example' }))
  clock.move(14 * 24 * 60)
  assert.equal(refusalOf(await accept(lastLink())), 'link-expired')
})

test('a weak password and a missing name leave the link as it is', async () => {
  done(await invite(cor, { email: 'weak@club.example' }))
  const link = lastLink()
  assert.equal(refusalOf(await accept(link, { password: 'short' })), 'password-too-short')
  assert.equal(refusalOf(await accept(link, { name: ' ' })), 'name-wrong')
  done(await accept(link))
})

test('who has an account gets the role at once, or by the link that was on its way', async () => {
  done(await invite(cor, { email: 'both@club.example' }))
  const first = lastLink()
  done(await invite(ada, { email: 'both@club.example', role: parts.partner }))
  const second = lastLink()
  done(await accept(first))
  assert.equal(done(await accept(second, { password: '', name: '' })), 'roles-added')
  const third = done(await invite(ada, { email: 'both@club.example', role: parts.approver }))
  assert.equal(third.came, 'role-given')
  const person = await personOf(database, 'both@club.example')
  assert.deepEqual(
    person?.roles.map(({ name }) => name).toSorted((one, two) => (one < two ? -1 : 1)),
    ['approver', 'editor', 'partner'],
  )
})

test('a link to pass on is shown, not mailed', async () => {
  const before = mails.length
  const shown = done(await invite(cor, { email: 'hand@club.example', delivery: 'link' }))
  assert.ok(shown.came === 'link-made' && shown.link.includes('/da/invitations/'))
  assert.equal(mails.length, before)
  done(await accept(shown.link))
})

test('an invitation that is taken back opens nothing', async () => {
  done(await invite(cor, { email: 'back@club.example' }))
  const waiting = await read(database.app, listInvitations)
  const id = waiting.find(({ email }) => email === 'back@club.example')?.id ?? ''
  await assert.rejects(takeBackInvitation(visitBy(database, bob.actor), id), /403/)
  done(await takeBackInvitation(visitBy(database, cor.actor), id))
  assert.equal(refusalOf(await accept(lastLink())), 'link-ended')
})

test('nobody invites beyond what he may give', async () => {
  await assert.rejects(invite(bob), /403/)
  await assert.rejects(invite(cor, { role: parts.administrator }), /403/)
  await assert.rejects(invite(cor, { role: parts.other }), /403/)
  await assert.rejects(invite(cor, { role: parts.all }), /403/)
  const wrong = await invite(ada, { role: { ...parts.editor, organisation: null } })
  assert.equal(refusalOf(wrong), 'role-needs-organisation')
  assert.equal(refusalOf(await invite(ada, { email: 'none' })), 'email-wrong')
})

test('whoever was closed may be invited again and comes back without his old roles', async () => {
  const gone = await enter(database, 'Gone', [parts.partner])
  done(await closeAccount(visitBy(database, ada.actor), gone.id))
  done(await invite(cor, { email: gone.email }))
  done(await accept(lastLink()))
  const person = await personOf(database, gone.email)
  assert.deepEqual([person?.id, person?.roles.map(({ name }) => name)], [gone.id, ['editor']])
})

test('the first link makes administrator and coordinator; the newest one opens', async () => {
  const make = () => makeFirstLink(visitBy(database, system), undefined)
  const [old, link] = [await make(), await make()]
  const more = { kind: 'first', email: 'Host@club.example' } as const
  assert.equal(refusalOf(await accept(old, more)), 'link-ended')
  assert.equal(refusalOf(await accept(link)), 'link-unknown')
  assert.equal(refusalOf(await accept(link, { ...more, email: 'host' })), 'email-wrong')
  assert.equal(refusalOf(await accept(link, { ...more, email: bob.email })), 'account-exists')
  done(await accept(link, more))
  const person = await personOf(database, 'host@club.example')
  assert.deepEqual(
    person?.roles.map(({ name }) => name),
    ['administrator', 'coordinator'],
  )
  await assert.rejects(makeFirstLink(visitBy(database, ada.actor), undefined), /403/)
})

test('links lie as digests; the journal says how each went, without an e-mail', async () => {
  const rows = await look<{ token_digest: string }>(
    database,
    sql`select token_digest from varde.invitation`,
  )
  for (const { token_digest: digest } of rows) assert.match(digest, /^[0-9a-f]{64}$/)
  const entries = new Set(await journaled(database))
  for (const one of ['invite-person', 'accept-invitation', 'use-first-link', 'close-account'])
    assert.ok(entries.has(one), one)
  const subjects = await look<{ subject: string }>(
    database,
    sql`select subject::text as subject from varde.journal`,
  )
  for (const { subject } of subjects) assert.doesNotMatch(subject, /@/)
})

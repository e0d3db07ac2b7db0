import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes as signInRoutes } from '#features/sign-in'
import { read, sql } from '#kernel/db'
import { expectValidHtml } from '#test/html'
import {
  browserAt,
  enter,
  lastLink,
  look,
  mails,
  openClub,
  parts,
  setUpClub,
  signInAs,
} from '#test/club'
import { listInvitations } from '../links/store.ts'
import { routes } from '../routes.ts'

const database = await openClub()
const at = { routes: [...signInRoutes, ...routes] }
const ada = await enter(database, 'Ada', [parts.administrator])
const cor = await enter(database, 'Cor', [parts.coordinator])
const bob = await enter(database, 'Bob', [parts.approver])
const pat = await enter(database, 'Pat', [parts.partner])

const [admin, coordinator, approver] = [
  await signInAs(database, ada, at),
  await signInAs(database, cor, at),
  await signInAs(database, bob, at),
]

const invitation = {
  email: 'new@club.example',
  role: 'editor',
  plan: 'courts',
  organisation: 'dk:green',
  language: 'en',
  delivery: 'mail',
}

const roleOf = async (account: string) =>
  (
    await look<{ id: string }>(
      database,
      sql`select id from varde.role where account = ${account}::uuid and ended_at is null`,
    )
  )[0]?.id ?? ''

test('administrators see everyone, coordinators those in their plan', async () => {
  const all = (await admin.get('/en/people')).text
  const own = (await coordinator.get('/en/people')).text
  assert.ok(all.includes(pat.email) && all.includes(bob.email))
  assert.ok(own.includes(bob.email) && !own.includes(pat.email))
  assert.match(own, /Missing: cannot sign or publish yet/)
  assert.match(own, /No invitation waits/)
})

test('the pages are valid in both languages', async () => {
  const paths = ['/people', '/people/invite', `/people/${bob.id}`, `/people/${bob.id}/close`]
  for (const language of ['en', 'da'])
    for (const path of paths) await expectValidHtml((await admin.get(`/${language}${path}`)).text)
})

test('for the public and for everyone else there is nothing there', async () => {
  const visitor = browserAt(database, at)
  for (const path of ['/en/people', '/en/people/invite', `/en/people/${bob.id}`]) {
    const [publics, others] = [await visitor.get(path), await approver.get(path)]
    assert.deepEqual([publics.status, others.status], [404, 404])
    assert.equal(publics.text, others.text)
  }
  assert.equal((await visitor.post('/en/people/invite', invitation)).status, 404)
  assert.equal((await approver.post('/en/people/invite', invitation)).status, 404)
})

test('a guessed person of another plan is not there, nor can be changed', async () => {
  const path = `/en/people/${pat.id}`
  const role = await roleOf(pat.id)
  assert.equal((await coordinator.get(path)).status, 404)
  assert.equal((await coordinator.post(`${path}/close`)).status, 404)
  assert.equal((await coordinator.post(`${path}/roles/${role}/end`)).status, 404)
  assert.equal((await coordinator.post(`${path}/second-factor/take`)).status, 404)
  const through = `/en/people/${bob.id}/roles/${role}/end`
  assert.equal((await coordinator.post(through)).status, 403)
  assert.equal(await roleOf(pat.id), role)
})

test('a coordinator is offered his own plan and no administration, and cannot force either', async () => {
  const { text } = await coordinator.get('/en/people/invite')
  assert.match(text, /More courts/)
  assert.doesNotMatch(text, /Youth|value="administrator"|value="\*"/)
  for (const forced of [{ plan: 'youth' }, { plan: '*' }, { role: 'administrator' }]) {
    const answer = await coordinator.post('/en/people/invite', { ...invitation, ...forced })
    assert.notEqual(answer.status, 303)
  }
  assert.deepEqual(await read(database.app, listInvitations), [])
})

test('an invitation is refused at its field, with everything kept', async () => {
  const cases = [
    [{ email: 'x' }, '#email'],
    [{ role: '' }, '#role'],
    [{ plan: '' }, '#plan'],
    [{ organisation: '' }, '#organisation'],
    [{ organisation: 'dk:none' }, '#organisation'],
  ] as const
  for (const [wrong, field] of cases) {
    const answer = await coordinator.post('/en/people/invite', { ...invitation, ...wrong })
    assert.equal(answer.status, 422)
    assert.ok(answer.text.includes(`href="${field}"`), field)
    await expectValidHtml(answer.text)
  }
  const kept = await coordinator.post('/en/people/invite', { ...invitation, organisation: '' })
  assert.match(kept.text, /value="new@club\.example"/)
})

test('an invitation is mailed, listed, sent again, shown, taken back', async () => {
  const sent = await coordinator.post('/en/people/invite', invitation)
  assert.equal(sent.location, '/en/people?said=mailed')
  const page = await coordinator.get(sent.location)
  assert.match(page.text, /The invitation is on its way\./)
  await expectValidHtml(page.text)
  const waiting = async () => (await read(database.app, listInvitations))[0]?.id ?? ''
  const old = await waiting()
  const first = lastLink()
  const again = await coordinator.post(`/en/people/invitations/${old}/resend`, { delivery: 'mail' })
  assert.equal(again.location, '/en/people?said=mailed')
  assert.notEqual(lastLink(), first)

  const stale = await coordinator.post(`/en/people/invitations/${old}/resend`)
  assert.equal(stale.status, 422)
  assert.match(stale.text, /another was sent in its place/)
  const shown = await coordinator.post(`/en/people/invitations/${await waiting()}/resend`)
  assert.match(shown.text, /http:\/\/localhost:3000\/en\/invitations\/[\w-]{43}/)
  await expectValidHtml(shown.text)
  const back = await coordinator.post(`/en/people/invitations/${await waiting()}/take-back`)
  assert.equal(back.location, '/en/people?said=taken-back')
})

test('without a mail server the link is to be passed on, and the page says why', async () => {
  setUpClub({ mailGoesOut: false })
  const { text } = await coordinator.get('/en/people/invite')
  assert.match(text, /No mail server is set up/)
  assert.match(text, /value="link" checked/)
  setUpClub()
})

test('a role is given and ended on the person’s page; twice is refused', async () => {
  const path = `/en/people/${bob.id}`
  const role = { role: 'editor', plan: 'courts', organisation: 'dk:yard' }
  const given = await coordinator.post(`${path}/roles`, role)
  assert.equal(given.location, `${path}?said=role-given`)
  assert.equal(mails.at(-1)?.to, bob.email)
  const again = await coordinator.post(`${path}/roles`, role)
  assert.match(again.text, /href="#role">This person has this role already/)
  const held = await roleOf(bob.id)
  assert.equal((await coordinator.post(`${path}/roles/${held}/end`)).status, 303)
  const stale = await coordinator.post(`${path}/roles/${held}/end`)
  assert.match(stale.text, /This role has ended already/)
})

test('nobody is offered to give himself a role, and forcing it is refused', async () => {
  const path = `/en/people/${cor.id}`
  assert.doesNotMatch((await coordinator.get(path)).text, /Give a role/)
  const role = { role: 'editor', plan: 'courts', organisation: 'dk:yard' }
  assert.match(
    (await coordinator.post(`${path}/roles`, role)).text,
    /Nobody gives a role to himself/,
  )
})

test('closing an account says what will happen, and does it', async () => {
  const path = `/en/people/${bob.id}/close`
  const page = await coordinator.get(path)
  assert.match(page.text, /Bob is signed out everywhere/)
  assert.match(page.text, /Cancel, nothing is closed/)
  const closed = await coordinator.post(path)
  assert.equal(closed.location, '/en/people?said=account-closed')
  assert.match((await approver.get('/en/account')).location, /sign-in/)
  const list = await admin.get('/en/people')
  await expectValidHtml(list.text)
  assert.match(list.text, /Closed/)
  assert.match((await admin.get(`/en/people/${bob.id}`)).text, /This account is closed/)
})

test('the last administrator is told so and stays', async () => {
  const answer = await admin.post(`/en/people/${ada.id}/close`)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /This is the last administrator/)
})

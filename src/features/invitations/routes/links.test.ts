import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes as signInRoutes } from '#features/sign-in'
import type { Role } from '#kernel/access'
import { system } from '#kernel/access'
import { expectValidHtml } from '#test/html'
import {
  browserAt,
  clock,
  done,
  enter,
  lastLink,
  openClub,
  origin,
  parts,
  password,
  visitBy,
} from '#test/club'
import { invitePerson, makeFirstLink } from '../links/operations.ts'
import { routes } from '../routes.ts'

const database = await openClub()
const cor = await enter(database, 'Cor', [parts.coordinator])
const at = { routes: [...signInRoutes, ...routes] }

async function invited(email: string, role: Role) {
  const given = { email, role, language: 'en', delivery: 'mail' } as const
  done(await invitePerson(visitBy(database, cor.actor), given))
  return lastLink().replace(origin, '')
}

const person = { name: 'Ida', language: 'da', chosen: password }

test('the page says what one is invited to, and asks for name, language and password', async () => {
  const path = await invited('ida@club.example', parts.editor)
  for (const here of [path, path.replace('/en/', '/da/')]) {
    const page = await browserAt(database, at).get(here)
    assert.equal(page.status, 200)
    await expectValidHtml(page.text)
  }
  const { text } = await browserAt(database, at).get(path)
  assert.match(text, /ida@club\.example is invited to be:/)
  assert.match(text, /editor for The green in More courts/)
  assert.doesNotMatch(text, /name="email"/)
})

test('all that is wrong is said at once, and what was written is kept', async () => {
  const path = await invited('all@club.example', parts.editor)
  const browser = browserAt(database, at)
  const answer = await browser.post(path, { name: '', language: 'da', chosen: 'short' })
  assert.equal(answer.status, 422)
  await expectValidHtml(answer.text)
  assert.match(answer.text, /2 things stand in the way/)
  assert.match(answer.text, /href="#name"/)
  assert.match(answer.text, /href="#chosen"/)
  assert.match(answer.text, /value="da" checked/)
  assert.doesNotMatch(answer.text, /value="short"/)
})

test('an editor comes in and is at his account; an approver sets up the second step first', async () => {
  const editor = browserAt(database, at)
  const first = await editor.post(await invited('edi@club.example', parts.editor), person)
  assert.deepEqual([first.status, first.location], [303, '/en/account'])
  assert.match((await editor.get('/en/account')).text, /edi@club\.example/)

  const approver = browserAt(database, at)
  const second = await approver.post(await invited('apo@club.example', parts.approver), person)
  assert.equal(second.location, '/en/account/second-factor')
})

test('who sits signed in as another leaves that session behind', async () => {
  const browser = browserAt(database, at)
  await browser.post(await invited('one@club.example', parts.editor), person)
  const before = browser.cookie
  await browser.post(await invited('two@club.example', parts.editor), person)
  assert.match((await browser.get('/en/account')).text, /two@club\.example/)
  const old = browserAt(database, at)
  old.cookie = before
  assert.match((await old.get('/en/account')).location, /sign-in/)
})

test('a form that lay open while the link was used says so', async () => {
  const path = await invited('tab@club.example', parts.editor)
  await browserAt(database, at).get(path)
  await browserAt(database, at).post(path, person)
  const stale = await browserAt(database, at).post(path, { ...person, name: 'Other' })
  assert.deepEqual([stale.status, stale.setCookie], [410, ''])
  assert.match(stale.text, /This link has been used/)
  await expectValidHtml(stale.text)
})

test('a link that has expired says so and what to do', async () => {
  const path = await invited('old@club.example', parts.editor)
  clock.move(15 * 24 * 60)
  const { status, text } = await browserAt(database, at).get(path)
  assert.equal(status, 410)
  assert.match(text, /has expired/)
  assert.match(text, /Ask whoever invited you/)
})

test('who has an account takes the roles with one button', async () => {
  const path = await invited('has@club.example', parts.editor)
  await enter(database, 'Has', [])
  const browser = browserAt(database, at)
  const page = await browser.get(path)
  await expectValidHtml(page.text)
  assert.doesNotMatch(page.text, /type="password"/)
  const answer = await browser.post(path)
  assert.deepEqual([answer.location, browser.cookie], ['/en/sign-in?said=roles-added', ''])
})

test('the first link makes the first account', async () => {
  const link = await makeFirstLink(visitBy(database, system), undefined)
  const path = link.replace(origin, '')
  const browser = browserAt(database, at)
  const page = await browser.get(path)
  await expectValidHtml(page.text)
  assert.match(page.text, /<li>administrator<\/li>[^]*coordinator in all plans/)
  const wrong = await browser.post(path, { ...person, email: 'x' })
  assert.match(wrong.text, /href="#email"/)
  const answer = await browser.post(path, { ...person, email: 'host@club.example' })
  assert.equal(answer.location, '/en/account/second-factor')
  assert.equal((await browser.get('/en/people')).status, 200)
})

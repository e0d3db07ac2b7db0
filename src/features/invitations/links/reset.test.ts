import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kernel/access'
import { routes as signInRoutes } from '#features/sign-in'
import { expectValidHtml } from '#test/html'
import {
  browserAt,
  clock,
  codeOf,
  done,
  enter,
  lastLink,
  machine,
  mails,
  openClub,
  origin,
  parts,
  password,
  signInAs,
  visitBy,
} from '#test/club'
import { closeAccount } from '../persons/operations.ts'
import { routes } from '../routes.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.approver], true)
const gone = await enter(database, 'Gone', [parts.editor])
done(await closeAccount(visitBy(database, system), gone.id))

const at = { routes: [...signInRoutes, ...routes] }
const browser = browserAt(database, at)
const ask = (email: string) => browser.post('/en/reset', { email })
const pathIn = () => lastLink().replace(origin, '')
const fresh = 'love is forty or nothing'

test('the answer is the same whether or not the e-mail has an account', async () => {
  const before = mails.length
  const answers = []
  for (const email of [ada.email, 'nobody@club.example', gone.email]) {
    const { status, text } = await ask(email)
    answers.push({ status, text: text.replaceAll(email, 'EMAIL') })
  }
  assert.deepEqual([answers[1], answers[2]], [answers[0], answers[0]])
  assert.match(
    answers[0]?.text ?? '',
    /If EMAIL has an account here, a mail with a link is on its way/,
  )
  assert.deepEqual(
    mails.slice(before).map(({ to }) => to),
    [ada.email],
  )
})

test('the link sets a new password once; every session ends, nobody is signed in by it', async () => {
  const held = await signInAs(database, ada)
  const path = pathIn()
  await expectValidHtml((await browser.get(path)).text)
  const weak = await browser.post(path, { chosen: 'short' })
  assert.match(weak.text, /href="#chosen">The password is too short/)
  const answer = await browser.post(path, { chosen: fresh })
  assert.deepEqual([answer.location, answer.setCookie], ['/en/sign-in?said=reset', ''])
  assert.match((await held.get('/en/account')).location, /sign-in/)
  assert.match(mails.at(-1)?.subject ?? '', /Your password was changed/)

  const again = await browser.get(path)
  assert.equal(again.status, 410)
  assert.match(again.text, /This link has been used/)
  await expectValidHtml(again.text)
  const typed = (text: string) =>
    browserAt(database).post('/en/sign-in', {
      method: 'password',
      email: ada.email,
      password: text,
    })
  assert.equal((await typed(password)).status, 422)
  assert.equal((await typed(fresh)).status, 303)
})

test('a second link ends the first; a link opens for an hour', async () => {
  await ask(ada.email)
  const first = pathIn()
  await ask(ada.email)
  assert.match((await browser.get(first)).text, /another was sent in its place/)
  clock.move(61)
  assert.match((await browser.get(pathIn())).text, /has expired/)
})

test('a new password does not get past the second factor', async () => {
  await ask(bob.email)
  await browser.post(pathIn(), { chosen: fresh })
  const door = browserAt(database)
  const fields = { method: 'password', email: bob.email, password: fresh }
  assert.match((await door.post('/en/sign-in', fields)).location, /sign-in\/code/)
  const code = await codeOf(database, bob.email)
  assert.equal((await door.post('/en/sign-in/code', { code })).status, 303)
})

test('a link of another kind, or none, sets no password', async () => {
  const answer = await browser.post(`/en/reset/${'x'.repeat(43)}`, { chosen: fresh })
  assert.equal(answer.status, 410)
  assert.match(answer.text, /There is no such link/)
})

test('what is no e-mail is said so, and too many letters make a pause', async () => {
  machine.move(60)
  const wrong = await ask('ada')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#email">This is no e-mail address/)
  await expectValidHtml(wrong.text)
  for (let time = 1; time <= 3; time += 1) assert.equal((await ask(ada.email)).status, 200)
  const paused = await ask(ada.email)
  assert.equal(paused.status, 429)
  assert.match(paused.text, /Wait 60 minutes/)
})

test('whoever was closed meanwhile cannot set a password', async () => {
  machine.move(61)
  const eve = await enter(database, 'Eve', [parts.editor])
  await ask(eve.email)
  const path = pathIn()
  done(await closeAccount(visitBy(database, system), eve.id))
  const answer = await browser.post(path, { chosen: fresh })
  assert.match(answer.text, /This link was taken back/)
})

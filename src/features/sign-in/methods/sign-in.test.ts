import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kernel/db'
import {
  browserAt,
  codeOf,
  done,
  enter,
  look,
  machine,
  openClub,
  parts,
  password,
  signInAs,
  visitBy,
} from '#test/club'
import { accounts } from '#features/people'
import { system } from '#kernel/access'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.approver], true)
const gone = await enter(database, 'Gone', [parts.editor])
const visit = visitBy(database, system)
done(await visit.transaction((tx) => accounts.closeAccount(tx, visit, gone.id)))

const attempt = (email: string, typed: string, from = '192.0.2.9') =>
  browserAt(database, { from }).post('/en/sign-in', { method: 'password', email, password: typed })

test('with e-mail and password one is in, however the e-mail is written', async () => {
  const browser = browserAt(database)
  const fields = { method: 'password', email: ' ADA@club.example', password, next: '/en/account' }
  const answer = await browser.post('/en/sign-in', fields)
  assert.deepEqual([answer.status, answer.location], [303, '/en/account'])
  assert.match((await browser.get('/en/account')).text, /You sign in as ada@club\.example/)
})

test('a wrong password, no account and a closed account are answered alike', async () => {
  const answers = []
  for (const [email, typed] of [
    [ada.email, 'wrong wrong wrong'],
    ['nobody@club.example', password],
    [gone.email, password],
    ['no e-mail', password],
  ] as const) {
    const { status, text, setCookie } = await attempt(email, typed)
    answers.push({ status, setCookie, text: text.replaceAll(email, 'EMAIL') })
  }
  const [first, ...others] = answers
  assert.equal(first?.status, 422)
  assert.match(first?.text ?? '', /E-mail and password do not fit together/)
  for (const other of others) assert.deepEqual(other, first)
})

test('signing in makes a new session, whatever cookie was brought', async () => {
  const browser = browserAt(database)
  const planted = `varde-3000=${'x'.repeat(43)}`
  browser.cookie = planted
  await browser.post('/en/sign-in', { method: 'password', email: ada.email, password })
  const first = browser.cookie
  assert.notEqual(first, planted)
  await browser.post('/en/sign-in', { method: 'password', email: ada.email, password })
  assert.notEqual(browser.cookie, first)
  const old = browserAt(database)
  old.cookie = first
  assert.match((await old.get('/en/account')).location, /sign-in/)
})

test('the session’s token lies nowhere in the record', async () => {
  const browser = await signInAs(database, ada)
  const token = browser.cookie.replace('varde-3000=', '')
  const rows = await look<{ found: number }>(
    database,
    sql`select count(*)::int as found from varde.session s where s::text like ${`%${token}%`}`,
  )
  assert.equal(rows[0]?.found, 0)
})

test('the cookie is for us alone; over https it is bound to the host', async () => {
  const { setCookie } = await attempt(ada.email, password)
  assert.match(setCookie, /^varde-3000=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/)
})

test('whoever has a second factor is nowhere before the code', async () => {
  const browser = browserAt(database)
  const fields = { method: 'password', email: bob.email, password, next: '/en/people' }
  const first = await browser.post('/en/sign-in', fields)
  assert.equal(first.location, '/en/sign-in/code?next=%2Fen%2Fpeople')
  assert.match((await browser.get('/en/account')).location, /sign-in\?/)
  const page = await browser.get('/en/sign-in/code')
  assert.match(page.text, /You can sign for The green\. So two steps are asked for\./)

  const waiting = browser.cookie
  const code = await codeOf(database, bob.email)
  const second = await browser.post('/en/sign-in/code', { code, next: '/en/account' })
  assert.equal(second.location, '/en/account')
  assert.notEqual(browser.cookie, waiting)
  assert.equal((await browser.get('/en/account')).status, 200)
})

test('a code that signed someone in signs nobody in again', async () => {
  machine.move(1)
  const code = await codeOf(database, bob.email)
  const enterWith = async () => {
    const browser = browserAt(database)
    await browser.post('/en/sign-in', { method: 'password', email: bob.email, password })
    return browser.post('/en/sign-in/code', { code })
  }
  assert.equal((await enterWith()).status, 303)
  const again = await enterWith()
  assert.deepEqual([again.status, again.setCookie], [422, ''])
  assert.match(again.text, /This code has been used/)
})

test('the second step waits ten minutes', async () => {
  const browser = browserAt(database)
  await browser.post('/en/sign-in', { method: 'password', email: bob.email, password })
  machine.move(11)
  const answer = await browser.post('/en/sign-in/code', { code: await codeOf(database, bob.email) })
  assert.match(answer.location, /^\/en\/sign-in\?said=over/)
})

test('nobody is led to another site', async () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil']) {
    const browser = browserAt(database)
    const fields = { method: 'password', email: ada.email, password, next }
    assert.equal((await browser.post('/en/sign-in', fields)).location, '/en/account')
  }
})

test('choosing a person from a list is the exercise’s, and closed here', async () => {
  const answer = await browserAt(database).post('/en/sign-in', {
    method: 'choose',
    account: ada.id,
  })
  assert.equal(answer.status, 400)
})

test('signing out ends the session and takes the cookie away', async () => {
  const browser = await signInAs(database, ada)
  const held = browser.cookie
  const answer = await browser.post('/en/sign-out')
  assert.deepEqual([answer.location, browser.cookie], ['/en/sign-in?said=signed-out', ''])
  browser.cookie = held
  assert.match((await browser.get('/en/account')).location, /sign-in/)
})

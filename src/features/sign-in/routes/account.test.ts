import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kernel/db'
import { speaker } from '#kernel/i18n'
import { expectValidHtml } from '#test/html'
import {
  browserAt,
  codeOf,
  enter,
  journaled,
  look,
  machine,
  mails,
  openClub,
  parts,
  password,
  signInAs,
} from '#test/club'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.approver, parts.coordinator], true)

test('every page of one’s own is valid in both languages', async () => {
  const browser = await signInAs(database, bob)
  const offer = '/account/second-factor/confirm'
  for (const language of ['en', 'da'])
    for (const path of ['/account', '/account/second-factor', offer]) {
      const page = await browser.get(`/${language}${path}`)
      assert.equal(page.status, 200)
      await expectValidHtml(page.text)
    }
})

test('the doors are valid in both languages, with and without a refusal', async () => {
  for (const language of ['en', 'da']) {
    const browser = browserAt(database)
    await expectValidHtml((await browser.get(`/${language}/sign-in?said=signed-out`)).text)
    const wrong = { method: 'password', email: 'a', password: 'b' }
    await expectValidHtml((await browser.post(`/${language}/sign-in`, wrong)).text)
    await browser.post(`/${language}/sign-in`, { method: 'password', email: bob.email, password })
    for (const path of ['/sign-in/code', '/sign-in/code?recovery=yes'])
      await expectValidHtml((await browser.get(`/${language}${path}`)).text)
    const refused = await browser.post(`/${language}/sign-in/code`, { code: '000000' })
    assert.equal(refused.status, 422)
    await expectValidHtml(refused.text)
  }
})

test('the page says who one is and what one may', async () => {
  const { text } = await (await signInAs(database, ada)).get('/en/account')
  assert.match(text, /editor for The green in More courts/)
  assert.match(text, /It is not set up\./)
  assert.match(text, /Firefox, Linux/)
  assert.match(text, /this one/)
})

test('name and language are changed; what is wrong is said at its field and kept', async () => {
  const browser = await signInAs(database, ada)
  const wrong = await browser.post('/en/account/details', { name: '  ', language: 'da' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#name">Write your name/)
  const right = await browser.post('/en/account/details', { name: ' Ada  L. ', language: 'da' })
  assert.equal(right.location, '/en/account?said=details-changed')
  const page = await browser.get(right.location)
  assert.match(page.text, /role="status"[^]*Saved\./)
  assert.match(page.text, /value="Ada L\."/)
})

test('the password is changed with the old one; other sessions end and a mail is sent', async () => {
  const eve = await enter(database, 'Eve', [parts.editor])
  const [browser, other] = [await signInAs(database, eve), await signInAs(database, eve)]
  const change = (typed: string, chosen: string) =>
    browser.post('/en/account/password', { password: typed, chosen })
  assert.match((await change('wrong', 'a long way to the net')).text, /not your present password/)
  assert.match((await change(password, 'short')).text, /href="#chosen">The password is too short/)
  assert.match((await change(password, eve.email)).text, /must not be your e-mail/)
  const done = await change(password, 'a long way to the net')
  assert.equal(done.location, '/en/account?said=password-changed')
  assert.match((await other.get('/en/account')).location, /sign-in/)
  assert.equal((await browser.get('/en/account')).status, 200)
  assert.deepEqual([mails.at(-1)?.to, mails.at(-1)?.language], [eve.email, 'en'])
  assert.ok((await journaled(database)).includes('change-password'))
})

test('one session is ended, or all others; never another’s', async () => {
  const browser = await signInAs(database, ada)
  const [second, third] = [await signInAs(database, ada), await signInAs(database, ada)]
  const rows = await look<{ id: string; account: string }>(
    database,
    sql`select id, account from varde.session where not awaits_code order by created_at, id`,
  )
  const foreign = rows.find(({ account }) => account !== ada.id)
  const refused = await browser.post(`/en/account/sessions/${foreign?.id}/end`)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /This session has ended already/)
  await browser.post('/en/account/sessions/end-others')
  for (const ended of [second, third])
    assert.match((await ended.get('/en/account')).location, /sign-in/)
  assert.equal((await browser.get('/en/account')).status, 200)
})

test('a token is shown once, listed by name, and ended', async () => {
  const browser = await signInAs(database, ada)
  const wrong = await browser.post('/en/account/tokens', { 'token-name': 'x', days: '7' })
  assert.match(wrong.text, /href="#days">Choose how long/)
  const fields = { 'token-name': 'Scoreboard', days: '30' }
  const made = await browser.post('/en/account/tokens', fields)
  const token = /varde_[\w-]{43}/.exec(made.text)?.[0] ?? ''
  assert.notEqual(token, '')
  await expectValidHtml(made.text)
  const page = await browser.get('/en/account')
  assert.ok(page.text.includes('Scoreboard') && !page.text.includes(token))
  const id = /tokens\/([0-9a-f-]{36})\/end/.exec(page.text)?.[1]
  const ended = await browser.post(`/en/account/tokens/${id}/end`)
  assert.equal(ended.location, '/en/account?said=token-ended')
  assert.equal((await browser.post(`/en/account/tokens/${id}/end`)).status, 422)
})

test('at most twenty tokens work at a time', async () => {
  const browser = await signInAs(database, ada)
  const make = () => browser.post('/en/account/tokens', { 'token-name': 'one', days: '30' })
  for (let count = 1; count <= 20; count += 1) assert.equal((await make()).status, 200)
  assert.match((await make()).text, /You have 20 tokens that work/)
})

test('a form of a session that has ended leads to the door', async () => {
  const browser = await signInAs(database, ada)
  machine.move(13 * 60)
  const answer = await browser.post('/en/account/details', { name: 'Late', language: 'en' })
  assert.equal(answer.location, '/en/sign-in?said=over&next=%2Fen%2Faccount')
})

test('who has a second factor signs in with it and sees what is left', async () => {
  const browser = browserAt(database)
  await browser.post('/en/sign-in', { method: 'password', email: bob.email, password })
  machine.move(1)
  await browser.post('/en/sign-in/code', { code: await codeOf(database, bob.email) })
  const { text } = await browser.get('/en/account')
  assert.match(text, /It is set up\. No recovery code is left\./)
  assert.match(text, /approver and coordinator/)
})

test('the time is told in the zone of the reader’s plan, whatever the machine’s zone is', async () => {
  const inDenmark = await signInAs(database, await enter(database, 'Dora', [parts.editor]))
  const inUruguay = await signInAs(database, await enter(database, 'Ulla', [parts.partner]))
  const said = async (browser: typeof inDenmark) =>
    /(\d+ \w+ 2031 at \d\d:\d\d)/.exec((await browser.get('/en/account')).text)?.[1]
  const say = speaker('en')
  const zones = ['Europe/Copenhagen', 'America/Montevideo']
  assert.deepEqual(
    [await said(inDenmark), await said(inUruguay)],
    zones.map((zone) => say.moment(machine.now(), zone)),
  )
})

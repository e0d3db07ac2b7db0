import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { publicCache, siteHandler } from '#kernel/http'
import { browserAt, clock, enter, openClub, parts, password, setUpClub } from '#test/club'
import { routes } from '../routes.ts'
import { findActor } from '../sessions/find-actor.ts'

const database = await openClub()
const secure = 'https://varde.example'
setUpClub({ origin: secure })
const ada = await enter(database, 'Ada', [parts.editor])
const fields = { method: 'password', email: ada.email, password }

const handler = siteHandler({
  database,
  clock,
  origin: secure,
  routes,
  cache: publicCache(),
  findActor: (request, now) => findActor(database, request, now),
  errorPage: (say, problem) => html`<p>${say(`problem.${problem.code}`, problem.values)}</p>`,
  logFault: (error) => assert.fail(String(error)),
})

const post = (headers: Record<string, string>, body = new URLSearchParams(fields)) =>
  handler(new Request(`${secure}/en/sign-in`, { method: 'POST', headers, body }), '192.0.2.4')

test('over https the cookie is bound to host, path and encryption', async () => {
  const browser = browserAt(database, { at: secure })
  const { setCookie } = await browser.post('/en/sign-in', fields)
  assert.match(
    setCookie,
    /^__Host-varde=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800; Secure$/,
  )
  assert.equal((await browser.get('/en/account')).status, 200)
})

test('a cookie of the plain name, which a neighbour host could set, is not ours', async () => {
  const browser = browserAt(database, { at: secure })
  await browser.post('/en/sign-in', fields)
  browser.cookie = browser.cookie.replace('__Host-varde', 'varde')
  assert.match((await browser.get('/en/account')).location, /sign-in/)
})

test('another site can sign nobody in or out here', async () => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://a.varde.example', 'sec-fetch-site': 'same-site' },
  ]) {
    const answer = await post(headers)
    assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [403, null])
  }
})

test('the door is kept by nobody on the way, and says nothing of the page before', async () => {
  const own = { origin: secure, 'sec-fetch-site': 'same-origin' }
  for (const answer of [await post(own), await handler(new Request(`${secure}/en/sign-in`))]) {
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin')
    assert.equal(answer.headers.get('x-frame-options'), 'DENY')
  }
})

test('a form that is none, or far too large, opens nothing', async () => {
  const own = { origin: secure, 'content-type': 'application/json' }
  const json = await handler(
    new Request(`${secure}/en/sign-in`, {
      method: 'POST',
      headers: own,
      body: JSON.stringify(fields),
    }),
  )
  assert.equal(json.status, 415)
  const large = new URLSearchParams({ ...fields, password: 'x'.repeat(270_000) })
  assert.equal((await post({ origin: secure }, large)).status, 413)
})

test('a very long password is a wrong one, not a fault', async () => {
  const long = new URLSearchParams({ ...fields, password: 'x'.repeat(50_000) })
  assert.equal((await post({ origin: secure }, long)).status, 422)
})

test('whoever brings signs that mean something elsewhere finds no door with them', async () => {
  const signs: Readonly<Record<string, number>> = {
    "' or 1=1 --": 422,
    'ada@club.example\u0000': 400, // what no text holds is refused before it is read
    '%': 422,
    'ADA@CLUB.EXAMPLE\r\nx: y': 422,
  }
  for (const [email, status] of Object.entries(signs)) {
    const answer = await post({ origin: secure }, new URLSearchParams({ ...fields, email }))
    assert.equal(answer.status, status, email)
  }
})

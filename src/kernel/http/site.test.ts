import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Actor } from '#kernel/access'
import { anonymous, anyone, signedIn } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { html } from '#kernel/html'
import { testDatabase } from '#test/database'
import { json } from './api.ts'
import { refuseQuery } from './query-fault.ts'
import { publicCache } from './cache.ts'
import { route, seeOther } from './route.ts'
import type { Site } from './site.ts'
import { siteHandler } from './site.ts'

const origin = 'http://localhost:3000'
const editor: Actor = { kind: 'account', account: 'a1', roles: [] }
let renderings = 0

const routes = [
  route({
    method: 'GET',
    path: '/:lang{en|da}/count',
    policy: anyone,
    cached: true,
    handle: ({ language }) => ({ html: html`<p>${language} ${(renderings += 1)}</p>` }),
  }),
  route({
    method: 'GET',
    path: '/:lang{en|da}',
    policy: anyone,
    handle: () => json({ top: true }),
  }),
  route({
    method: 'GET',
    path: '/:lang{en|da}/:a/:b',
    policy: anyone,
    handle: () => json({ deep: true }),
  }),
  route({ method: 'GET', path: '/desk', policy: signedIn, handle: () => json({ desk: true }) }),
  route({
    method: 'GET',
    path: '/organisations/:code/desk',
    policy: signedIn,
    handle: () => json({}),
  }),
  route({
    method: 'POST',
    path: '/save',
    policy: anyone,
    body: 100,
    handle: async ({ form }) => seeOther(`/saved?${(await form()).text('what')}`),
  }),
  route({
    method: 'GET',
    path: '/fails',
    policy: anyone,
    handle: () => {
      throw new Error('secret of the inside')
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/thing',
    policy: anyone,
    handle: () => {
      throw refuseQuery('limit', z.object({ limit: z.int().min(1).max(9) }))
    },
  }),
]

const faults: unknown[] = []
const site: Site = {
  database: await testDatabase(),
  clock: fixedClock(new Date('2027-03-01T08:00:00Z')),
  origin,
  routes,
  cache: publicCache(),
  findActor: async (request) =>
    request.headers.get('cookie') === 'who=editor' ? editor : anonymous,
  errorPage: (say, problem) => html`<p>${say(`problem.${problem.code}`, problem.values)}</p>`,
  logFault: (error) => faults.push(error),
}
const handler = siteHandler(site)
const get = (path: string, headers: Record<string, string> = {}) =>
  handler(new Request(`${origin}${path}`, { headers }))

test('a public page is rendered once, until something changes', async () => {
  const first = await (await get('/en/count')).text()
  assert.equal(await (await get('/en/count')).text(), first)
  assert.notEqual(await (await get('/da/count')).text(), first)
  site.cache.clear()
  assert.notEqual(await (await get('/en/count')).text(), first)
})

test('a signed-in reader never gets, nor leaves, a kept page', async () => {
  const kept = await (await get('/en/count')).text()
  const own = await get('/en/count', { cookie: 'who=editor' })
  assert.equal(own.headers.get('cache-control'), 'private, no-store')
  assert.notEqual(await own.text(), kept)
  assert.equal(await (await get('/en/count')).text(), kept)
})

test('the same page is not sent twice', async () => {
  const tag = (await get('/en/count')).headers.get('etag') ?? ''
  assert.equal((await get('/en/count', { 'if-none-match': tag })).status, 304)
})

test('the public gets 404 where it may not go, as where nothing is', async () => {
  const [closed, absent] = await Promise.all([get('/desk'), get('/nowhere')])
  assert.deepEqual([closed.status, absent.status], [404, 404])
  assert.equal(await closed.text(), await absent.text())
  assert.equal((await get('/organisations/mfa/desk')).status, 404)
  assert.equal((await get('/fr/count')).status, 404)
})

test('a post from another site does nothing, one from ours is done', async () => {
  const post = (from: string, body = 'what=done') =>
    handler(
      new Request(`${origin}/save`, {
        method: 'POST',
        body: new URLSearchParams(body),
        headers: { origin: from },
      }),
    )
  assert.equal((await post('https://evil.example')).status, 403)
  const done = await post(origin)
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/saved?done'])
  assert.equal((await post(origin, `what=${'x'.repeat(200)}`)).status, 413)
})

test('whoever sent something in vain is led back to our own page, and to nobody else’s', async () => {
  const sent = async (referer: string) => {
    const told: (string | null)[] = []
    const listening = siteHandler({
      ...site,
      errorPage: (say, { back, code, values }) => {
        told.push(back)
        return html`<p>${say(`problem.${code}`, values)}</p>`
      },
    })
    const body = new URLSearchParams({ what: 'x'.repeat(200) })
    const headers = { origin, referer }
    await listening(new Request(`${origin}/save`, { method: 'POST', body, headers }))
    await listening(new Request(`${origin}/nowhere`, { headers: { referer } }))
    return told
  }
  // What was only asked for leads nowhere: nothing was written there.
  assert.deepEqual(await sent(`${origin}/en/form?x=1`), ['/en/form?x=1', null])
  assert.deepEqual(await sent('https://evil.example/en/form'), [null, null])
  assert.deepEqual(await sent(`${origin}.evil.example/`), [null, null])
})

test('an unknown address is answered to whoever asks, as himself', async () => {
  const told: string[] = []
  const listening = siteHandler({
    ...site,
    errorPage: (say, { actor, code }) => {
      told.push(actor.kind)
      return html`<p>${say(`problem.${code}`)}</p>`
    },
  })
  for (const cookie of ['who=editor', 'who=nobody'])
    await listening(new Request(`${origin}/nowhere`, { headers: { cookie } }))
  assert.deepEqual(told, ['account', 'public'])
})

test('U+0000 in an address is no fault of ours', async () => {
  const statuses = ['/en/%00/b', '/en/a/b?c=%00', '/en/count?c=%00']
  const answers = await Promise.all(statuses.map(async (path) => (await get(path)).status))
  assert.deepEqual(answers, [404, 400, 400])
})

test('a fault is logged and shows nothing of itself', async () => {
  const answer = await get('/fails')
  assert.equal(answer.status, 500)
  assert.ok(!(await answer.text()).includes('secret'))
  assert.equal(faults.length, 1)
})

test('problems of the interface for programs are JSON with a stable code', async () => {
  const answer = await get('/api/v1/thing', { 'accept-language': 'da' })
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  const problem = (await answer.json()) as Record<string, unknown>
  assert.deepEqual(
    [answer.status, problem['code'], problem['title']],
    [400, 'query-unreadable', '»limit« i adressen kan ikke læses. Det er et helt tal fra 1 til 9.'],
  )
})

test('every answer carries the strict policy', async () => {
  for (const path of ['/en/count', '/desk', '/fails', '/api/v1/thing', '/save'])
    assert.match(
      (await get(path)).headers.get('content-security-policy') ?? '',
      /script-src 'self'/,
    )
})

test('a language in the address is a whole part of it', async () => {
  assert.deepEqual(await (await get('/en')).json(), { top: true })
  assert.deepEqual(await (await get('/en/a/b')).json(), { deep: true })
  assert.equal((await get('/en/a/b/c')).status, 404)
  assert.equal((await get('/english')).status, 404)
})

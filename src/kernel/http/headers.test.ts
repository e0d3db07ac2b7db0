import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#kernel/operations'
import { acceptedEncoding, compress } from './compression.ts'
import { chosenLanguage, prefersDanish } from './language.ts'
import { entityTag, finish, send } from './respond.ts'
import { refuseForeignOrigin } from './security.ts'

test('the best accepted encoding is used, a refused one never', () => {
  const cases = [
    [null, 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0', 'identity'],
    ['*', 'gzip'],
  ] as const
  for (const [header, expected] of cases) assert.equal(acceptedEncoding(header), expected)
})

test('small bodies are sent as they are', async () => {
  const small = new TextEncoder().encode('abc')
  assert.deepEqual(await compress(small, 'br', true), { body: small, encoding: 'identity' })
})

test('English unless Danish comes first; the address decides over both', () => {
  assert.equal(prefersDanish('da-DK,da;q=0.9,en;q=0.8'), true)
  assert.equal(prefersDanish('en,da;q=0.9'), false)
  assert.equal(prefersDanish('de, fr'), false)
  assert.equal(chosenLanguage('en', new Headers({ 'accept-language': 'da' })), 'en')
  assert.equal(chosenLanguage('api', new Headers({ 'accept-language': 'da' })), 'da')
  assert.equal(chosenLanguage(undefined, new Headers({ cookie: 'a=b; varde-language=da' })), 'da')
})

const post = (headers: Record<string, string>) =>
  new Request('https://varde.example/en/sign-in', { method: 'POST', headers })

test('unsafe methods come from our own pages only', () => {
  const own = 'https://varde.example'
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: own },
    { cookie: 'a=b' },
    { origin: 'null' },
  ]
  for (const headers of foreign)
    assert.throws(() => refuseForeignOrigin(post(headers), own), Problem)
  refuseForeignOrigin(post({ origin: own, 'sec-fetch-site': 'same-origin' }), own)
  refuseForeignOrigin(post({ authorization: 'Bearer x' }), own)
  refuseForeignOrigin(new Request('https://varde.example/', { headers: { origin: 'x' } }), own)
})

test('who has the page already is told so and gets no body', async () => {
  const body = new TextEncoder().encode('<p>same</p>')
  const rendered = { status: 200, headers: { 'content-type': 'text/html' }, body }
  const kept = await finish(rendered, 'identity', true)
  const tag = entityTag(body, 'identity')
  assert.equal(send(kept, tag).status, 304)
  assert.equal(send(kept, `"other", ${tag}`).status, 304)
  assert.equal(send(kept, '"other"').status, 200)
  assert.equal(send(kept, null).headers.get('cache-control'), 'public, no-cache')
})

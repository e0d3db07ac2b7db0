import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { speaker } from '#kernel/i18n'
import { Problem } from '#kernel/operations'
import { readForm } from './form.ts'
import { readInput } from './programs.ts'
import { refuseUnkeptAddress } from './unkept.ts'

async function told(deed: () => unknown): Promise<string> {
  try {
    await deed()
    return 'nothing'
  } catch (error) {
    assert.ok(error instanceof Problem)
    return `${error.status}: ${speaker('en')(`problem.${error.code}`, error.values)}`
  }
}

const sentence = (name: string) =>
  `400: “${name}” holds a character that cannot be kept (U+0000, or half of a character). Nothing was saved.`

test('an address with U+0000 leads nowhere, and a query with it is refused by its name', async () => {
  const at = (path: string) => told(() => refuseUnkeptAddress(new URL(path, 'http://localhost')))
  assert.equal(await at('/en/plans/%00'), '404: There is no such page, or it is not open to you.')
  assert.equal(await at('/search?q=a%00b'), '400: “q” in the address cannot be read.')
  assert.equal(await at('/search?q%00=b'), '400: “q” in the address cannot be read.')
  assert.equal(await at('/search?q=bl%C3%A5%20%2500'), 'nothing')
})

test('a form with U+0000 is refused by the field that holds it, posted either way', async () => {
  const posted = (body: URLSearchParams | FormData) =>
    told(() => readForm(new Request('http://localhost', { method: 'POST', body }), 10_000))
  const multipart = new FormData()
  multipart.set('did', 'a\0b')
  assert.equal(await posted(new URLSearchParams({ did: 'a\0b' })), sentence('did'))
  assert.equal(await posted(multipart), sentence('did'))
  assert.equal(await posted(new URLSearchParams({ did: 'a\nb' })), 'nothing')
})

test('a body with U+0000 or half of a character is refused by its place', async () => {
  const sent = (body: string) =>
    told(() => readInput({ json: async (): Promise<unknown> => JSON.parse(body) }, z.unknown()))
  const deep = `${'['.repeat(5000)}"a\\u0000"${']'.repeat(5000)}`
  assert.equal(await sent('{"fields":{"did":{"text":"a\\u0000b"}}}'), sentence('fields.did.text'))
  assert.equal(await sent('{"fields":{"d\\u0000id":1}}'), sentence('fields.did'))
  assert.equal(await sent('["a","\\ud83d"]'), sentence('1'))
  assert.match(await sent(deep), /^400: /)
  assert.equal(await sent('{"text":"blå \\ud83d\\ude00"}'), 'nothing')
})

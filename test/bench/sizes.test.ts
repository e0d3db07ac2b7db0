import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { sizes } from './sizes.ts'

const styles =
  '@font-face{src:url(Face-Latin1.1.woff2) format("woff2")}' +
  '@font-face{src:url(Face-Greek.1.woff2) format("woff2")}'

const files: Readonly<Record<string, string>> = {
  '/en':
    '<link rel="stylesheet" href="/assets/varde-1.css" /><link rel="icon" href="/assets/i.svg" />',
  '/en/next': 'x'.repeat(500),
  '/assets/varde-1.css': styles,
  '/assets/i.svg': '<svg/>',
  '/assets/Face-Latin1.1.woff2': 'f'.repeat(1000),
}

async function serve(t: TestContext, served: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    response.statusCode = url in served ? 200 : 404
    response.end(served[url])
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return `http://127.0.0.1:${address.port}`
}

test('a first page weighs what it needs, with the fonts that lie beside its stylesheet', async (t) => {
  const origin = await serve(t, files)
  const page = files['/en']?.length ?? 0
  assert.deepEqual(await sizes(origin, ['/en', '/en/next']), {
    first: page + styles.length + 1000 + '<svg/>'.length,
    next: 500,
  })
})

test('what is not there is not weighed as if it were', async (t) => {
  const { '/assets/Face-Latin1.1.woff2': _, ...others } = files
  const origin = await serve(t, others)
  await assert.rejects(sizes(origin, ['/en']), /Face-Latin1\.1\.woff2 answers 404/)
})

import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { TestContext } from 'node:test'
import { respondWithAsset } from '#kernel/assets'

/** What the pages of a test are: an address and how to make it. */
export type Pages = Readonly<Record<string, () => { toString(): string }>>

/** The policy that every page must live with. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'"

async function answer(pages: Pages, path: string, response: ServerResponse): Promise<void> {
  const file = path.startsWith('/assets/') ? respondWithAsset(path.slice(8), 'br') : undefined
  if (file) {
    response.writeHead(200, Object.fromEntries(file.headers))
    response.end(Buffer.from(await file.arrayBuffer()))
    return
  }
  const page = pages[path]
  response.setHeader('content-security-policy', policy)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.statusCode = page ? 200 : 404
  response.end(page ? page().toString() : '')
}

/** Serves pages with their styles and letters under the strict policy; answers the server's address. */
export async function servePages(t: TestContext, pages: Pages): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    void answer(pages, pathname, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return `http://127.0.0.1:${address.port}`
}

import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { test, type TestContext } from 'node:test'
import {
  browserPage,
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
} from '../browser.ts'
import { complaintsOf, openContext } from './window.ts'

const document = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The club</title></head><body><main><h1>The club</h1>${body}</main></body></html>`

/** A server with one page under the strict policy; answers its address. */
async function serve(t: TestContext, body: string): Promise<string> {
  const server: Server = createServer((request, response) => {
    const isScript = request.url === '/sign.js'
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'")
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    const script = `document.querySelector('#sign').textContent = 'open'`
    response.end(isScript ? script : document(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return `http://127.0.0.1:${address.port}/`
}

const sign = '<p id="sign">closed</p><script src="/sign.js"></script>'

for (const scripts of [true, false]) {
  const visitor = scripts ? 'with scripts' : 'without scripts'

  test(`a visitor ${visitor} sees the page ${visitor}`, async (t) => {
    const page = await browserPage(t, { scripts })
    await page.goto(await serve(t, sign))
    assert.equal(await page.textContent('#sign'), scripts ? 'open' : 'closed')
    await expectAccessible(page)
  })

  test(`what shuts people out is noticed ${visitor}`, async (t) => {
    const page = await browserPage(t, { scripts })
    await page.goto(await serve(t, '<form action="/"><input name="player"></form>'))
    await assert.rejects(expectAccessible(page), /label: Form elements must have labels: input/)
  })
}

test('a page wider than its window is noticed', async (t) => {
  const page = await browserPage(t, { width: 320, scripts: false })
  const address = await serve(t, `<pre>${'court '.repeat(100)}</pre>`)
  await page.goto(address)
  await assert.rejects(expectNoSidewaysScroll(page), /wide in a window of 320/)
})

test('a page that breaks its policy, throws or asks a stranger is noticed', async (t) => {
  const context = await openContext({})
  t.after(() => context.close())
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.route('**/example.org/**', (route) => route.abort())
  await page.goto(await serve(t, '<script>go()</script>'))
  const thrown = page.waitForEvent('pageerror')
  await page.evaluate(`setTimeout(() => { throw new Error('lost') })`)
  await thrown
  await page.goto('http://example.org/').catch(() => undefined)
  assert.match(complaints.join(), /inline script.*lost.*asked example\.org/)
  assert.equal(complaints.length, 3)
})

test('the visitor asks for the language given', async (t) => {
  const page = await browserPage(t, { language: 'da' })
  const request = page.waitForRequest('**')
  await page.goto(await serve(t, ''))
  assert.match((await request).headers()['accept-language'] ?? '', /^da-DK/)
})

test('markup that is not valid is noticed, in a page and in a piece', async () => {
  await expectValidHtml(document('<p>Open</p>'))
  await expectValidHtml('<p>Open</p>')
  await assert.rejects(expectValidHtml('<p><div></div></p>'), /the markup is not valid/)
  await assert.rejects(expectValidHtml('<!doctype html><html><body></body></html>'), /lang/)
})

import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import { test, type TestContext } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { respondWithAsset } from '#kernel/assets'
import { isLanguage, languages, speaker } from '#kernel/i18n'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { expectValidHtml } from '#test/html'
import { galleryPage } from './gallery.ts'

const alternates = { en: '/en/design', da: '/da/design' }
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'"

const gallery = (path: string): string => {
  const language = path.slice(1, 3)
  const say = speaker(isLanguage(language) ? language : 'en')
  return galleryPage(say, { alternates, desk: path.endsWith('desk') }).toString()
}

async function answer(path: string, response: ServerResponse, coding?: string): Promise<void> {
  const file = path.startsWith('/assets/') ? respondWithAsset(path.slice(8), coding) : undefined
  if (file) {
    response.writeHead(200, Object.fromEntries(file.headers))
    response.end(Buffer.from(await file.arrayBuffer()))
    return
  }
  response.setHeader('content-security-policy', policy)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(gallery(path))
}

/** A server with the gallery under the strict policy; answers its address. */
async function serve(t: TestContext): Promise<string> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response, request.headers['accept-encoding']?.toString())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return `http://127.0.0.1:${address.port}`
}

test('the gallery is valid HTML, public and desk, in both languages', async () => {
  for (const language of languages) {
    await expectValidHtml(gallery(`/${language}/design`))
    await expectValidHtml(gallery(`/${language}/desk`))
  }
})

for (const width of [1280, 320]) {
  test(`everyone can use every component at ${width} px, and nothing has to be scrolled sideways`, async (t) => {
    const address = await serve(t)
    const page = await browserPage(t, { width })
    for (const path of ['/en/design', '/da/desk']) {
      await page.goto(address + path)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
}

test('what is folded away is accessible when it is opened', async (t) => {
  const page = await browserPage(t, { width: 320 })
  await page.goto(`${await serve(t)}/da/design`)
  for (const fold of await page.locator('summary').all()) await fold.click()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('an error summary has the focus when the page is there, also without scripts', async (t) => {
  const page = await browserPage(t, { scripts: false })
  await page.goto(`${await serve(t)}/en/design`)
  assert.equal(await page.locator('.error-summary:focus').count(), 1)
})

test('on a phone the menu opens without scripts and holds search, places and sign-in', async (t) => {
  const page = await browserPage(t, { width: 320, scripts: false })
  await page.goto(`${await serve(t)}/en/design`)
  const menu = page.locator('.head-menu')
  assert.equal(await menu.locator('input').isVisible(), false)
  await menu.locator('summary').click()
  for (const part of ['input', 'nav a >> nth=0', '.head-account']) {
    assert.equal(await menu.locator(part).isVisible(), true, part)
  }
})

test('on paper the places, the search and the buttons are gone, and what was folded is open', async (t) => {
  const page = await browserPage(t, {})
  await page.goto(`${await serve(t)}/en/design`)
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.head-places', '.head-find', '.acts >> nth=0', '.bar']) {
    assert.equal(await page.locator(gone).isVisible(), false, gone)
  }
  assert.equal(await page.locator('#strip .more table >> nth=0').isVisible(), true)
})

test('style and the letters of a first page weigh at most 85 kB, and come from our own server', async (t) => {
  const address = await serve(t)
  const page = await browserPage(t, {})
  const weights = new Map<string, number>()
  page.on('response', async (response) => {
    const { responseBodySize } = await response.request().sizes()
    weights.set(response.url(), responseBodySize)
  })
  await page.goto(`${address}/da/design`, { waitUntil: 'networkidle' })
  const files = [...weights].filter(([url]) => url.includes('/assets/'))
  assert.ok(files.every(([url]) => url.startsWith(address)))
  assert.ok(files.some(([url]) => url.endsWith('.woff2')))
  const sum = files.reduce((total, [, weight]) => total + weight, 0)
  assert.ok(sum > 50_000 && sum <= 85_000, `${sum} bytes: ${[...weights.keys()].join(', ')}`)
})

test('a page with every component on it is sent in less than 25 kB', () => {
  assert.ok(brotliCompressSync(gallery('/da/design')).length < 25_000)
})

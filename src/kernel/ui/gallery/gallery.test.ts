import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { languages, speaker } from '#kernel/i18n'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { expectValidHtml } from '#test/html'
import { servePages, type Pages } from '#test/pages'
import { galleryPage } from './gallery.ts'

const alternates = { en: '/en/design', da: '/da/design' }
const gallery = {
  '/en/design': () => galleryPage(speaker('en'), { alternates }),
  '/da/design': () => galleryPage(speaker('da'), { alternates }),
  '/da/desk': () => galleryPage(speaker('da'), { alternates, desk: true }),
} satisfies Pages

test('the gallery is valid HTML, public and desk, in both languages', async () => {
  for (const language of languages) {
    for (const desk of [false, true]) {
      await expectValidHtml(galleryPage(speaker(language), { alternates, desk }))
    }
  }
})

for (const width of [1280, 320]) {
  test(`everyone can use every component at ${width} px, and nothing has to be scrolled sideways`, async (t) => {
    const address = await servePages(t, gallery)
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
  await page.goto(`${await servePages(t, gallery)}/da/design`)
  for (const fold of await page.locator('summary').all()) await fold.click()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('style and the letters of a first page weigh at most 85 kB, and come from our own server', async (t) => {
  const address = await servePages(t, gallery)
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
  const page = gallery['/da/design']().toString()
  assert.ok(brotliCompressSync(page).length < 25_000)
})

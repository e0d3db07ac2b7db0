import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { speaker } from '#kernel/i18n'
import { browserPage } from '#test/browser'
import { servePages } from '#test/pages'
import { galleryPage } from './gallery.ts'

const alternates = { en: '/', da: '/' }

/** The gallery as it lies on the printer, as wide as an A4 page is between its margins. */
async function print(t: TestContext, desk = false): Promise<Page> {
  const page = await browserPage(t, { width: 665 })
  const address = await servePages(t, {
    '/': () => galleryPage(speaker('da'), { alternates, desk }),
  })
  await page.goto(address)
  await page.emulateMedia({ media: 'print' })
  return page
}

/** What the first of some elements looks like in one respect. */
const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
  )

for (const desk of [false, true]) {
  const kind = desk ? 'a desk page' : 'a public page'

  test(`on paper ${kind} has no places, search, menu or buttons`, async (t) => {
    const page = await print(t, desk)
    for (const gone of ['.head-places', '.head-find', '.head-menu', '.acts >> nth=0', '.bar']) {
      assert.equal(await page.locator(gone).isVisible(), false, gone)
    }
  })
}

test('what is folded on the screen is open on paper', async (t) => {
  const page = await print(t)
  assert.equal(await page.locator('#strip .more table >> nth=0').isVisible(), true)
})

test('a paper says ØVELSE in a frame, also where grounds are not printed', async (t) => {
  const page = await print(t)
  const band = page.locator('.exercise')
  assert.match(await band.innerText(), /ØVELSE/i)
  const border = await styleOf(page, '.exercise', 'border-top-style')
  assert.equal(border, 'solid')
})

test('the label column and the wide chart are kept on paper', async (t) => {
  const page = await print(t)
  const label = await page.locator('#facts .section-label').boundingBox()
  const body = await page.locator('#facts .section-body').boundingBox()
  assert.ok(label && body && body.x >= label.x + label.width)
  assert.equal(await page.locator('#chart .chart-wide >> nth=0').isVisible(), true)
})

test('marks keep their colours on paper', async (t) => {
  const page = await print(t)
  const adjust = await styleOf(page, '.glyph', 'print-color-adjust')
  assert.equal(adjust, 'exact')
})

test('a page makes an A4 document', async (t) => {
  const page = await print(t)
  const document = await page.pdf({ preferCSSPageSize: true })
  const [, width, height] =
    /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(document.toString('latin1')) ?? []
  assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [595, 842])
})

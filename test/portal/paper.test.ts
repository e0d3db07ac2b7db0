import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { testDatabase } from '#test/database'
import { servePages } from '#test/pages'
import { publishPackage, siteOn } from './site.ts'

// The public's pages as they lie on the printer, as wide as an A4 page is between its margins.
const database = await testDatabase()
await publishPackage(database, 'plans/denmark-wps', '2026-03-01')
const site = siteOn(database, '2026-06-01')
const home = '/da/plans/denmark-wps'

async function onPaper(t: TestContext, path: string): Promise<Page> {
  const markup = await site.read(path)
  const page = await browserPage(t, { width: 665 })
  const address = await servePages(t, { [path.split('?')[0] ?? path]: () => markup })
  await page.goto(`${address}${path}`)
  await page.emulateMedia({ media: 'print' })
  return page
}

const pages = ['', '/commitments', '/indicators/ind-dp-pollead-w', '/method', '/bodies']

test('on paper a page is its own words: no menu, no search, no way to sign in', async (t) => {
  for (const path of pages) {
    const page = await onPaper(t, `${home}${path}`)
    for (const gone of ['.head-places', '.head-find', '.head-side', '.crumbs'])
      assert.equal(await page.locator(gone).first().isVisible(), false, `${path} ${gone}`)
    assert.equal(await page.locator('h1').isVisible(), true, path)
    assert.equal(await page.getByText('Kvinder, fred og sikkerhed').first().isVisible(), true)
  }
})

test('on paper nothing asks for another view of the list', async (t) => {
  const page = await onPaper(t, `${home}/commitments`)
  assert.equal(await page.getByText('Afgræns listen').isVisible(), false)
  assert.equal(await page.getByLabel('Ansvarlig').isVisible(), false)
  assert.equal(await page.getByText('Stærkere internationalt engagement').isVisible(), true)
})

test('on paper nothing is wider than the sheet', async (t) => {
  for (const path of pages) {
    const page = await onPaper(t, `${home}${path}`)
    const over = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    assert.equal(over, 0, path)
  }
})

test('on paper the table that says the same as the squares is open', async (t) => {
  const page = await onPaper(t, home)
  const row = page.locator('details table tbody tr').first()
  assert.equal(await row.isVisible(), true)
})

test('on paper the day that is shown still stands there', async (t) => {
  const page = await onPaper(t, `${home}/commitments?as-of=2026-04-01`)
  assert.equal(await page.getByText('1. april 2026').first().isVisible(), true)
  assert.equal(await page.locator('.as-of a').first().isVisible(), false)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserPage } from '#test/browser'
import { testDatabase } from '#test/database'
import { servePages } from '#test/pages'
import { publishPackage, siteOn } from './site.ts'

const database = await testDatabase()
await publishPackage(database, 'plans/denmark-wps', '2026-03-01')
const site = siteOn(database, '2026-06-01')

const plan = 'plans/denmark-wps'
const places = ['', '/commitments', '/indicators', '/indicators/ind-dp-pollead-w']

/** The markup of some pages, by their addresses. */
async function rendered() {
  const pages = new Map<string, string>()
  for (const place of places) {
    const path = `/en/${plan}${place}`
    pages.set(path, await site.read(path))
  }
  return Object.fromEntries([...pages].map(([path, markup]) => [path, () => markup]))
}

test('a reader without scripts and without a mouse gets from the front page to a source', async (t) => {
  const address = await servePages(t, await rendered())
  const page = await browserPage(t, { scripts: false })
  await page.goto(`${address}/en/${plan}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Figures', exact: true }).first().click()
  await page.getByRole('link', { name: 'Women among police leaders' }).click()
  assert.equal(await page.textContent('h1'), 'Women among police leaders')
  const source = page.getByRole('link', { name: 'The plan, page 36' }).first()
  assert.match((await source.getAttribute('href')) ?? '', /^https:\/\/um\.dk\//)
})

test('lists are narrowed without scripts', async (t) => {
  const address = await servePages(t, await rendered())
  const page = await browserPage(t, { scripts: false })
  await page.goto(`${address}/en/${plan}/commitments`)
  await page.getByText('Narrow the list').click()
  await page.getByLabel('Owner').selectOption({ label: 'Danish National Police' })
  await page.getByRole('button', { name: 'Show' }).click()
  assert.match(page.url(), /owner=dnp/)
})

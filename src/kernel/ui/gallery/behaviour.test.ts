import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { speaker } from '#kernel/i18n'
import { browserPage } from '#test/browser'
import { servePages } from '#test/pages'
import { galleryPage } from './gallery.ts'

const alternates = { en: '/', da: '/' }

interface Reader {
  readonly width?: number
  readonly desk?: boolean
}

/** The gallery as somebody without scripts sees it. */
async function open(t: TestContext, { width = 1280, desk = false }: Reader = {}): Promise<Page> {
  const page = await browserPage(t, { width, scripts: false })
  const address = await servePages(t, {
    '/': () => galleryPage(speaker('en'), { alternates, desk }),
  })
  await page.goto(address)
  return page
}

test('an error summary has the focus when the page is there', async (t) => {
  const page = await open(t)
  assert.equal(await page.locator('.error-summary:focus').count(), 1)
})

test('an error leads into its field', async (t) => {
  const page = await open(t)
  await page.getByRole('link', { name: 'The source is missing' }).click()
  await page.keyboard.type('Course register')
  assert.match(page.url(), /#source$/)
})

test('on a phone the menu opens and holds search, places and sign-in', async (t) => {
  const page = await open(t, { width: 320 })
  const menu = page.locator('.head-menu')
  assert.equal(await menu.locator('input').isVisible(), false)
  await menu.locator('summary').click()
  for (const part of ['input', 'nav a >> nth=0', '.head-account']) {
    assert.equal(await menu.locator(part).isVisible(), true, part)
  }
})

test('on a wide page all of that stands open and there is no menu', async (t) => {
  const page = await open(t)
  assert.equal(await page.locator('.head-menu').isVisible(), false)
  assert.equal(await page.locator('.head-find').isVisible(), true)
  assert.equal(await page.locator('.head-places').isVisible(), true)
})

test('the skip link is the first stop of the keyboard, and shows itself there', async (t) => {
  const page = await open(t)
  await page.locator('.skip').focus()
  const place = await page.locator('.skip').boundingBox()
  assert.ok(place && place.x >= 0)
})

test('whatever has the focus shows it', async (t) => {
  const page = await open(t, { desk: true })
  for (const control of ['.button >> nth=0', '#source', '#round', '.strip a >> nth=0']) {
    await page.locator(control).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outline')
    assert.match(outline, /solid 3px|3px solid/, control)
  }
})

test('a status is chosen with the arrow keys', async (t) => {
  const page = await open(t)
  await page.locator('#status-at-risk').focus()
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.locator('#status-delayed').isChecked(), true)
})

test('a tile is chosen anywhere on it', async (t) => {
  const page = await open(t)
  await page.locator('.choice', { hasText: 'Stopped' }).click({ position: { x: 4, y: 4 } })
  assert.equal(await page.locator('#status-stopped').isChecked(), true)
})

test('a finger’s targets are at least 44 px high on the pages for everyone', async (t) => {
  const page = await open(t, { width: 320 })
  for (const target of ['.button', '.choice', '.input', '.pages a']) {
    for (const one of await page.locator(`main ${target}`).all()) {
      const box = await one.boundingBox()
      assert.ok(!box || box.height >= 43.5, `${target} ${box?.height}`)
    }
  }
})

test('on a phone a row of a list is a block with its labels', async (t) => {
  const page = await open(t, { width: 320 })
  const row = page.locator('.table-stack tbody tr >> nth=0')
  const cells = await row.locator('td, th').all()
  const boxes = await Promise.all(cells.map((cell) => cell.boundingBox()))
  const lefts = new Set(boxes.map((box) => Math.round(box?.x ?? 0)))
  assert.equal(lefts.size, 1)
  assert.equal(await page.locator('.table-stack thead >> nth=0').isVisible(), true, 'still said')
})

test('a list shown as blocks is still a table to screen readers', async (t) => {
  const page = await open(t, { width: 320 })
  const list = page.getByRole('table', { name: 'What is due' })
  assert.equal(await list.getByRole('row').count(), 3)
  assert.equal(await list.getByRole('rowheader').count(), 2)
})

test('a phone sees the chart that was drawn for it, a wide page the other', async (t) => {
  for (const [width, name] of [
    [320, 'phone'],
    [1280, 'wide'],
  ] as const) {
    const page = await open(t, { width })
    const drawings = page.getByRole('img', { name: 'Women among head coaches, per cent' })
    assert.equal(await drawings.count(), 1)
    assert.match((await drawings.getAttribute('class')) ?? '', new RegExp(name))
  }
})

test('old answers stand beside their field on a wide page and under it on a phone', async (t) => {
  for (const [width, beside] of [
    [1280, true],
    [320, false],
  ] as const) {
    const page = await open(t, { width, desk: true })
    const field = await page.locator('#did').boundingBox()
    const old = await page.locator('.field:has(#did) .old').boundingBox()
    assert.ok(field && old)
    assert.equal(old.x > field.x + field.width, beside)
    assert.equal(old.y > field.y, !beside)
  }
})

test('desk pages hold more on a screen than pages for everyone', async (t) => {
  const heights = await Promise.all(
    [false, true].map(async (desk) => {
      const page = await open(t, { desk })
      return (await page.locator('#table').boundingBox())?.height ?? 0
    }),
  )
  assert.ok((heights[1] ?? 0) < (heights[0] ?? 0) * 0.9)
})

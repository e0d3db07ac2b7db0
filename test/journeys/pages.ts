import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { expectAccessible, expectNoSidewaysScroll, expectValidHtml } from '#test/browser'

const widths = [1280, 320]

/** The page as it stands is for everyone: valid, accessible, and nothing hangs over, wide and narrow. */
export async function expectGood(page: Page): Promise<void> {
  await expectValidHtml(await sourceOf(page))
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** What the server sent, asked for again with the same cookies. */
async function sourceOf(page: Page): Promise<string> {
  const answer = await page.request.get(page.url())
  return answer.text()
}

/** The main heading. */
export const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

/** What the page says, without head and foot; a no-break space is a space. */
export const said = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/[\s\u00a0]+/g, ' ')

/** Fails unless the page says all of this, in this order. */
export async function expectSaid(page: Page, ...words: readonly string[]): Promise<void> {
  let rest = await said(page)
  for (const word of words) {
    const place = rest.indexOf(word)
    assert.ok(place >= 0, `“${word}” is not said, or not here: ${rest.slice(0, 3000)}`)
    rest = rest.slice(place + word.length)
  }
}

/** Follows the link with this text. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('link', { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
    .click()
  await page.waitForLoadState()
}

/** Presses the button that names the deed. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
    .click()
  await page.waitForLoadState()
}

/** Opens what is folded away under these words, unless it stands open already. */
export async function unfold(page: Page, words: string): Promise<void> {
  const folded = page.locator('details:not([open]) > summary', { hasText: words })
  if ((await folded.count()) > 0) await folded.first().click()
}

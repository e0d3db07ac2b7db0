import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { isScriptless, openContext } from './window.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with everything that axe finds on the page as it stands: WCAG 2.2 A and AA, and good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = isScriptless(page) ? await examineCopy(page) : await examine(page)
  assert.deepEqual(findings, [], `${page.url()} is not accessible to everyone`)
}

/** Fails where the page is wider than its window, so that one has to scroll sideways to read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  const room = await page.evaluate<number>('document.documentElement.clientWidth')
  assert.ok(width <= room, `${page.url()} is ${width} wide in a window of ${room}`)
}

async function examine(page: Page): Promise<readonly string[]> {
  // Evaluated by the browser's tools, not by the page: a script element would be refused by its policy.
  await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: standards, resultTypes: ['violations'] })
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${options})`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  )
}

/** Without scripts axe cannot run, so it looks at a copy: the same markup and styles, no script of ours. */
async function examineCopy(page: Page): Promise<readonly string[]> {
  const context = await openContext({ width: page.viewportSize()?.width ?? 1280 })
  try {
    const copy = await context.newPage()
    const markup = await page.content()
    await copy.route('**', async (route) => {
      const kind = route.request().resourceType()
      if (kind === 'script') await route.abort()
      else if (kind === 'document')
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup })
      else await route.continue()
    })
    await copy.goto(page.url())
    return await examine(copy)
  } finally {
    await context.close()
  }
}

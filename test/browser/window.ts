import assert from 'node:assert/strict'
import { after, type TestContext } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** What kind of visitor looks at the page. */
export interface Visitor {
  readonly scripts?: boolean
  readonly width?: number
  readonly language?: 'en' | 'da'
}

const scriptless = new WeakSet<BrowserContext>()
let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/**
 * A new page in a real browser, with nothing remembered. The test fails if the page throws, breaks
 * its content security policy, or asks a stranger's server for anything.
 */
export async function browserPage(t: TestContext, visitor: Visitor = {}): Promise<Page> {
  const context = await openContext(visitor)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  t.after(async () => {
    await context.close()
    assert.deepEqual(complaints, [])
  })
  return page
}

/** A window of its own for one kind of visitor; whoever opens it closes it. */
export async function openContext(visitor: Visitor): Promise<BrowserContext> {
  const { scripts = true, width = 1280, language = 'en' } = visitor
  browser ??= launch()
  const context = await (
    await browser
  ).newContext({
    javaScriptEnabled: scripts,
    viewport: { width, height: 900 },
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(10_000)
  if (!scripts) scriptless.add(context)
  return context
}

/** Whether the page's visitor has scripts switched off. */
export const isScriptless = (page: Page): boolean => scriptless.has(page.context())

async function launch(): Promise<Browser> {
  const { program, environment } = await findChromium()
  return chromium.launch({
    executablePath: program,
    // The sandbox does not start as root or inside most containers; the pages are our own.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    env: { ...process.env, ...environment },
  })
}

/** What goes wrong on a page from now on: errors, refusals of its policy, requests to strangers. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`the page threw: ${error.message}`))
  page.on('console', (message) => {
    // A refused request is also written to the console; whether it is right is for the test to say.
    const isOurs =
      message.type() === 'error' && !message.text().startsWith('Failed to load resource')
    if (isOurs) complaints.push(message.text())
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    const isStranger = protocol.startsWith('http') && !/^(localhost|127\.0\.0\.1)$/.test(hostname)
    if (isStranger) complaints.push(`the page asked ${hostname} for something`)
  })
  return complaints
}

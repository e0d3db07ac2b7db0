import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { press, said } from './pages.ts'
import type { Browsing } from './people.ts'
import type { Started } from './running.ts'

const danish = (scripts: boolean): Browsing => ({ scripts, language: 'da' })

/** Somebody’s browser in the exercise, in Danish, signed in by choosing a person; with the code that is shown. */
export async function signedIn(
  t: TestContext,
  { origin }: Pick<Started, 'origin'>,
  { name, scripts }: { readonly name: string; readonly scripts: boolean },
): Promise<Page> {
  const page = await browserPage(t, danish(scripts))
  await page.goto(`${origin}/da/sign-in`)
  await press(page, `Log ind som ${name}`)
  if (!page.url().includes('/sign-in/code')) return page
  await page.getByLabel('Seks cifre').fill(await codeShown(page))
  await press(page, 'Log ind')
  return page
}

/** The code that stands on this page; whoever has just used one waits for the next. */
export async function codeShown(page: Page): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const code = codeOn(await said(page))
    if (code !== undefined) return code
    await page.waitForTimeout(1000)
    await page.reload()
  }
  throw new Error('the exercise shows no code')
}

/** A browser in which nobody is signed in, in Danish. */
export const fresh = (t: TestContext, scripts: boolean): Promise<Page> =>
  browserPage(t, danish(scripts))

/** The one-time code that a page of the exercise shows, since nobody there has an app. */
const codeOn = (words: string): string | undefined =>
  /\b\d{3} ?\d{3}\b/.exec(words)?.[0].replace(' ', '')

/** What the app on somebody’s phone shows now: a page of its own, looked at until a fresh code counts. */
export async function codeFromPhone(page: Page): Promise<string> {
  const phone = await page.context().newPage()
  await phone.goto(new URL('/da/account/second-factor', page.url()).href)
  const code = await codeShown(phone)
  await phone.close()
  return code
}

/** The address of an authority’s report in the round under way, in Danish. */
export const reportIn = ({ origin }: Pick<Started, 'origin'>, code: string): string =>
  `${origin}/da/plans/denmark-wps/organisations/${code}/rounds/2027-midway`

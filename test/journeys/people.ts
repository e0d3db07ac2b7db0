import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { heading, press } from './pages.ts'
import type { ByHand } from './running.ts'

/** Someone at a browser of his own. */
export interface Someone {
  readonly page: Page
  /** A code from his app, where he has one. */
  code(): string
}

/** How somebody's browser is set. */
export interface Browsing {
  readonly scripts: boolean
  readonly language: 'en' | 'da'
}

const password = 'a lighthouse and nine gulls'

const words = {
  en: {
    email: 'E-mail',
    name: 'Name',
    newPassword: 'New password',
    presentPassword: 'Present password',
    make: 'Make the account',
    show: 'Show the picture',
    digits: 'Six digits',
    use: 'Use this app',
  },
  da: {
    email: 'E-mailadresse',
    name: 'Navn',
    newPassword: 'Ny adgangskode',
    presentPassword: 'Nuværende adgangskode',
    make: 'Opret kontoen',
    show: 'Vis billedet',
    digits: 'Seks cifre',
    use: 'Brug denne app',
  },
} as const

/** Opens the link to the first account, and makes it: the coordinator, who keeps the accounts too. */
export async function makeFirstAccount(
  t: TestContext,
  place: ByHand,
  browsing: Browsing,
): Promise<Someone> {
  const page = await browserPage(t, browsing)
  await page.goto(place.firstLink.replace('/en/', `/${browsing.language}/`))
  const say = words[browsing.language]
  await page.getByLabel(say.email).fill('coordinator@mfa.example')
  await page.getByLabel(say.name).fill('Karen Kompas')
  await page.getByLabel(say.newPassword).fill(password)
  await press(page, say.make)
  return { page, code: await setUpApp(page, place, browsing) }
}

/** Sets up the second step with an app, as everyone does who signs or publishes; answers the app. */
async function setUpApp(page: Page, place: ByHand, { language }: Browsing): Promise<() => string> {
  const say = words[language]
  await page.goto(`${place.origin}/${language}/account/second-factor`)
  await page.getByLabel(say.presentPassword).fill(password)
  await press(page, say.show)
  const secret = (await page.locator('.code').innerText()).replaceAll(' ', '')
  await page.getByLabel(say.digits).fill(place.codeOf(secret))
  await press(page, say.use)
  assert.equal(await page.locator('li .code').count(), 10)
  return () => place.codeOf(secret)
}

/** The coordinator invites somebody to a part at the police, and passes the link on. */
export async function invite(
  { page }: Someone,
  place: ByHand,
  { email, role }: { readonly email: string; readonly role: RegExp },
): Promise<string> {
  await page.goto(`${place.origin}/en/people/invite`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('radio', { name: role }).check()
  await page.getByLabel('Plan', { exact: true }).selectOption('denmark-wps')
  await page.getByLabel('Organisation', { exact: true }).selectOption('dk:dnp')
  await page.getByRole('radio', { name: /Show it to me/ }).check()
  await press(page, 'Invite')
  const link = /https?:\/\/\S+\/invitations\/\S+/.exec(await page.locator('main').innerText())?.[0]
  assert.ok(link, await heading(page))
  return link
}

/** Comes in by the link, with an app where the part asks for one. */
export async function comeIn(
  t: TestContext,
  place: ByHand,
  { link, name, withApp, ...browsing }: Browsing & { link: string; name: string; withApp: boolean },
): Promise<Someone> {
  const page = await browserPage(t, browsing)
  const { language } = browsing
  await page.goto(link.replace(/\/(en|da)\/invitations/, `/${language}/invitations`))
  await page.getByLabel(words[language].name).fill(name)
  await page.getByLabel(words[language].newPassword).fill(password)
  await press(page, words[language].make)
  const code = withApp ? await setUpApp(page, place, browsing) : () => ''
  return { page, code }
}

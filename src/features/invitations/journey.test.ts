import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { findActor, routes as signInRoutes } from '#features/sign-in'
import { system } from '#kernel/access'
import { respondWithAsset } from '#kernel/assets'
import { totpAt } from '#kernel/auth'
import { html } from '#kernel/html'
import { publicCache, serve, siteHandler } from '#kernel/http'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { clock, lastLink, machine, openClub, password, setUpClub, visitBy } from '#test/club'
import { makeFirstLink } from './links/operations.ts'
import { routes } from './routes.ts'

const database = await openClub()
let handler: ReturnType<typeof siteHandler> = () => Promise.reject(new Error('not yet'))
const serving = await serve({
  port: 0,
  host: '127.0.0.1',
  handler: (request, from) => {
    const { pathname } = new URL(request.url)
    const asset = pathname.startsWith('/assets/') && respondWithAsset(pathname.slice(8), 'br')
    return asset ? Promise.resolve(asset) : handler(request, from)
  },
})
after(() => serving.stop())
const origin = `http://localhost:${serving.port}`
setUpClub({ origin })
handler = siteHandler({
  database,
  clock,
  origin,
  routes: [...signInRoutes, ...routes],
  cache: publicCache(),
  findActor: (request, now) => findActor(database, request, now),
  errorPage: (say, problem) => html`<p>${say(`problem.${problem.code}`, problem.values)}</p>`,
  logFault: (error) => console.error(error),
})

/** The page as it stands is for everyone, wide and narrow. */
async function expectGood(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
}

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

const heading = (page: Page) => page.locator('h1').innerText()

async function makeFirstAccount(page: Page): Promise<void> {
  await page.goto(await makeFirstLink(visitBy(database, system), undefined))
  await expectGood(page)
  await press(page, 'Make the account')
  await expectGood(page)
  assert.match(await page.locator('.error-summary').innerText(), /3 things stand in the way/)
  await page.getByLabel('E-mail').fill('host@club.example')
  await page.getByLabel('Name').fill('Host')
  await page.getByLabel('New password').fill(password)
  await press(page, 'Make the account')
}

async function setUpSecondStep(page: Page): Promise<string> {
  assert.equal(await heading(page), 'Second step')
  await expectGood(page)
  await page.getByLabel('Present password').fill(password)
  await press(page, 'Show the picture')
  await expectGood(page)
  const secret = (await page.locator('.code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Six digits').fill(totpAt(secret, machine.now()))
  await press(page, 'Use this app')
  assert.equal(await page.locator('li .code').count(), 10)
  await expectGood(page)
  return secret
}

test('without scripts: first account, second step, an invitation, and back in with a code', async (t) => {
  const page = await browserPage(t, { scripts: false })
  await makeFirstAccount(page)
  const secret = await setUpSecondStep(page)

  await page.getByRole('link', { name: 'I have put them away' }).click()
  assert.equal(await heading(page), 'My account')
  await expectGood(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('link', { name: 'People' }).click()
  await expectGood(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('link', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill('ida@club.example')
  await page.getByRole('radio', { name: /^editor/ }).check()
  await page.getByLabel('Plan', { exact: true }).selectOption({ label: 'More courts' })
  await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'The green' })
  await expectGood(page)
  await press(page, 'Invite')
  await expectGood(page)
  assert.match(lastLink(), /\/invitations\//)

  await page.setViewportSize({ width: 1280, height: 900 })
  await press(page, 'Sign out')
  await expectGood(page)
  machine.move(1)
  await page.getByLabel('E-mail').fill('host@club.example')
  await page.getByLabel('Password').fill(password)
  await press(page, 'Sign in')
  assert.equal(await heading(page), 'Type the code from your app')
  await expectGood(page)
  await page.getByLabel('Six digits').fill(totpAt(secret, machine.now()))
  await press(page, 'Sign in')
  assert.equal(await heading(page), 'My account')
})

test('whoever is invited comes in by the keyboard alone, and sees where he went wrong', async (t) => {
  const page = await browserPage(t, { scripts: false, language: 'da' })
  await page.goto(lastLink().replace('/en/', '/da/'))
  await expectGood(page)
  await page.getByLabel('Navn').focus()
  await page.keyboard.type('Ida')
  await page.getByLabel('Ny adgangskode').focus()
  await page.keyboard.type('kort')
  await page.keyboard.press('Enter')
  await page.locator('.error-summary').waitFor()
  await expectGood(page)
  assert.equal(await page.evaluate('document.activeElement.className'), 'error-summary')
  await page.getByRole('link', { name: /Adgangskoden er for kort/ }).click()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/da/account')
  assert.equal(await heading(page), 'Min konto')
  assert.match(await page.locator('main').innerText(), /redaktør for Den green i Flere baner/)
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage, expectAccessible } from '#test/browser'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { openTheRound } from '#test/reporting/thread'
import { serveWorld, signIn } from '#test/reporting/writers'

const plan = '/en/plans/montes-agua'
const own = `${plan}/organisations/forestal`

async function open(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  const { origin, stop } = await serveWorld(world)
  t.after(stop)
  const sit = async (person: Person, path: string, scripts = true): Promise<Page> => {
    const page = await browserPage(t, { scripts })
    await signIn(page, origin, person)
    await page.goto(`${origin}${path}`)
    return page
  }
  return { origin, sit }
}

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'document.activeElement.getAttribute("href") ?? document.activeElement.tagName',
  )

test('J and K walk a list while it has the focus, Enter opens the row, and nothing happens elsewhere', async (t) => {
  const { sit } = await open(t)
  const page = await sit('editor', `${own}/desk`)
  await page.keyboard.press('j')
  assert.equal(await focused(page), 'BODY')
  await page.locator('#lines tbody a').first().focus()
  await page.keyboard.press('j')
  assert.equal(await focused(page), `${own}/rounds/2027/lines/c-1-02`)
  await page.keyboard.press('j')
  assert.equal(await focused(page), `${own}/rounds/2027/lines/c-1-02`)
  await page.keyboard.press('k')
  assert.equal(await focused(page), `${own}/rounds/2027/lines/c-1-01`)
  await page.keyboard.press('Enter')
  await page.waitForURL(/lines\/c-1-01$/)
})

test('Ctrl and the down arrow save the line from any field and go on to the next', async (t) => {
  const { sit } = await open(t)
  const page = await sit('editor', `${own}/rounds/2027/lines/c-1-01`)
  await page.locator('textarea[name=did]').fill('We planted oaks.')
  await page.keyboard.press('Control+ArrowDown')
  await page.waitForURL(/lines\/c-1-02\?said=saved$/)
  await page.goBack()
  await page.reload()
  assert.equal(await page.locator('textarea[name=did]').inputValue(), 'We planted oaks.')
})

test('a letter in a field is a letter, and the slash goes to the search from anywhere else', async (t) => {
  const { sit } = await open(t)
  const page = await sit('editor', `${own}/rounds/2027/lines/c-1-01`)
  await page.locator('textarea[name=did]').focus()
  await page.keyboard.type('j/k x')
  assert.equal(await page.locator('textarea[name=did]').inputValue(), 'j/k x')
  await page.locator('.lines a').first().focus()
  await page.keyboard.press('/')
  assert.equal(await page.evaluate('document.activeElement.id'), 'find')
})

test('the keys are told to screen readers, shown beside the list, and can be switched off', async (t) => {
  const { origin, sit } = await open(t)
  const page = await sit('editor', `${own}/rounds/2027/lines/c-1-01`)
  const next = page.getByRole('button', { name: /Save and next line/ })
  assert.equal(await next.getAttribute('aria-keyshortcuts'), 'Control+ArrowDown')
  assert.equal(await page.locator('.keys').first().isVisible(), true)
  await expectAccessible(page)
  await page.goto(`${origin}${plan}/keyboard`)
  assert.match(await page.locator('main').innerText(), /are switched on in this browser/)
  await page.getByRole('button', { name: 'Switch the keys off' }).click()
  await page.getByText('are switched off in this browser').waitFor()
  await page.goto(`${origin}${own}/desk`)
  assert.equal(await page.locator('.keys').first().isVisible(), false)
  await page.locator('#lines tbody a').first().focus()
  await page.keyboard.press('j')
  assert.equal(await focused(page), `${own}/rounds/2027/lines/c-1-01`)
  await page.goto(`${origin}${plan}/keyboard`)
  await page.getByRole('button', { name: 'Switch the keys on' }).click()
  await page.getByText('are switched on in this browser').waitFor()
})

test('without scripts the page of the keys explains, and nothing is promised that does not work', async (t) => {
  const { origin, sit } = await open(t)
  const page = await sit('editor', `${plan}/keyboard`, false)
  assert.match(await page.locator('main').innerText(), /The keys need scripts/)
  await page.goto(`${origin}${own}/desk`)
  assert.equal(await page.locator('.keys').first().isVisible(), false)
})

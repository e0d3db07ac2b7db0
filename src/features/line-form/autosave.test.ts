import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import type { Person, World } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { openTheRound, save, text } from '#test/reporting/thread'
import {
  lostOf,
  serveWorld,
  signIn,
  typeFor,
  untilHeard,
  versionsKept,
} from '#test/reporting/writers'

const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'

interface Desk {
  readonly world: World
  readonly origin: string
  open(person: Person, scripts?: boolean): Promise<Page>
}

async function openDesk(t: TestContext): Promise<Desk> {
  const world = await openWorld(t)
  await openTheRound(world)
  const { origin, stop } = await serveWorld(world)
  t.after(stop)
  const open = async (person: Person, scripts = true) => {
    const page = await browserPage(t, { scripts })
    await signIn(page, origin, person)
    await page.goto(`${origin}${line}`)
    return page
  }
  return { world, origin, open }
}

const saidIn = (page: Page) => page.locator('[data-saving]').innerText()
const did = 'textarea[name=did]'

test('two who write at the same time lose no word, and each is told where they crossed', async (t) => {
  const { world, open } = await openDesk(t)
  const [editor, hr] = [await open('editor'), await open('hr')]
  const until = Date.now() + 8_000
  const fields = ['did', 'changed', 'challenges']
  const typed = await Promise.all([
    typeFor(editor, { name: 'a', fields, until }),
    typeFor(hr, { name: 'b', fields: fields.toReversed(), until }),
  ])
  await Promise.all([untilHeard(editor), untilHeard(hr)])
  const kept = await versionsKept(world, 'c-1-01')
  assert.deepEqual(lostOf(typed.flat(), kept), [])
  assert.ok(typed.flat().length > 20)
  const told = await Promise.all(
    [editor, hr].map((page) => page.getByRole('link', { name: 'See both, and choose' }).count()),
  )
  assert.ok(
    told.some((count) => count > 0),
    'they crossed, and nobody was told',
  )
})

test('what is written is saved by itself, and the page says when', async (t) => {
  const { world, open } = await openDesk(t)
  const page = await open('editor')
  await page.locator(did).fill('We planted oaks.')
  await page.getByText('Saved 09:00').first().waitFor() // noon in Greenwich is nine in Montevideo
  const kept = await versionsKept(world, 'c-1-01')
  assert.deepEqual(
    kept.map((one) => [one.field, one.inField, one.text]),
    [['did', true, 'We planted oaks.']],
  )
  await page.reload()
  assert.equal(await page.locator(did).inputValue(), 'We planted oaks.')
})

test('the list of lines and the bar follow what is saved, and the focus stays where it is', async (t) => {
  const { open } = await openDesk(t)
  const page = await open('editor')
  const current = page.locator('.lines a[aria-current=true]')
  assert.equal(await current.locator('svg.c-empty').count(), 1)
  const before = await page.locator('.lines-done').innerText()
  await page.getByLabel('On track').check()
  await page.locator(did).fill('We planted oaks.')
  await current.locator('svg.c-waiting').waitFor()
  assert.match(await current.innerText(), /waits for Agua/)
  assert.notEqual(await page.locator('.lines-done').innerText(), before)
  assert.equal(await page.locator('[data-line-mark] svg.c-waiting').count(), 1)
  assert.equal(await page.locator('.symbols #m-waiting').count(), 1, 'the new mark can be drawn')
  assert.equal(await page.locator(`${did}:focus`).count(), 1)
})

test('to whoever listens it is said once that all is saved, when writing pauses, and at once where it is not', async (t) => {
  const { open } = await openDesk(t)
  const page = await open('editor')
  await page.evaluate(`
    window.heard = []
    new MutationObserver(() => {
      const said = document.querySelector('[role=status][data-aloud]').textContent
      if (said) window.heard.push(said)
    }).observe(document.querySelector('[data-aloud]'), { childList: true })`)
  const heard = () => page.evaluate<readonly string[]>('window.heard')
  const saved = page.waitForResponse('**/autosave')
  await page.locator(did).pressSequentially('We planted oaks along the stream.', { delay: 200 })
  await saved // one was saved on the way
  assert.deepEqual(await heard(), [])
  const until = async (count: number) => {
    while ((await heard()).length < count) await page.waitForTimeout(100)
  }
  await until(1)
  await page.evaluate("window.fetch = () => Promise.reject(new TypeError('away'))")
  await page.locator(did).pressSequentially(' More.', { delay: 50 })
  await until(2)
  assert.deepEqual(await heard(), [
    'Saved 09:00',
    'Not saved: no connection. Your text stays on this page.',
  ])
})

test('without a connection the text stays, outlives a reload, and is saved when it is back', async (t) => {
  const { world, open } = await openDesk(t)
  const page = await open('editor')
  await page.evaluate("window.fetch = () => Promise.reject(new TypeError('away'))")
  await page.locator(did).fill('We planted oaks.')
  await page.getByText('Not saved: no connection. Your text stays on this page.').first().waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  assert.equal(await page.locator(did).inputValue(), 'We planted oaks.')
  assert.deepEqual(await versionsKept(world, 'c-1-01'), [])
  page.on('dialog', (asked) => void asked.accept())
  await page.reload()
  assert.equal(await page.locator(did).inputValue(), 'We planted oaks.')
  await page.getByText('Saved 09:00').first().waitFor()
  const kept = await versionsKept(world, 'c-1-01')
  assert.deepEqual(
    kept.map((one) => one.text),
    ['We planted oaks.'],
  )
})

test('an answer that was lost makes nobody meet his own text', async (t) => {
  const { world, open } = await openDesk(t)
  const page = await open('editor')
  let lost = 0
  await page.route('**/autosave', async (request) => {
    lost += 1
    if (lost > 1) return request.continue()
    await request.fetch()
    return request.abort()
  })
  await page.locator(did).fill('We planted')
  await page.getByText('Not saved: no connection.').first().waitFor()
  await page.locator(did).pressSequentially(' oaks.')
  await page.getByText('Saved 09:00').first().waitFor()
  await untilHeard(page)
  const kept = await versionsKept(world, 'c-1-01')
  assert.deepEqual(kept.at(-1)?.text, 'We planted oaks.')
  assert.ok(kept.every(({ inField }) => inField))
})

test('a text that crosses another’s stays in its field, with the way to settle it there', async (t) => {
  const { world, open } = await openDesk(t)
  const page = await open('editor')
  await save(world, 'hr', ['c-1-01', 'did', text('HR planted.')])
  await page.locator(did).fill('We planted oaks.')
  const way = page.getByRole('link', { name: 'See both, and choose' })
  await way.waitFor()
  assert.equal(await page.locator(did).inputValue(), 'We planted oaks.')
  assert.match(await saidIn(page), /Nothing is lost: both texts are kept/)
  await page.reload()
  assert.equal(await page.locator(did).inputValue(), 'HR planted.')
  await way.click()
  await page.waitForURL(/\/conflict\?field=did&mine=2$/)
  assert.match(await page.locator('main').innerText(), /We planted oaks\./)
  await page.getByRole('radio', { name: /^Keep the other/ }).check({ force: true })
  await page.getByRole('button', { name: 'Save my choice' }).click()
  await page.waitForURL(/said=saved$/)
  assert.equal(await way.count(), 0)
})

test('on the page of a conflict the earlier editions stand apart from the button that settles it', async (t) => {
  const { world, open } = await openDesk(t)
  const page = await open('editor')
  await save(world, 'hr', ['c-1-01', 'did', text('HR planted.')])
  await page.locator(did).fill('We planted oaks.')
  await page.getByRole('link', { name: 'See both, and choose' }).click()
  const heading = page.getByRole('heading', { name: 'Earlier versions' })
  const [button, after] = await Promise.all([
    page.getByRole('button', { name: 'Save my choice' }).boundingBox(),
    heading.boundingBox(),
  ])
  const gap = (after?.y ?? 0) - ((button?.y ?? 0) + (button?.height ?? 0))
  assert.ok(gap >= 24, `${gap} pixels`)
})

test('a locked text says so and stays on the page', async (t) => {
  const { world, open } = await openDesk(t)
  const page = await open('editor')
  await page.route('**/autosave', (request) =>
    request.fulfill({ status: 409, json: { words: 'The text is locked.' } }),
  )
  await page.locator(did).fill('We planted oaks.')
  await page.getByText('The text is locked.').first().waitFor()
  assert.equal(await page.locator(did).inputValue(), 'We planted oaks.')
  assert.deepEqual(await versionsKept(world, 'c-1-01'), [])
})

test('a button waits for what is under way, and what it sends meets nothing of its own', async (t) => {
  const { world, open } = await openDesk(t)
  const page = await open('editor')
  await page.route('**/autosave', async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    return request.continue()
  })
  await page.locator(did).fill('We planted')
  await page.waitForTimeout(1300)
  await page.locator(did).pressSequentially(' oaks.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/said=saved$/)
  const kept = await versionsKept(world, 'c-1-01')
  assert.ok(kept.every(({ inField }) => inField))
  assert.equal(kept.at(-1)?.text, 'We planted oaks.')
})

test('with nothing left to save a button does at once what it says', async (t) => {
  const { open } = await openDesk(t)
  const page = await open('editor')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/said=saved$/)
  await page.locator(did).fill('We planted oaks.')
  await page.getByText('Saved 09:00').first().waitFor()
  await page.getByRole('button', { name: /^Save and next line/ }).click()
  await page.waitForURL(/lines\/c-1-02\?said=saved$/)
})

test('what somebody left in the tab is neither shown to the next who signs in nor saved as his', async (t) => {
  const { world, origin, open } = await openDesk(t)
  const page = await open('editor')
  await page.route('**/autosave', (request) => request.abort())
  await page.locator(did).fill('Only mine.')
  await page.getByText('Not saved: no connection.').first().waitFor()
  page.on('dialog', (asked) => void asked.accept())
  await signIn(page, origin, 'hr')
  await page.reload()
  assert.equal(await page.locator(did).inputValue(), '')
  const left = await page.evaluate('sessionStorage.length')
  assert.equal(left, 0)
  assert.deepEqual(await versionsKept(world, 'c-1-01'), [])
})

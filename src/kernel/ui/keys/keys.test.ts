import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { browserPage } from '#test/browser'
import { servePages } from '#test/pages'
import { button } from '../button/button.ts'
import { page } from '../page/page.ts'
import { dataTable } from '../table/data-table.ts'

const list = html`<form action="/chosen">
  ${dataTable({
    caption: 'Courts',
    keys: true,
    columns: [
      {
        head: 'Choose',
        cell: (name) =>
          html`<input type="checkbox" name="to" value="${name}" aria-label="Choose ${name}" />`,
      },
      {
        head: 'Court',
        names: true,
        cell: (name) => html`<a href="/${name}" data-key="enter">${name}</a>`,
      },
      {
        head: 'Deeds',
        cell: (name) =>
          name === 'north' &&
          html`<a href="/north/ask" data-key="s">Ask</a>
            <a href="/north/down" data-key="alt+arrowdown">Down</a>`,
      },
    ],
    rows: ['north', 'south'],
  })}
  ${button({ text: 'Remind the chosen', key: 'p' })}
</form>`

async function open(t: TestContext): Promise<Page> {
  const made = page({
    say: speaker('en'),
    title: 'Courts',
    alternates: { en: '/', da: '/' },
    body: list,
    scripts: ['keys'],
  })
  const window = await browserPage(t)
  await window.goto(
    await servePages(t, {
      '/': () => made,
      '/chosen': () => made,
      '/north/ask': () => made,
      '/north/down': () => made,
    }),
  )
  return window
}

const at = (window: Page) => new URL(window.url())

test('X chooses the row that has the focus, and P presses the list’s own button', async (t) => {
  const window = await open(t)
  await window.getByRole('link', { name: 'north' }).focus()
  await window.keyboard.press('x')
  await window.keyboard.press('j')
  await window.keyboard.press('x')
  await window.keyboard.press('p')
  await window.waitForURL(/chosen/)
  assert.deepEqual(at(window).searchParams.getAll('to'), ['north', 'south'])
})

test('a key presses what its own row has, and nothing of another row’s', async (t) => {
  const window = await open(t)
  await window.getByRole('link', { name: 'south' }).focus()
  await window.keyboard.press('s')
  assert.equal(at(window).pathname, '/')
  await window.keyboard.press('k')
  await window.keyboard.press('s')
  await window.waitForURL(/north\/ask/)
})

test('Alt with an arrow moves the row that has the focus, where the row has a deed for it', async (t) => {
  const window = await open(t)
  await window.getByRole('link', { name: 'south' }).focus()
  await window.keyboard.press('Alt+ArrowDown')
  assert.equal(at(window).pathname, '/')
  await window.keyboard.press('k')
  const down = window.getByRole('link', { name: 'Down' })
  assert.equal(await down.getAttribute('aria-keyshortcuts'), 'Alt+ArrowDown')
  await window.keyboard.press('Alt+ArrowDown')
  await window.waitForURL(/north\/down/)
})

test('letters with Alt or the command key are the browser’s', async (t) => {
  const window = await open(t)
  await window.getByRole('link', { name: 'north' }).focus()
  await window.keyboard.press('Alt+p')
  assert.equal(at(window).pathname, '/')
})

test('what a key presses says so to screen readers', async (t) => {
  const window = await open(t)
  const told = await window
    .getByRole('button', { name: 'Remind' })
    .getAttribute('aria-keyshortcuts')
  assert.equal(told, 'P')
})

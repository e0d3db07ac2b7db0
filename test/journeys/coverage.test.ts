import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { linesOf, readDocx } from '#test/docx'
import { expectGood, heading, press, said } from './pages.ts'
import { startExercise } from './running.ts'

const { origin } = await startExercise()
const coverage = '/plans/denmark-wps/coverage/2027'

/** Somebody at a browser; the exercise shows the code that is asked for, and each counts once. */
async function signedIn(t: TestContext, name: string, scripts = false): Promise<Page> {
  const page = await browserPage(t, { language: 'da', scripts })
  await page.goto(`${origin}/da/sign-in`)
  await press(page, `Log ind som ${name}`)
  if (!page.url().includes('/sign-in/code')) return page
  const code = /\b\d{3} ?\d{3}\b/.exec(await page.locator('main').innerText())?.[0] ?? ''
  await page.getByLabel('Seks cifre').fill(code)
  await press(page, 'Log ind')
  return page
}

/** How many pages a printed document has, and how large they are in points. */
function sheetsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  const all = [...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)]
  return all.map(([, box = '']) =>
    box
      .trim()
      .split(/\s+/)
      .slice(2)
      .map((length) => Math.round(Number(length)))
      .join(' × '),
  )
}

const shots = process.env['VARDE_TEST_SHOTS']

test('who does what for every commitment is valid, accessible, fits, and prints on one A3 sheet', async (t) => {
  const page = await signedIn(t, 'Karen Kompas')
  for (const language of ['da', 'en']) {
    await page.goto(`${origin}/${language}${coverage}`)
    if (shots) {
      await page.screenshot({ path: `${shots}/coverage-${language}.png`, fullPage: true })
      await page.setViewportSize({ width: 320, height: 900 })
      await page.screenshot({ path: `${shots}/coverage-${language}-320.png`, fullPage: true })
    }
    await expectGood(page)
    const path = shots ? { path: `${shots}/coverage-${language}.pdf` } : {}
    const pdf = await page.pdf({ preferCSSPageSize: true, ...path })
    // A3 across in points.
    assert.deepEqual(sheetsOf(pdf), ['1191 × 842'], language)
  }
})

test('the heading is the news, and every view says how many stand in it', async (t) => {
  const page = await signedIn(t, 'Esben Ekkolod')
  await page.goto(`${origin}/da${coverage}`)
  assert.match(await heading(page), /hul|afleveret/)
  const views = page.locator('nav[aria-label="Vis"] a')
  const hrefs: (string | null)[] = []
  for (const view of await views.all()) hrefs.push(await view.getAttribute('href'))
  for (const href of hrefs) {
    if (!href?.includes('show=')) continue
    await page.goto(`${origin}/da${coverage}`)
    const count = await page.locator(`a[href="${href}"] .filter-count`).innerText()
    await page.goto(`${origin}${href}`)
    assert.equal(String(await page.locator('.coverage tbody tr[id]').count()), count, href)
  }
})

test('arrows walk the matrix while it has the focus, and nothing else', async (t) => {
  const page = await signedIn(t, 'Ralf Redningskrans', true)
  await page.goto(`${origin}/da${coverage}`)
  const focused = () => page.evaluate<string>('document.activeElement.getAttribute("href") ?? ""')
  await page.keyboard.press('ArrowRight')
  assert.equal(await focused(), '')
  const first = page.locator('#row-c-4-dema-01 th a')
  await first.focus()
  const commitment = await focused()
  await page.keyboard.press('ArrowDown')
  assert.notEqual(await focused(), commitment)
  assert.match(await focused(), /\/commitments\//)
  await page.keyboard.press('ArrowUp')
  assert.equal(await focused(), commitment)
  await page.keyboard.press('ArrowRight')
  assert.match(await focused(), /implementation-plans\/2027#line-/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/implementation-plans\/2027#line-/)
  assert.match(await said(page), /2027/)
})

test('the plan is taken along as a document from its page, and says that it is invented', async (t) => {
  const page = await signedIn(t, 'Stine Styrbord')
  await page.goto(`${origin}/da/plans/denmark-wps/organisations/dema/implementation-plans/2027`)
  const link = page.getByRole('link', { name: 'Hent som Word' })
  const answer = await page.request.get(`${origin}${await link.getAttribute('href')}`)
  assert.equal(answer.status(), 200)
  const { paragraphs, tables } = readDocx(await answer.body())
  assert.deepEqual(linesOf(paragraphs).slice(0, 3), [
    'Beredskabsstyrelsen: implementeringsplan 2027',
    'Danmarks handlingsplan for kvinder, fred og sikkerhed 2025–2029',
    'ØVELSE – opdigtede oplysninger',
  ])
  assert.ok(tables.length > 1)
  for (const [head, ...rows] of tables) {
    assert.equal(head?.isHead, true)
    for (const { isHead, cells } of rows) {
      assert.deepEqual([isHead, cells.length], [false, 5])
      for (const cell of cells) assert.notDeepEqual(linesOf(cell), [])
    }
  }
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { expectGood, expectSaid, heading, press } from './pages.ts'
import { startExercise } from './running.ts'

const { origin } = await startExercise()
const plan = '/plans/denmark-wps'

/** Signs in by choosing somebody from the list; the exercise shows the code that is asked for. */
async function signInAs(t: TestContext, name: string): Promise<Page> {
  const page = await browserPage(t, { language: 'da', scripts: false })
  await page.goto(`${origin}/da/sign-in`)
  await press(page, `Log ind som ${name}`)
  if (!page.url().includes('/sign-in/code')) return page
  await expectGood(page)
  const code = /\b\d{3} ?\d{3}\b/.exec(await page.locator('main').innerText())?.[0] ?? ''
  await page.getByLabel('Seks cifre').fill(code)
  await press(page, 'Log ind')
  return page
}

const report = (code: string, round: string) => `${plan}/organisations/${code}/rounds/${round}`

/** What each sees of the working pages, besides what the thread walks through. */
const seen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Ralf Redningskrans': {
    'an editor’s desk with a question that waits': `${plan}/organisations/dema/desk`,
    'a report that awaits its signature': report('dema', '2027'),
    'a line that was asked about': `${report('dema', '2026')}/lines/c-4-dema-02`,
    'a draft of a shared line': `${report('dema', '2027-midway')}/lines/c-2-04`,
    'versions of a field': `${report('dema', '2027')}/lines/c-4-dema-02/versions?field=did`,
    'the account': '/account',
  },
  'Gerda Vindrose': {
    'a page to sign on': `${report('mfa', '2027-midway')}/sign`,
    'a page to withdraw on': `${report('mfa', '2027')}/withdraw`,
    'a second step': '/account/second-factor',
  },
  'Karen Kompas': {
    rounds: `${plan}/rounds`,
    'a round under way': `${plan}/rounds/2027-midway`,
    'a round that is closed': `${plan}/rounds/2027`,
    'a new round, filled in': `${plan}/rounds/new`,
    'a report that was handed in': report('mod', '2027-midway'),
    people: '/people',
    'an invitation': '/people/invite',
    'the exercise': '/exercise',
  },
  'Esben Ekkolod': { 'a report as reviewers read it': report('mod', '2027-midway') },
  'Stine Styrbord': { 'a report as the committee reads it': report('dnp', '2027') },
  'Laura Logbog': { 'the journal': '/journal', 'long work': '/jobs' },
}

for (const [name, pages] of Object.entries(seen))
  test(`what ${name} works on is valid, accessible and fits`, async (t) => {
    const page = await signInAs(t, name)
    for (const [kind, path] of Object.entries(pages))
      await t.test(kind, async () => {
        const answer = await page.goto(`${origin}/da${path}`)
        assert.equal(answer?.status(), 200, await heading(page))
        await expectGood(page)
      })
  })

test('in the exercise the coordinator moves the day, and what is due is late', async (t) => {
  const page = await signInAs(t, 'Karen Kompas')
  await page.goto(`${origin}/da/exercise`)
  await page.getByLabel('En anden dag').fill('2027-07-01')
  await press(page, 'Flyt dagen')
  await expectSaid(page, 'Nu er det den 1. juli 2027')
  await page.goto(`${origin}/da${plan}/rounds/2027-midway`)
  await expectSaid(page, 'For sent')
  await page.goto(`${origin}/da${plan}`)
  assert.match(await page.locator('.exercise').innerText(), /1\. juli 2027/)
})

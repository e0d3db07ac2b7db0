import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { expectSaid, follow, heading, press, said } from './pages.ts'
import { startExercise } from './running.ts'

const { origin } = await startExercise()
const plan = '/plans/denmark-wps'

async function openFront(t: TestContext, language: 'en' | 'da', scripts: boolean): Promise<Page> {
  const page = await browserPage(t, { scripts, language })
  await page.goto(`${origin}/${language}${plan}`)
  return page
}

for (const scripts of [false, true])
  test(`in English a reader goes from the front page to a commitment, its figure and an earlier day, scripts ${scripts ? 'on' : 'off'}`, async (t) => {
    const page = await openFront(t, 'en', scripts)
    await expectSaid(
      page,
      '24 of 36 commitments are done or on track',
      'Two organisations had not reported when the round closed',
    )
    await follow(page, 'Commitments')
    await follow(page, /Training and mentoring of police abroad/)
    assert.equal(await heading(page), 'Training and mentoring of police abroad')
    await expectSaid(
      page,
      'Is the work being done?',
      'Delayed',
      'Danish National Police',
      '15 May 2027',
      'What we did',
      'Vi holdt fire kurser i tre lande',
    )
    assert.equal((await page.locator('main [lang="da"]').count()) > 0, true)
    await follow(page, 'As published on 20 May 2026')
    await expectSaid(page, 'On track', 'Vi holdt syv kurser i fire lande')
    assert.doesNotMatch(await said(page), /Delayed/)
    assert.match(await page.locator('.as-of').innerText(), /As published on 20 May 2026/)
    await follow(page, 'See the page as it is now')
    await follow(page, 'Figures')
    await follow(page, 'Women among police leaders')
    await expectSaid(page, '8.0 % in 2026, after 10.0 % in 2025', '46 of 575', 'Corrected', '8.3 %')
  })

for (const scripts of [false, true])
  test(`på dansk søger en læser, åbner tallet og ser det som det var, scripts ${scripts ? 'on' : 'off'}`, async (t) => {
    const page = await openFront(t, 'da', scripts)
    assert.equal(await page.locator('html').getAttribute('lang'), 'da')
    await page.locator('#find').fill('politiledere')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=politiledere/)
    await follow(page, /^Kvinder blandt politiledere/)
    await expectSaid(page, '8,0 % i 2026, efter 10,0 % i 2025')
    await page.goto(`${page.url()}?as-of=2027-05-20`)
    await expectSaid(page, '8,3 % i 2026', '48 af 578')
    assert.doesNotMatch(await said(page), /8,0 %/)
    await page.goto(page.url().replace('2027-05-20', '2026-05-20'))
    await expectSaid(page, '10,0 % i 2025')
    assert.doesNotMatch(await said(page), /i 2026/)
  })

test('what was withdrawn is on no page and no day, and a stub says who and why', async (t) => {
  const page = await openFront(t, 'en', false)
  for (const day of ['', '?as-of=2027-05-16', '?as-of=2027-06-02']) {
    await page.goto(`${origin}/en${plan}/commitments/c-1-02${day}`)
    assert.doesNotMatch(await said(page), /truet/, day)
    await page.goto(`${origin}/en${plan}/indicators/ind-daf-deployed${day}`)
    assert.doesNotMatch(await said(page), /3,?205/, day)
  }
  await page.goto(`${origin}/en${plan}/commitments/c-1-02`)
  await expectSaid(page, 'Withdrawn', 'Ministry of Foreign Affairs', 'come to harm')
})

test('silences differ: not reported, withheld, and what was late is not marked', async (t) => {
  const page = await openFront(t, 'en', false)
  await page.goto(`${origin}/en${plan}/commitments/c-3-05`)
  await expectSaid(page, 'Not reported')
  await page.goto(`${origin}/en${plan}/commitments/c-3-03`)
  await expectSaid(page, 'Withheld')
  await page.goto(`${origin}/en${plan}/organisations/mege`)
  assert.doesNotMatch(await said(page), /\blate\b/i)
})

test('a later edition that repeats a line does not change it again', async (t) => {
  const page = await openFront(t, 'en', false)
  await page.goto(`${origin}/en${plan}/changes`)
  const [june = ''] = (await said(page)).split('18 May 2027')
  assert.match(june, /2 June 2027 Corrected/)
  assert.doesNotMatch(june, /Training and mentoring/)
})

test('the reader of the exercise is told what it is, on every page, and finds who to be', async (t) => {
  const page = await openFront(t, 'en', false)
  assert.match(await page.locator('.exercise').innerText(), /exercise/i)
  await page.goto(`${origin}/en/exercise`)
  await expectSaid(page, 'Here it is 9 June 2027')
  await follow(page, 'Choose who you are')
  await press(page, 'Sign in as Esben Ekkolod')
  await page.goto(`${origin}/en${plan}`)
  assert.match(await page.locator('.head-who').first().innerText(), /reviewer/)
})

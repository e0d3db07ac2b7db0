import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { linkInMail } from './before-lunch.ts'
import { codeFromPhone, signedIn } from './exercise.ts'
import { expectGood, expectSaid, follow, heading, press } from './pages.ts'
import { startExercise } from './running.ts'

const place = await startExercise()
const plan = `${place.origin}/da/plans/denmark-wps`
const round = `${plan}/rounds/2027-midway`

/** Nobody is reminded of the same thing twice, so that with scripts it is another authority. */
const reminded = [
  { code: 'mege', name: 'Miljø- og Ligestillingsministeriet' },
  { code: 'dema', name: 'Beredskabsstyrelsen' },
] as const
const extended = [
  { code: 'mege', name: 'Miljø- og Ligestillingsministeriet' },
  { code: 'dis', name: 'Udlændingestyrelsen' },
] as const

for (const scripts of [false, true])
  test(`koordinatoren styrer runden, scripts ${scripts ? 'on' : 'off'}`, async (t) => {
    const page = await signedIn(t, place, { name: 'Karen Kompas', scripts })
    const which = scripts ? 1 : 0
    await t.test('en påmindelse sendes og står i loggen', () => remind(page, reminded[which]))
    await t.test('én får længere tid, de andre ikke', () => extend(page, extended[which]))
    await t.test('en plan tages med over, afleveres og dækker', async () => {
      const planner = planners[which]
      await handInPlan(t, planner, scripts)
      await coveredIn(page, planner)
    })
  })

type Authority = (typeof reminded)[number] | (typeof extended)[number]

async function remind(page: Page, { code, name }: Authority): Promise<void> {
  await page.goto(round)
  await expectSaid(
    page,
    'Én af seks har afleveret',
    'Rigspolitiet og Miljø- og Ligestillingsministeriet er tavse',
  )
  await page.locator(`#row-${code}`).getByRole('link', { name: 'Påmind' }).click()
  await page.waitForLoadState()
  await expectSaid(page, 'Intet er sendt endnu', name, '2 personer får denne mail')
  await expectGood(page)
  await press(page, 'Send 2 mails')
  await expectSaid(page, 'Påmindelserne er på vej', 'Sendt', `2 personer: ${name}`)
  const link = await linkInMail(place, `editor@${code}.example`)
  const { pathname, searchParams } = new URL(link)
  assert.equal(pathname, '/da/sign-in')
  const led = new URL(searchParams.get('next') ?? '', link)
  assert.equal(led.href, `${plan}/organisations/${code}/rounds/2027-midway`)
  await page.goto(`${round}/reminders?to=${code}`)
  await expectSaid(page, 'Alle har allerede fået netop denne mail')
  assert.equal(await page.getByRole('button', { name: /^Send \d/ }).count(), 0)
}

async function extend(page: Page, { code, name }: Authority): Promise<void> {
  await page.goto(round)
  await page.locator(`#row-${code}`).getByRole('link', { name: 'Forlæng' }).click()
  await page.waitForLoadState()
  const form = page.locator('#extend')
  await form.locator('[name=extendedTo]').fill('2027-06-20')
  await form.locator('[name=extensionReason]').fill('Redaktøren er ny.')
  await press(page, 'Forlæng fristen')
  assert.match(await page.locator('.error-summary').innerText(), /frist/)
  assert.equal(await form.locator('[name=organisation]').inputValue(), code)
  assert.equal(await form.locator('[name=extensionReason]').inputValue(), 'Redaktøren er ny.')
  await form.locator('[name=extendedTo]').fill('2027-07-05')
  await press(page, 'Forlæng fristen')
  assert.match(await rowOf(page, code), /5\. juli 2027 forlænget/)
  assert.match(await rowOf(page, 'mfa'), /30\. juni 2027/)
  await expectSaid(page, 'En forlængelse', `${name} har frist til 5. juli 2027: Redaktøren er ny.`)
}

const rowOf = async (page: Page, code: string): Promise<string> =>
  (await page.locator(`#row-${code}`).innerText()).replaceAll(/\s+/g, ' ')

interface Planner {
  readonly code: 'dema' | 'dnp'
  /** As the matrix names it. */
  readonly organisation: string
  readonly editor: string
  readonly approver: string
  /** A commitment for which nothing came along. */
  readonly empty: string
}

const planners: readonly [Planner, Planner] = [
  {
    code: 'dema',
    organisation: 'Beredskab',
    editor: 'Ruth Redningskrans',
    approver: 'Grete Redningskrans',
    empty: 'c-0-05',
  },
  {
    code: 'dnp',
    organisation: 'Politi',
    editor: 'Rosa Fyrtårn',
    approver: 'Gustav Fyrtårn',
    empty: 'c-2-05',
  },
]

const title = 'Direktionen drøfter prioriteterne hvert kvartal'

async function handInPlan(t: TestContext, planner: Planner, scripts: boolean): Promise<void> {
  const { code, editor, approver, empty } = planner
  const page = await signedIn(t, place, { name: editor, scripts })
  await page.goto(`${plan}/organisations/${code}/implementation-plans`)
  await follow(page, 'Begynd planen for 2028')
  await press(page, 'Overfør planen for 2027')
  await expectSaid(page, 'Intet er skrevet om; det, der gentages, er flyttet')
  await expectGood(page)
  await addActivity(page, empty)
  await answerHints(page)
  await press(page, 'Send til underskrift')
  await expectSaid(page, 'Venter på underskrift')
  await sign(await signedIn(t, place, { name: approver, scripts }), code)
}

async function addActivity(page: Page, commitment: string): Promise<void> {
  await page.locator(`a[href$="/lines/${commitment}/activities/new"]`).click()
  await page.waitForLoadState()
  await page.locator('[name=title]').fill(title)
  await page.locator('[name=unit]').fill('DIR')
  await page.locator('[name=end]').fill('4. kvartal 2028')
  await press(page, 'Gem')
  await expectSaid(page, 'Gemt', title, 'Intet viser, om der kommer noget ud af den')
}

/** Every hint is answered: yes, that is right. None of them would have stopped anything. */
async function answerHints(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Ja, det passer' })
  for (let left = await open.count(); left > 0; left -= 1) {
    await press(page, 'Ja, det passer')
    assert.equal(await open.count(), left - 1)
  }
  await expectSaid(page, 'Det passer')
}

async function sign(page: Page, code: string): Promise<void> {
  await page.goto(await linkInMail(place, `approver@${code}.example`))
  assert.match(page.url(), /2028\/sign$/)
  await expectSaid(page, title)
  await expectGood(page)
  await page.getByLabel('Kode fra din app').fill(await codeFromPhone(page))
  await press(page, 'Underskriv og aflevér')
  await expectSaid(page, 'Afleveret')
}

/** The coordinator, who read nothing of the draft, reads it now, and the matrix counts it. */
async function coveredIn(page: Page, { code, organisation }: Planner): Promise<void> {
  await page.goto(`${plan}/coverage/2028`)
  assert.match(await heading(page), /i det, der er afleveret|huller/)
  const head = page.locator('thead th', { hasText: organisation })
  assert.match(await head.innerText(), /afleveret/)
  await page.goto(`${plan}/organisations/${code}/implementation-plans/2028`)
  await expectSaid(page, title)
}

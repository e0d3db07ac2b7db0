import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { expectGood, expectSaid, follow, heading, press, said, unfold } from './pages.ts'
import type { Someone } from './people.ts'
import { comeIn, invite, makeFirstAccount } from './people.ts'
import { addresses, commitments, drafts, fillLine, leadersCells, openRound } from './report.ts'
import { startByHand } from './running.ts'

const place = await startByHand('2027-01-11T08:00:00Z')
const [en, da] = [addresses(place.origin, 'en'), addresses(place.origin, 'da')]

interface Everyone {
  /** In English, with scripts. */
  readonly coordinator: Someone
  /** In Danish: one without scripts, one with. */
  readonly editor: Someone
  readonly second: Someone
  /** In English, without scripts. */
  readonly approver: Someone
}

async function gather(t: TestContext): Promise<Everyone> {
  const coordinator = await makeFirstAccount(t, place, { scripts: true, language: 'en' })
  const come = async (
    email: string,
    role: RegExp,
    how: Omit<Parameters<typeof comeIn>[2], 'link'>,
  ) => comeIn(t, place, { ...how, link: await invite(coordinator, place, { email, role }) })
  const writes = { withApp: false, language: 'da' } as const
  const signs = { withApp: true, language: 'en', scripts: false } as const
  return {
    coordinator,
    editor: await come('rosa@dnp.example', /^editor/, { ...writes, name: 'Rosa', scripts: false }),
    second: await come('rolf@dnp.example', /^editor/, { ...writes, name: 'Rolf', scripts: true }),
    approver: await come('gustav@dnp.example', /^approver/, { ...signs, name: 'Gustav' }),
  }
}

test('from the first link to a published result', async (t) => {
  const everyone = await gather(t)
  await t.test('a round is opened, and stands on the desk', () => opened(everyone))
  await t.test('an editor drafts', () => drafted(everyone))
  await t.test('two write in one field, and nothing is lost', () => conflict(everyone))
  await t.test('sent, returned with a remark, sent again, signed and handed in', () =>
    signed(everyone),
  )
  await t.test('asked, answered, taken into the pack', () => asked(everyone))
  await t.test('published with consent, but for one line', () => published(everyone))
  const reader = { page: await browserPage(t, { scripts: false }) }
  await t.test('everyone reads it, with organisation and day and never a name', () =>
    readInPublic(reader),
  )
  await t.test('a figure is corrected by a new edition', () => corrected(everyone))
  await t.test('a figure is withdrawn for good', () => withdrawn(everyone))
  await t.test('three days show what could be read on them', () => onThreeDays(reader))
})

async function opened({ coordinator, editor }: Everyone): Promise<void> {
  await coordinator.page.goto(en.rounds)
  await expectGood(coordinator.page)
  await openRound(coordinator, en.rounds)
  await expectSaid(coordinator.page, 'Nobody has handed in', 'The round is open')
  await coordinator.page.goto(en.round)
  await expectGood(coordinator.page)
  await editor.page.goto(da.desk)
  await expectSaid(editor.page, '2026')
  await expectGood(editor.page)
  await editor.page.goto(en.desk.replace('/dnp/', '/mfa/'))
  assert.equal(await heading(editor.page), 'This is not open to you')
}

async function drafted({ editor, coordinator }: Everyone): Promise<void> {
  place.setMoment('2027-02-22T09:00:00Z')
  const { page } = editor
  for (const commitment of commitments) {
    await page.goto(da.line(commitment))
    await fillLine(page, drafts[commitment])
    await press(page, 'Gem')
    await expectSaid(page, 'Gemt')
  }
  await expectGood(page)
  await page.goto(da.line('c-2-03'))
  await page.locator('input[type=file]').setInputFiles({
    name: 'kurser.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('land;deltagere\nA;12\n'),
  })
  await press(page, 'Læg ved')
  await expectSaid(page, 'kurser.csv')
  await coordinator.page.goto(en.report)
  assert.doesNotMatch(await said(coordinator.page), /Vi holdt fire kurser/)
}

async function conflict({ editor, second }: Everyone): Promise<void> {
  const line = da.line('c-4-dnp-01')
  await second.page.goto(line)
  await editor.page.goto(line)
  await fillLine(editor.page, { did: 'Opslag blev gennemgået i juni. To kredse fik nye planer.' })
  await press(editor.page, 'Gem')
  await fillLine(second.page, { did: 'Alle opslag blev gennemgået i maj.' })
  await press(second.page, 'Gem')
  await second.page.waitForURL(/\/conflict/)
  await expectGood(second.page)
  await expectSaid(second.page, 'juni', 'To kredse fik nye planer')
  await second.page.locator('input[name=choice][value=together]').check({ force: true })
  await second.page
    .locator('textarea[name=text]')
    .fill('Alle opslag blev gennemgået i juni. To kredse fik nye planer.')
  await press(second.page, 'Gem mit valg')
  await expectSaid(second.page, 'Gemt')
  await second.page.goto(`${line}/versions?field=did`)
  await expectSaid(second.page, 'Alle opslag blev gennemgået i maj.')
  await expectGood(second.page)
}

async function signed({ editor, approver }: Everyone): Promise<void> {
  await editor.page.goto(da.report)
  await expectGood(editor.page)
  await press(editor.page, 'Send til underskrift')
  await approver.page.goto(en.report)
  await follow(approver.page, 'Read and sign')
  await expectGood(approver.page)
  await approver.page.getByLabel('What is to be changed?').fill('Which two districts?')
  await press(approver.page, 'Send back with the remark')
  await editor.page.goto(da.report)
  await expectSaid(editor.page, 'Which two districts?')
  await press(editor.page, 'Send til underskrift')
  await approver.page.goto(`${en.report}/sign`)
  await approver.page.getByLabel('Code from your app').fill('000000')
  await press(approver.page, 'Sign and hand in')
  assert.match(await approver.page.locator('.error-summary').innerText(), /code/i)
  await approver.page.getByLabel('Code from your app').fill(approver.code())
  await press(approver.page, 'Sign and hand in')
  await expectSaid(approver.page, 'Handed in')
}

async function asked({ coordinator, editor }: Everyone): Promise<void> {
  place.setMoment('2027-03-01T08:00:00Z')
  const { page } = coordinator
  await page.goto(en.report)
  await expectSaid(page, 'Vi holdt fire kurser i tre lande.')
  await expectGood(page)
  const about = page.locator('#c-4-dnp-01 details', {
    has: page.locator('[name=field][value=did]'),
  })
  await about.locator('summary').click()
  await about.locator('[name=passage]').fill('To kredse')
  await about.locator('[name=text]').fill('Which two?')
  await about.getByRole('button', { name: 'Ask' }).click()
  await expectSaid(page, 'Asked')
  await editor.page.goto(da.report)
  await expectSaid(editor.page, 'Which two?')
  await expectGood(editor.page)
  await editor.page.locator('textarea[name=text]').fill('Nordsjælland og Fyn.')
  await press(editor.page, 'Send svaret')
  await page.goto(en.report)
  await expectSaid(page, 'Nordsjælland og Fyn.')
  await press(page, 'Take into the pack')
  await expectSaid(page, 'Taken into the pack')
}

async function published({ coordinator, approver }: Everyone): Promise<void> {
  place.setMoment('2027-05-14T12:00:00Z')
  await coordinator.page.goto(en.round)
  await unfold(coordinator.page, 'Close the round')
  await press(coordinator.page, 'Close the round')
  place.setMoment('2027-05-15T08:00:00Z')
  const { page } = approver
  await page.goto(`${en.report}/publish`)
  await expectGood(page)
  await page.locator('input[value=c-4-dnp-03]').check({ force: true })
  await page.getByLabel('Code from your app').fill(approver.code())
  await press(page, 'Agree; the coordinator publishes')
  await expectSaid(page, 'Agreed')
  await coordinator.page.goto(`${en.report}/publish`)
  await expectSaid(coordinator.page, 'A secure and respectful workplace', 'stays closed')
  await expectGood(coordinator.page)
  await coordinator.page.getByLabel('Code from your app').fill(coordinator.code())
  await press(coordinator.page, 'Publish now')
  await expectSaid(coordinator.page, 'Published')
}

async function readInPublic({ page }: { readonly page: Page }): Promise<void> {
  await page.goto(`${en.plan}/commitments/c-4-dnp-01`)
  await expectSaid(
    page,
    'At risk',
    'Danish National Police',
    '15 May 2027',
    'Alle opslag blev gennemgået i juni. To kredse fik nye planer.',
  )
  assert.doesNotMatch(await said(page), /Rosa|Rolf|Gustav|Karen|Which two|Nordsjælland/)
  await page.goto(`${en.plan}/commitments/c-4-dnp-03`)
  await expectSaid(page, 'Withheld')
  assert.doesNotMatch(await said(page), /Kurset om krænkende/)
  await page.goto(`${en.plan}/commitments/c-2-03`)
  await follow(page, /kurser\.csv/)
  await page.goto(`${en.plan}/indicators/ind-dp-pollead-w`)
  await expectSaid(page, '8.3 % in 2026', '48 of 578', 'Danish National Police')
}

async function corrected({ editor, approver }: Everyone): Promise<void> {
  place.setMoment('2027-06-02T07:00:00Z')
  const { page } = editor
  await page.goto(da.report)
  await press(page, 'Begynd en ny udgave')
  await page.goto(da.line('c-4-dnp-01'))
  await fillLine(page, {
    cells: {
      ...leadersCells('46', '575'),
      'correction-figure.ind-dp-pollead-w': 'Det første tal talte konstituerede ledere med.',
    },
  })
  await press(page, 'Gem')
  await expectSaid(page, 'Gemt')
  await page.goto(da.report)
  await press(page, 'Send til underskrift')
  await approver.page.goto(`${en.report}/sign`)
  await approver.page.getByLabel('Code from your app').fill(approver.code())
  await press(approver.page, 'Sign and hand in')
  await approver.page.goto(`${en.report}/publish`)
  await approver.page.locator('input[value=c-4-dnp-03]').check({ force: true })
  await approver.page.getByLabel('Code from your app').fill(approver.code())
  await press(approver.page, 'Publish now')
  await expectSaid(approver.page, 'Published')
}

async function withdrawn({ approver }: Everyone): Promise<void> {
  place.setMoment('2027-06-05T07:00:00Z')
  const { page } = approver
  await page.goto(`${en.report}/withdraw`)
  await expectGood(page)
  await page.getByRole('radio', { name: /Countries whose police/ }).check({ force: true })
  await page.getByRole('radio', { name: /^Danger/ }).check({ force: true })
  await page.getByLabel('Code from your app').fill(approver.code())
  await press(page, 'Withdraw for good')
  await expectSaid(page, 'Withdrawn')
}

async function onThreeDays({ page }: { readonly page: Page }): Promise<void> {
  const leaders = `${en.plan}/indicators/ind-dp-pollead-w`
  const shown: Readonly<Record<string, RegExp>> = {
    '?as-of=2027-05-14': /^(?!.*in 2026)/,
    '?as-of=2027-05-20': /8\.3 % in 2026/,
    '?as-of=2027-06-02': /8\.0 % in 2026/,
    '': /8\.0 % in 2026/,
  }
  for (const [day, words] of Object.entries(shown)) {
    await page.goto(`${leaders}${day}`)
    assert.match(await said(page), words, day)
    await page.goto(`${en.plan}/indicators/ind-easf-countries${day}`)
    assert.doesNotMatch(await said(page), /11 countries|11 in 2026/, day)
  }
  await page.goto(leaders)
  await expectSaid(page, 'Corrected', 'Det første tal talte konstituerede ledere med')
  await page.goto(`${en.plan}/commitments/c-2-03`)
  await expectSaid(page, 'Vi holdt fire kurser', 'Withdrawn')
}

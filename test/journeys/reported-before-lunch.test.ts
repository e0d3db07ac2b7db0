import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { readWorkbook } from '#kernel/sheets'
import type { Copy } from './before-lunch.ts'
import {
  comeIn,
  deviate,
  download,
  filledBy,
  keepThree,
  linkInMail,
  send,
  signAndHandIn,
  units,
  upload,
  uploadBoth,
} from './before-lunch.ts'
import { fresh, reportIn, signedIn } from './exercise.ts'
import type { Hands, Tally } from './hands.ts'
import { actionsIn, emptyTally, handsAt } from './hands.ts'
import { expectGood, expectSaid, press } from './pages.ts'
import type { Started } from './running.ts'
import { startExercise } from './running.ts'

for (const scripts of [false, true])
  test(`Beredskabsstyrelsen indberetter før frokost, scripts ${scripts ? 'on' : 'off'}`, async (t) => {
    const place = await startExercise()
    await remindedByHand(t, place, scripts)
    const tally = emptyTally()
    const lead = handsAt(await fresh(t, scripts), tally)
    await comeIn(lead, await linkInMail(place, 'editor@dema.example'), 'Ruth Redningskrans')
    const book = await download(lead)
    const copies = { hr: filledBy(book, 'hr'), international: filledBy(book, 'international') }
    await uploadBoth(lead, copies)
    await othersAreRefused(t, place, { lead, scripts })
    await againChangesNothing(lead, place, copies)
    await keepThree(lead)
    await deviate(lead)
    await send(lead)
    await expectSaid(lead.page, 'Venter på underskrift')

    const approver = handsAt(await fresh(t, scripts), tally)
    await comeIn(approver, await linkInMail(place, 'approver@dema.example'), 'Grete Redningskrans')
    await readByApprover(approver)
    await signAndHandIn(approver)
    await expectSaid(approver.page, 'Afleveret')
    assert.ok(actionsIn(tally) <= 40, `${actionsIn(tally)} actions`)
    await nothingKnownIsTyped(book, tally)
  })

/** The mail: the coordinator reminds the agency, whose report is a draft. */
async function remindedByHand(t: TestContext, place: Started, scripts: boolean): Promise<void> {
  const page = await signedIn(t, place, { name: 'Karen Kompas', scripts })
  await page.goto(`${place.origin}/da/plans/denmark-wps/rounds/2027-midway/reminders?to=dema`)
  await press(page, 'Send 2 mails')
  await expectSaid(page, 'Påmindelserne er på vej')
}

/** The police’s workbook is no way into the agency’s report. */
async function othersAreRefused(
  t: TestContext,
  place: Started,
  { lead, scripts }: { readonly lead: Hands; readonly scripts: boolean },
): Promise<void> {
  const page = await signedIn(t, place, { name: 'Rosa Fyrtårn', scripts })
  await page.goto(reportIn(place, 'dnp'))
  const bytes = await download(handsAt(page))
  const uncounted = handsAt(lead.page)
  await lead.page.goto(`${reportIn(place, 'dema')}/workbook`)
  await upload(uncounted, { name: 'dnp.xlsx', bytes })
  await expectSaid(lead.page, 'Projektmappen er en anden myndigheds', 'Intet er skrevet')
}

/** The same files once more: all that was written stands as it stood. */
async function againChangesNothing(
  { page }: Hands,
  place: Started,
  { hr, international }: { readonly hr: Copy; readonly international: Copy },
): Promise<void> {
  const uncounted = handsAt(page)
  await page.goto(`${reportIn(place, 'dema')}/workbook`)
  await upload(uncounted, international)
  await expectSaid(page, 'Filen ændrer ingenting')
  await page.goto(`${reportIn(place, 'dema')}/workbook`)
  await upload(uncounted, hr)
  await expectGood(page)
  // HR’s words lost the choice: whoever uploads them again is told so, and is asked nothing.
  await expectSaid(page, 'har stået i Varde', 'Filen ændrer ingenting')
  await page.goto(reportIn(place, 'dema'))
}

/** What the approver reads before signing: what deviates and why, what the step was, what stands unchanged. */
async function readByApprover({ page }: Hands): Promise<void> {
  await expectSaid(
    page,
    'én afviger, 3 er uændrede',
    'Afprøvningen ligger fast den 24. juni.',
    '21,4 % (3 af 14)',
    'Ny definition: 31. december 2023 og 2024 kan ikke sammenlignes',
    'Fra 2024 tælles også korte udsendelser med.',
  )
  await expectGood(page)
}

/** No words that stood in the workbook were typed again, on the web or by the units. */
async function nothingKnownIsTyped(book: Buffer, { words }: Tally): Promise<void> {
  const read = await readWorkbook(book)
  assert.ok(!isRefused(read))
  const known = read.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ value }) => (value?.kind === 'text' ? [value.text] : [])),
    ),
  )
  const entered = [...units.hr, ...units.international].map(({ value }) => value)
  for (const one of [...words, ...entered.filter((value) => typeof value === 'string')])
    assert.ok(!known.includes(one), `“${one}” was known already`)
}

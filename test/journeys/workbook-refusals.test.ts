import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { changed } from '../workbooks/books.ts'
import { demaWorkbook, posted } from './dema-workbook.ts'
import { expectGood, expectSaid, heading, press, said } from './pages.ts'
import { startExercise } from './running.ts'

const { origin } = await startExercise()
const { page: workbook, signIn, download, upload } = demaWorkbook(origin)

async function downloaded(page: Page): Promise<Uint8Array> {
  await page.goto(workbook)
  return (await download(page)).bytes
}

test('counts that cannot stand beside each other are refused where they were chosen, and the first copy asks nothing afterwards', async (t) => {
  const page = await signIn(t)
  const bytes = await downloaded(page)
  const counts = (numerator: number, denominator: number) =>
    changed(bytes, ['Tal', posted, 'E', numerator], ['Tal', posted, 'F', denominator])
  const personnel = await counts(11, 52)
  await upload(page, 'hr.xlsx', personnel)
  await press(page, 'Skriv 2 celler i kladden')

  await upload(page, 'logistik.xlsx', await counts(60, 50))
  await expectGood(page)
  await expectSaid(page, 'så andelen er 21,2 % (11 af 52)', 'så andelen er 120,0 % (60 af 50)')
  await page.getByLabel('Skriv 60').check()
  await page.getByLabel('Skriv 50').check()
  await press(page, 'Skriv i kladden')
  await expectGood(page)
  await expectSaid(page, '2 ting at rette', 'Tælleren 60 er større end nævneren 50.')
  assert.ok(await page.getByLabel('Skriv 60').isChecked(), 'what was chosen stands there still')
  assert.ok(await page.getByLabel('Skriv 50').isChecked())
  await page.getByLabel('Behold 11').check()
  await press(page, 'Skriv i kladden')
  assert.equal(await heading(page), 'Én celle er skrevet i kladden')

  await upload(page, 'hr.xlsx', personnel)
  await expectSaid(page, 'det, filen siger, har stået i Varde', 'Filen ændrer ingenting')
  await expectGood(page)
})

test('a file that is no workbook is refused as what it is', async (t) => {
  const page = await signIn(t)
  const bytes = await downloaded(page)
  const refusals = [
    ['dema.xlsm', bytes, '»dema.xlsm« er en projektmappe med makroer'],
    ['dema.xlsx', bytes.slice(0, 3000), '»dema.xlsx« kan ikke læses: filen er beskadiget'],
  ] as const
  for (const [name, sent, words] of refusals) {
    await upload(page, name, sent)
    await expectSaid(page, words)
    assert.doesNotMatch(await said(page), /PDF-, PNG-/)
    await expectGood(page)
  }
})

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { changed, gridOf } from '../workbooks/books.ts'
import { demaWorkbook, posted } from './dema-workbook.ts'
import { expectGood, expectSaid, heading, press, said } from './pages.ts'
import { startExercise } from './running.ts'

const { origin } = await startExercise()
const { page: workbook, signIn, download, upload } = demaWorkbook(origin)

/** The workbook from its page, which shuts nobody out, under its name. */
async function downloaded(page: Page): Promise<Uint8Array> {
  await page.goto(workbook)
  await expectGood(page)
  const { name, bytes } = await download(page)
  assert.equal(name, 'ØVELSE-dema-indberetning-2027-midway.xlsx')
  return bytes
}

test('two units fill in copies of one workbook; one conflict is chosen, a jump is answered, a third upload changes nothing', async (t) => {
  const page = await signIn(t)
  const bytes = await downloaded(page)
  const logistics = await changed(
    bytes,
    ['Tekst', 'c-4-dema-02/status', 'D', 'Forsinket'],
    ['Tekst', 'c-4-dema-02/did', 'F', 'ja'],
    ['Tal', posted, 'E', 11],
    ['Tal', posted, 'F', 49],
  )
  const personnel = await changed(
    bytes,
    ['Tekst', 'c-4-dema-01/did', 'D', 'Seks kontaktpersoner er uddannet.'],
    ['Tal', posted, 'F', 52],
    ['Tal', posted, 'H', 'Personelsystemet, 30. juni'],
  )

  await upload(page, 'logistik.xlsx', logistics)
  assert.equal(await heading(page), 'Gennemse projektmappen')
  await expectGood(page)
  await expectSaid(page, 'Intet er skrevet endnu.', 'Siden er intet i den ændret i Varde.')
  await press(page, 'Skriv 4 celler i kladden')
  assert.equal(await heading(page), '4 celler er skrevet i kladden')

  await upload(page, 'hr.xlsx', personnel)
  await expectGood(page)
  await expectSaid(page, 'Konflikt 1 af 1: 4 DEMA 2', 'tomt', '49', '52', 'Lad det stå åbent')
  await page.getByLabel('Skriv 52').check()
  await press(page, 'Skriv 2 celler i kladden')
  assert.equal(await heading(page), '3 celler er skrevet i kladden')

  await upload(page, 'hr.xlsx', personnel)
  await expectSaid(page, 'Filen ændrer ingenting')

  const jumping = await changed(
    await downloaded(page),
    ['Tal', 'c-4-dema-02/figure.ind-dema-pool-w', 'E', 2],
    ['Tal', 'c-4-dema-02/figure.ind-dema-pool-w', 'F', 150],
    ['Tal', 'c-4-dema-02/figure.ind-dema-pool-w', 'H', 'Puljen'],
  )
  await upload(page, 'pulje.xlsx', jumping)
  await expectGood(page)
  await expectSaid(page, '35,8 % → 1,3 %: en ændring eller en ny definition?')
  await page.getByLabel('En ny definition: der tælles andre, eller på en anden måde').check()
  await page
    .getByLabel('Hvorfor? Én sætning, som vises ved tallet')
    .fill('Kun de tilmeldte tælles.')
  await press(page, 'Skriv 3 celler i kladden')
  await page.goto(
    `${origin}/da/plans/denmark-wps/organisations/dema/rounds/2027-midway/lines/c-4-dema-02`,
  )
  assert.match(await page.content(), /Kun de tilmeldte tælles\./)
})

test('what is kept against a file is not asked again, and all differences are downloaded as they are chosen', async (t) => {
  const page = await signIn(t)
  const bytes = await downloaded(page)
  const changes = (words: string) => changed(bytes, ['Tekst', 'c-4-dema-01/changed', 'D', words])
  await upload(page, 'logistik.xlsx', await changes('Flere spørger.\nFærre klager.'))
  await press(page, 'Skriv én celle i kladden')

  const personnel = await changes('Flere søger.\nFærre rejser hjem.')
  await upload(page, 'hr.xlsx', personnel)
  await expectSaid(page, 'Konflikt 1 af 1: 4 DEMA 1', 'skrevet af dig', 'hr.xlsx')
  const proposal = page.getByLabel('Forslag: begge tekster skrevet sammen')
  assert.equal(
    await proposal.inputValue(),
    'Flere spørger.\nFærre klager.\nFlere søger.\nFærre rejser hjem.',
  )
  await page.getByLabel('Behold det, der står i Varde').check()
  const [differences] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hent forskellene som Excel' }).click(),
  ])
  assert.equal(differences.suggestedFilename(), 'ØVELSE-dema-forskelle-2027-midway.xlsx')
  const { sheets } = await gridOf(new Uint8Array(await readFile(await differences.path())))
  assert.ok([...(sheets.get('Forskelle')?.values() ?? [])].includes('Behold det, der står i Varde'))
  await press(page, 'Skriv i kladden')
  assert.equal(await heading(page), 'Intet blev skrevet')

  await upload(page, 'hr.xlsx', personnel)
  await expectSaid(page, 'Én celle mere er der taget stilling til før', 'Filen ændrer ingenting')
  await expectGood(page)
})

test('another authority’s workbook is refused, and says whose it is', async (t) => {
  const page = await signIn(t)
  const bytes = await downloaded(page)
  const other = await browserPage(t, { language: 'da', scripts: false })
  await other.goto(`${origin}/da/sign-in`)
  await press(other, 'Log ind som Robert Ligevægt')
  const refused = await other.goto(workbook)
  assert.equal(refused?.status(), 403)
  await other.goto(workbook.replace('dema', 'mege'))
  const file = { name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await other.getByLabel('Den udfyldte projektmappe').setInputFiles(file)
  await press(other, 'Indlæs og se forskellene')
  assert.match(
    await said(other),
    /varde!B\d siger Beredskabsstyrelsen\. Denne indberetning til runden 2027-midway \(om/,
  )
})

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { signedIn } from './exercise.ts'
import { expectGood, heading, press, said } from './pages.ts'
import { startExercise } from './running.ts'

const started = await startExercise()
const { origin } = started
const folder = 'src/features/exercise/documents'
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => `${folder}/${name}`)
const home = `${origin}/da/plans/denmark-wps/received`
const shots = process.env['VARDE_TEST_SHOTS']

test('six Word plans are dropped at once, one is answered and handed over, and its authority sees the draft', async (t) => {
  const page = await signedIn(t, started, { name: 'Karen Kompas', scripts: false })
  page.setDefaultTimeout(30_000) // six files are read at once, maybe beside other tests
  await page.goto(home)
  await page.getByLabel('Word-filer').setInputFiles(documents)
  await press(page, 'Læs filerne')
  assert.equal(await page.locator('#outcomes tbody tr').count(), 6)
  assert.equal(await page.locator('#documents tbody tr').count(), 6)
  if (shots) await page.screenshot({ path: `${shots}/received-list.png`, fullPage: true })
  await expectGood(page)

  await page.goto(home)
  await page.locator('#documents a', { hasText: 'miljoe' }).click()
  const document = page.url()
  assert.match(await said(page), /Intet er skrevet endnu/)
  if (shots) {
    await page.screenshot({ path: `${shots}/received-1280.png`, fullPage: true })
    await page.setViewportSize({ width: 320, height: 900 })
    await page.screenshot({ path: `${shots}/received-320.png`, fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  await expectGood(page)
  const deadlines = page.getByLabel(/Hvornår er fristen\?/)
  await deadlines.first().fill('18.06.2027')
  await press(page, 'Gem svarene')
  assert.match(await said(page), /Besvaret: 18\. juni 2027/)
  await page.getByRole('button', { name: /^Overdrag 14/ }).click()
  assert.match(await said(page), /Det er nu myndighedens kladde/)

  const editor = await signedIn(t, started, { name: 'Regitze Ligevægt', scripts: false })
  await editor.goto(`${origin}/da/plans/denmark-wps/organisations/mege/implementation-plans/2027`)
  assert.match(await said(editor), /Samle ministeriernes erfaringer/)
  if (shots) await editor.screenshot({ path: `${shots}/received-draft.png`, fullPage: true })
  await editor.goto(document)
  assert.ok((await heading(editor)).length > 0)

  const stranger = await signedIn(t, started, { name: 'Rune Bolværk', scripts: false })
  const answered = await stranger.goto(document)
  assert.equal(answered?.status(), 404)
})

test('the same files again change nothing, and a file that is none hinders no other', async (t) => {
  const page = await signedIn(t, started, { name: 'Karen Kompas', scripts: false })
  await page.goto(home)
  await page.getByLabel('Word-filer').setInputFiles([...documents.slice(0, 1), 'package.json'])
  await press(page, 'Læs filerne')
  const rows = await page.locator('#outcomes tbody tr').allInnerTexts()
  assert.match(rows[0] ?? '', /Var her allerede/)
  assert.match(rows[1] ?? '', /package\.json/)
  await page.goto(home)
  assert.equal(await page.locator('#documents tbody tr').count(), 6)
})

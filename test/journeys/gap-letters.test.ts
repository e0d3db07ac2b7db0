import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { readDocx, linesOf } from '#test/docx'
import { signedIn } from './exercise.ts'
import { press } from './pages.ts'
import { startExercise } from './running.ts'

const started = await startExercise()
const { origin } = started
const folder = 'src/features/exercise/documents'
const plan = `${origin}/da/plans/denmark-wps`
const shots = process.env['VARDE_TEST_SHOTS']

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('each of six Word plans has a letter on what is missing, in both forms, on one page', async (t) => {
  const page = await signedIn(t, started, { name: 'Karen Kompas', scripts: false })
  await page.goto(`${plan}/received`)
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'))
  await page.getByLabel('Word-filer').setInputFiles(names.map((name) => `${folder}/${name}`))
  await press(page, 'Læs filerne')
  const links = await page.locator('#documents tbody a:not([href*=letter])').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  const pages: number[] = []
  for (const [nth, address] of addresses.entries()) {
    const pdf = await page.request.get(`${origin}${address}/letter/pdf`)
    assert.equal(pdf.status(), 200, address ?? '')
    const bytes = await pdf.body()
    if (shots) writeFileSync(`${shots}/letter-${nth}.pdf`, bytes)
    pages.push(pagesOf(bytes))
    const word = await page.request.get(`${origin}${address}/letter/word`)
    assert.equal(word.status(), 200)
    const lines = linesOf(readDocx(await word.body()).paragraphs)
    assert.ok(lines.includes('Godt'), lines.join('\n'))
    assert.ok(lines.some((line) => line.startsWith('ØVELSE')))
  }
  assert.deepEqual(pages, [1, 1, 1, 1, 1, 1])
})

test('a plan that was typed in Varde has its letter too, for whoever reads it', async (t) => {
  const address = `${plan}/organisations/mod/implementation-plans/2027/letter/word`
  const coordinator = await signedIn(t, started, { name: 'Karen Kompas', scripts: false })
  const word = await coordinator.request.get(address)
  assert.equal(word.status(), 200)
  const text = linesOf(readDocx(await word.body()).paragraphs).join('\n')
  assert.match(text, /mangler noget/)
  const stranger = await signedIn(t, started, { name: 'Rosa Fyrtårn', scripts: false })
  assert.equal((await stranger.request.get(address)).status(), 403)
})

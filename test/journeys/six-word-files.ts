import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { linesOf, readDocx } from '#test/docx'
import type { Hands } from './hands.ts'
import { expectGood, expectSaid, said } from './pages.ts'

const folder = 'src/features/exercise/documents'
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => `${folder}/${name}`)

const link = ({ page }: Hands, name: string | RegExp) => page.getByRole('link', { name })
const button = ({ page }: Hands, name: string | RegExp) => page.getByRole('button', { name })

/** How many pages a PDF has. */
export const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** All six are dropped at once, and each is read: nothing is written. */
export async function drop(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.click(link(hands, 'Word-planer'))
  await hands.chooseAll(page.getByLabel('Word-filer'), documents)
  await hands.click(button(hands, 'Læs filerne'))
  const outcomes = await page.locator('#outcomes tbody tr').allInnerTexts()
  assert.equal(outcomes.length, 6)
  for (const outcome of outcomes) assert.match(outcome, /Læst\. Intet er skrevet endnu\./)
  assert.equal(await page.locator('#documents tbody tr').count(), 6)
}

/** Every place of every document is looked at, what is asked answered, and what was guessed approved. */
export async function answerAll(hands: Hands): Promise<Counts> {
  const { page } = hands
  const all = { placed: 0, guessed: 0, refused: 0 }
  await hands.click(page.locator('#documents a[href*="/received/"]'))
  for (const nth of documents.keys()) {
    const seen = await marksAreLinked(page)
    for (const state of ['placed', 'guessed', 'refused'] as const) all[state] += seen[state]
    if (nth === 0) await expectGood(page)
    await answerOne(hands)
    if (nth + 1 < documents.length) await hands.click(link(hands, 'Næste, der venter'))
  }
  return all
}

/** What became of places. */
export interface Counts {
  placed: number
  guessed: number
  refused: number
}

/** The page says how many places were read, guessed and refused; each mark leads to its question and back. */
async function marksAreLinked(page: Page): Promise<Counts> {
  const [, all = '', placed = '', guessed = '', refused = ''] =
    /Af dokumentets (\d+) felter er (\d+) læst uden spørgsmål, (\d+) rummer noget gættet og (\d+) noget afvist/.exec(
      await said(page),
    ) ?? []
  const counts = { placed: Number(placed), guessed: Number(guessed), refused: Number(refused) }
  assert.equal(counts.placed + counts.guessed + counts.refused, Number(all))
  const paper = page.locator('.voice')
  assert.equal(await paper.getByRole('img', { name: 'Læst' }).count(), counts.placed)
  const addresses = async (links: Locator): Promise<readonly string[]> =>
    Promise.all((await links.all()).map(async (one) => (await one.getAttribute('href')) ?? ''))
  const questions = page.locator('#points tbody tr')
  const ids = await Promise.all(
    (await questions.all()).map(async (one) => `#${await one.getAttribute('id')}`),
  )
  assert.deepEqual(inOrder(await addresses(paper.locator('a.cell'))), inOrder(ids))
  const places = new Set(await addresses(questions.locator('a.cell')))
  assert.equal(await paper.locator([...places].join(',')).count(), places.size)
  return counts
}

const inOrder = (all: readonly string[]): readonly string[] =>
  all.toSorted((one, other) => one.localeCompare(other))

/** What only the coordinator knows is answered; all that was guessed is approved with one press. */
async function answerOne(hands: Hands): Promise<void> {
  const { page } = hands
  if ((await link(hands, 'Brev om mangler (PDF)').count()) === 0) {
    await hands.pick(page.getByLabel('Hvis plan er det?'), 'dk:dis')
    await hands.click(button(hands, 'Læs den som det'))
    await expectSaid(page, 'Dokumentet er læst igen')
  }
  const statuses = page.locator('#points tr', { hasText: /afvist|Ordet kan betyde flere/ })
  const status = statuses.filter({ hasText: 'I gang' }).locator('select')
  const same = await status.count()
  if (same > 0) await hands.pick(status.first(), 'on-track')
  await hands.click(button(hands, /^Godkend \d+ gæt, og gem svarene/))
  await expectSaid(page, 'Svarene er gemt. Intet er skrevet i planen.')
  const remembered = await page.getByText('Husket fra et tidligere svar: følger planen').count()
  assert.ok(remembered >= same - 1, `${remembered} of ${same}`)
}

/** Each authority's letter, in both forms: one page, kind, with indicators of the plan where it has some. */
export async function takeLetters(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.click(link(hands, 'Word-planer'))
  const proposals: string[] = []
  for (const row of await page.locator('#documents tbody tr').all()) {
    const pdf = await hands.download(row.getByRole('link', { name: /^PDF: brev om mangler/ }))
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    assert.equal(pagesIn(pdf), 1)
    const word = await hands.download(row.getByRole('link', { name: /^Word: brev om mangler/ }))
    const { paragraphs, tables } = readDocx(word)
    const lines = linesOf(paragraphs)
    assert.ok(lines.includes('Godt'), lines.join('\n'))
    const cells = tables.flatMap((rows) => rows.flatMap(({ cells: all }) => linesOf(all.flat())))
    if (cells.includes('Forslag, som I kan bruge eller lade ligge')) proposals.push(...cells)
  }
  const about =
    'Politifolk, der før udsendelse har haft missionsuddannelse, herunder om krænkende adfærd'
  assert.ok(
    proposals.includes(`${about} (begge handler om »krænkende« og »adfærd«)`),
    proposals.join('\n'),
  )
}

/** All are handed over with one confirmation. */
export async function handOver(hands: Hands): Promise<void> {
  const { page } = hands
  await expectGood(page)
  await expectSaid(page, 'Når du overdrager', 'Hver myndighed får besked på mail')
  await hands.click(button(hands, 'Overdrag de valgte planer'))
  await expectSaid(page, 'Overdraget: Hver myndighed har sin plan og besked om den.')
  const rows = await page.locator('#documents tbody tr').allInnerTexts()
  assert.equal(rows.length, 6)
  for (const row of rows) assert.match(row, /Overdraget/)
}

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipped, zipped } from '#test/archives'
import type { Hands } from './hands.ts'
import { expectGood, expectSaid, press, said } from './pages.ts'
import type { Started } from './running.ts'
import { pagesIn } from './six-word-files.ts'

const link = ({ page }: Hands, name: string | RegExp) => page.getByRole('link', { name })
const button = ({ page }: Hands, name: string | RegExp) => page.getByRole('button', { name })

const meeting = 'Ekstra statusmøde'
const decided = 'Rigspolitiet fremlægger en plan for, hvordan andelen af kvindelige ledere vokser.'

/** Which deviations stand first is picked, the round is frozen, and the pack comes as Word and as PDF. */
export async function buildPack(hands: Hands): Promise<{ readonly word: Buffer }> {
  const { page } = hands
  await hands.click(link(hands, 'Statusrunder'))
  await hands.click(page.getByRole('link', { name: '2027', exact: true }))
  await hands.click(link(hands, 'Pakken til styregruppen'))
  await expectSaid(page, '7 er valgt', 'Når du fryser og bygger')
  await hands.mark(page.getByRole('checkbox', { name: /^2\.5 Kvindelige ledere/ }))
  await hands.click(button(hands, 'Gem valget'))
  await expectSaid(page, '8 er valgt')
  await hands.fill(page.getByLabel('Sagsnummer'), '2027-1182', 'new')
  await hands.click(button(hands, 'Frys og byg'))
  await expectSaid(page, 'Fastfrosset. Filerne er klar.')
  await expectGood(page)
  const word = await hands.download(link(hands, /^Pakke.*Word.*dansk/))
  const pdf = await hands.download(link(hands, /^Pakke.*PDF.*dansk/))
  const pages = pagesIn(pdf)
  assert.ok(pages >= 9 && pages <= 12, `${pages} pages`)
  return { word }
}

/** Monday’s meeting gets its agenda from the deviations of the pack. */
export async function announce(hands: Hands, monday: string): Promise<void> {
  const { page } = hands
  await hands.click(link(hands, 'Møder og beslutninger'))
  await hands.click(link(hands, 'Indkald et møde'))
  await hands.fill(page.getByLabel('Hvad hedder mødet?'), meeting, 'new')
  await hands.fill(page.getByLabel('Mødets dag'), monday, 'new')
  await hands.click(button(hands, 'Indkald et møde'))
  await hands.click(link(hands, 'Hent afvigelser fra pakken'))
  await expectGood(page)
  await hands.click(button(hands, 'Sæt på dagsordenen'))
  assert.equal(await page.locator('#agenda tbody tr').count(), 8)
  await expectGood(page)
  await hands.click(button(hands, 'Notér, at papirerne er sendt'))
}

/** Days pass in the exercise; nobody’s hands do that. */
export async function passTo(hands: Hands, { origin }: Started, day: string): Promise<void> {
  await hands.page.goto(`${origin}/da/exercise`)
  await hands.page.locator('input[type=date][name=to]').fill(day)
  await press(hands.page, 'Flyt dagen')
  await expectSaid(hands.page, 'Nu er det den')
}

/** One decision with owner and day is minuted; it stands on the next agenda at once. */
export async function minute(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.click(link(hands, 'Møder og beslutninger'))
  await hands.click(link(hands, meeting))
  await hands.click(
    page.locator('#agenda').getByRole('link', { name: 'Kvinder blandt politiledere' }),
  )
  await expectGood(page)
  await hands.mark(page.locator('input[name=outcome][value=as-proposed]'))
  await hands.fill(page.getByLabel('Beslutningen, som den skal stå'), decided, 'new')
  await hands.pick(page.locator('#decide select[name=owner]'), 'dk:dnp')
  await hands.fill(page.locator('#decide input[name=dueOn]'), '2027-09-01', 'new')
  await hands.click(button(hands, 'Luk punktet'))
  await expectSaid(
    page,
    'Besluttet. Politi ejer den; fristen er 1. september 2027.',
    'Her står den nu',
  )
  await hands.click(link(hands, /^På dagsordenen: Møde om midtvejsstatus/))
  assert.ok((await said(page)).includes(decided))
}

/** The owner finds it among what is to be done. */
export async function findsTask({ page }: Hands): Promise<void> {
  assert.match(page.url(), /organisations\/dnp\/desk$/)
  await expectSaid(page, decided)
  await expectGood(page)
}

const word = 'word/document.xml'
const figure = /(#value"\/><\/w:sdtPr><w:sdtContent>.*?<w:t[^>]*>)(\d[\d.,]*)/

/** What the command says of the pack as it came, and of one in which somebody altered a figure. */
export async function verifyBoth(place: Started, pack: Buffer) {
  const files = new Map(unzipped(pack))
  const text = files.get(word) ?? ''
  const [, , was = ''] = figure.exec(text) ?? []
  files.set(
    word,
    text.replace(figure, (_, before: string) => `${before}9${was}`),
  )
  const altered = zipped(Object.fromEntries(files))
  const [own, other] = await Promise.all([
    verify(place, 'pakke.docx', pack),
    verify(place, 'rettet.docx', altered),
  ])
  return { own, other, became: `9${was}` }
}

/** Runs the command as a person does, beside the program that runs. */
function verify({ folder, environment }: Started, name: string, bytes: Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return new Promise<{ readonly exit: number; readonly says: string }>((resolve) => {
    const child = execFile(
      'bin/varde',
      ['snapshot', 'verify', path],
      { env: { ...process.env, ...environment } },
      (_, out, err) => resolve({ exit: child.exitCode ?? -1, says: `${out}${err}` }),
    )
  })
}

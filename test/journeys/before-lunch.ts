import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Typed } from './cells.ts'
import { withCells } from './cells.ts'
import { codeFromPhone, codeShown } from './exercise.ts'
import type { Hands } from './hands.ts'
import { said } from './pages.ts'
import type { Started } from './running.ts'

/** A workbook as a unit sends it back. */
export interface Copy {
  readonly name: string
  readonly bytes: Buffer
}

const line = 'c-4-dema-02'
const text = (field: string, value: string): Typed => ({
  sheet: 'Tekst',
  id: `${line}/${field}`,
  heading: 'Svar',
  value,
})
const figure = (id: string, numerator: number, denominator: number, source: string) =>
  [
    ['Tæller', numerator],
    ['Nævner', denominator],
    ['Kilde', source],
  ].map(([heading, value]): Typed => ({
    sheet: 'Tal',
    id,
    heading: String(heading),
    value: value ?? '',
  }))

/** What the two units write: both say what was done, so somebody must choose. */
export const units = {
  hr: [
    text('did', 'HR har opgjort forårets udsendte på køn, funktion og varighed.'),
    ...figure(`${line}/figure.ind-dema-posted-w`, 3, 14, 'HR’s liste over udsendte i foråret 2027'),
    ...figure(`${line}/figure.ind-dema-pool-w`, 58, 152, 'HR’s liste over puljen pr. 1. juni 2027'),
  ],
  international: [
    text('did', 'HR har opgjort forårets udsendte. Værktøjet til holdledere er rettet til.'),
    text('changed', 'Ikke målt endnu.'),
    text('challenges', 'Forårets udsendelse blev aflyst, så værktøjet mangler en afprøvning.'),
  ],
} as const satisfies Readonly<Record<string, readonly Typed[]>>

/** The newest mail to somebody, as soon as it lies in the folder: the link that stands in it. */
export async function linkInMail({ folder }: Started, to: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const link = mailsIn(join(folder, 'mail'))
      .filter((mail) => mail.includes(`To: ${to}`))
      .map((mail) => /https?:\/\/\S+/.exec(mail)?.[0])
      .at(-1)
    if (link !== undefined) return link
    await wait(200)
  }
  throw new Error(`no mail to ${to}`)
}

const mailsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => name)
    .toSorted()
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replaceAll(/=\r?\n/g, '')
        .replaceAll('=3D', '='),
    )

const link = ({ page }: Hands, name: string | RegExp) => page.getByRole('link', { name })
const button = ({ page }: Hands, name: string | RegExp) => page.getByRole('button', { name })

/** From the mail into the program: the link, the way to sign in, the person. */
export async function comeIn(hands: Hands, at: string, name: string): Promise<void> {
  await hands.follow(at)
  await hands.click(button(hands, `Log ind som ${name}`))
  if (!hands.page.url().includes('/sign-in/code')) return
  await hands.fill(hands.page.getByLabel('Seks cifre'), await codeShown(hands.page))
  await hands.click(button(hands, 'Log ind'))
}

/** The prefilled Danish workbook. */
export async function download(hands: Hands): Promise<Buffer> {
  await hands.click(link(hands, 'Udfyld i Excel'))
  const [file] = await Promise.all([
    hands.page.waitForEvent('download'),
    hands.click(link(hands, /på dansk/)),
  ])
  return readFileSync(await file.path())
}

/** A copy, filled in by a unit. */
export const filledBy = (book: Buffer, unit: keyof typeof units): Copy => ({
  name: `dema-${unit}.xlsx`,
  bytes: withCells(book, units[unit]),
})

/** Uploads a copy: every difference is shown, nothing is written. */
export async function upload(hands: Hands, copy: Copy): Promise<void> {
  await hands.choose(hands.page.locator('input[type=file]'), copy)
  await hands.click(button(hands, 'Indlæs og se forskellene'))
}

/** Both copies, one after the other; of the one conflict the file's text is taken. */
export async function uploadBoth(
  hands: Hands,
  { hr, international }: { readonly hr: Copy; readonly international: Copy },
): Promise<void> {
  await upload(hands, hr)
  await hands.click(button(hands, /^Skriv \d+ celler i kladden/))
  await hands.click(link(hands, 'Indlæs en til'))
  await upload(hands, international)
  assert.equal(await hands.page.getByText(/^Konflikt \d/).count(), 1)
  await hands.mark(hands.page.locator('input[name^="choice:"][value=file]'))
  await hands.click(button(hands, /^Skriv .* i kladden/))
  await hands.click(link(hands, 'Til indberetningen'))
}

/** Three lines as they were: the line, and one button that keeps all of it. */
export async function keepThree(hands: Hands): Promise<void> {
  for (const title of [/^Uddannelse af kontakt/, /^Mindst 40/, /^Myndighedernes/]) {
    await hands.click(link(hands, title))
    await hands.click(button(hands, /^Ingen ændring på hele linjen/))
  }
}

export const why = 'Fra 2024 tælles også korte udsendelser med.'
export const reason = 'Afprøvningen ligger fast den 24. juni.'

/** The line that deviates: a status with a reason, and what the large step in the series was. */
export async function deviate(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.click(link(hands, /^Data, uddannelse/))
  await hands.mark(page.locator('input[name=status][value=at-risk]'))
  await hands.fill(page.locator('[name=status-reason]'), reason, 'new')
  const jump = 'jump-ind-dema-posted-w-2024'
  assert.match(await said(page), /2,6 %, 31\. december 2023 → 20 %, 2024/)
  await hands.mark(page.locator(`input[name=${jump}][value=new-definition]`))
  await hands.fill(page.locator(`[name=${jump}-why]`), why, 'new')
  await hands.click(page.locator('button[name=go][value=stay]').last())
  await page.waitForURL(/said=saved/)
}

/** Sends the whole to signature. */
export async function send(hands: Hands): Promise<void> {
  await hands.click(link(hands, /^Indberetning for/))
  await hands.page.waitForURL(/2027-midway$/)
  await hands.click(button(hands, 'Send til underskrift'))
}

/** The approver, who wrote nothing, reads, signs and hands in with one code. */
export async function signAndHandIn(hands: Hands): Promise<void> {
  await hands.fill(hands.page.getByLabel('Kode fra din app'), await codeFromPhone(hands.page))
  await hands.click(button(hands, 'Underskriv og aflevér'))
}

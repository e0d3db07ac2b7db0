import type { Page } from 'playwright-core'
import { press } from './pages.ts'
import type { Someone } from './people.ts'

/** The addresses of the police's work in the round, in a language. */
export const addresses = (origin: string, language: 'en' | 'da') => {
  const plan = `${origin}/${language}/plans/denmark-wps`
  const report = `${plan}/organisations/dnp/rounds/2027`
  return {
    plan,
    rounds: `${plan}/rounds`,
    round: `${plan}/rounds/2027`,
    desk: `${plan}/organisations/dnp/desk`,
    report,
    line: (commitment: string) => `${report}/lines/${commitment}`,
  }
}

/** The commitments that the police report on in the journey. */
export const commitments = ['c-2-03', 'c-4-dnp-01', 'c-4-dnp-03'] as const

/** The coordinator opens the round of 2027 about 2026, in which the police lead three commitments. */
export async function openRound({ page }: Someone, rounds: string): Promise<void> {
  await page.goto(`${rounds}/new`)
  await page.getByLabel('Code').fill('2027')
  await page.getByLabel('About which period').fill('2026')
  await page.getByLabel('Due day').fill('2027-02-28')
  for (const stated of await page.locator('[name^=stated-organisation-]').all())
    await stated.selectOption('')
  for (const [place, commitment] of commitments.entries()) {
    await page.locator(`[name=organisation-${place + 1}]`).selectOption('dk:dnp')
    await page.locator(`[name=commitment-${place + 1}]`).selectOption(commitment)
    await page.locator(`[name=part-${place + 1}]`).selectOption('lead')
  }
  await press(page, 'Open a round')
}

/** What an editor writes in a line. */
export interface Written {
  readonly status?: 'on-track' | 'at-risk'
  readonly did?: string
  readonly challenges?: string
  /** By the names of their cells. */
  readonly cells?: Readonly<Record<string, string>>
}

/** Fills a line's form as it stands on the page. */
export async function fillLine(page: Page, written: Written): Promise<void> {
  const { status, did, challenges, cells = {} } = written
  if (status) await page.locator(`input[name=status][value=${status}]`).check({ force: true })
  for (const [name, words] of Object.entries({ did, challenges }))
    if (words !== undefined) await page.locator(`textarea[name=${name}]`).fill(words)
  for (const [name, words] of Object.entries(cells))
    await page.locator(`[name="${name}"]`).fill(words)
}

const leaders = 'figure-ind-dp-pollead-w'
const countries = 'figure-ind-easf-countries'

/** The cells of the share of women among police leaders. */
export const leadersCells = (numerator: string, denominator: string) => ({
  [`${leaders}-numerator`]: numerator,
  [`${leaders}-denominator`]: denominator,
  [`${leaders}-source`]: 'Politiets personaleregister, 31. december 2026',
})

/** What the editor writes in each of the three lines. */
export const drafts: Readonly<Record<(typeof commitments)[number], Written>> = {
  'c-2-03': {
    status: 'on-track',
    did: 'Vi holdt fire kurser i tre lande.',
    cells: { [`${countries}-value`]: '11', [`${countries}-source`]: 'Kursusliste 2026' },
  },
  'c-4-dnp-01': {
    status: 'at-risk',
    did: 'Opslag blev gennemgået i maj.',
    challenges: 'Fem kvindelige ledere gik på pension.',
    cells: leadersCells('48', '578'),
  },
  'c-4-dnp-03': {
    status: 'on-track',
    did: 'Kurset om krænkende adfærd er udvidet.',
  },
}

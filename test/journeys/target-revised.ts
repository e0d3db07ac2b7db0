import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { comeIn } from './before-lunch.ts'
import type { Hands } from './hands.ts'
import { expectGood, expectSaid, press } from './pages.ts'
import type { Started } from './running.ts'

type Place = Pick<Started, 'origin'>

const link = ({ page }: Hands, name: string | RegExp) => page.getByRole('link', { name })
const button = ({ page }: Hands, name: string | RegExp) => page.getByRole('button', { name })

/** The public page of women among police leaders, in Danish. */
export const publicPage = ({ origin }: Place): string =>
  `${origin}/da/plans/denmark-wps/indicators/ind-dp-pollead-w`

export const milestone = {
  value: '14',
  due: '2027',
  why: 'Halvvejs skal det kunne ses, om kredsene følger med.',
  body: 'Rigspolitiets direktion',
  document: 'Direktionsmøde den 8. juni 2027, punkt 4',
} as const

export const newCount = {
  from: '2027-Q2',
  excluded: 'Konstituerede ledere',
  why: 'Konstituerede ledere tælles ikke længere med.',
} as const

/** The coordinator lets a day pass. */
export async function toTomorrow(place: Started, hands: Hands): Promise<void> {
  await comeIn(hands, `${place.origin}/da/sign-in`, 'Karen Kompas')
  await hands.page.goto(`${place.origin}/da/exercise`)
  await press(hands.page, /^Gå til /)
  await expectSaid(hands.page, 'Nu er det den')
}

/** A new edition of the list, and in it a step on the way with who decided it and why. */
export async function addMilestone(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.click(button(hands, 'Begynd en ny udgave'))
  await hands.click(link(hands, 'Tilføj et delmål'))
  await expectGood(page)
  await hands.fill(page.getByRole('textbox', { name: 'Værdi' }), milestone.value)
  await hands.fill(page.getByRole('textbox', { name: 'Hvornår?' }), milestone.due)
  await hands.fill(page.getByRole('textbox', { name: 'Hvorfor?' }), milestone.why, 'new')
  await hands.fill(
    page.getByRole('textbox', { name: 'Hvem har besluttet det?' }),
    milestone.body,
    'new',
  )
  await hands.fill(page.getByRole('textbox', { name: 'Hvor står det?' }), milestone.document, 'new')
  await hands.click(button(hands, 'Gem i kladden'))
}

/** A new version of the definition that leaves some out, and cannot be compared with what was before. */
export async function countOtherwise(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.click(link(hands, 'Skriv en ny udgave af definitionen'))
  await expectGood(page)
  await hands.fill(
    page.getByRole('textbox', { name: 'Fra hvornår måles der sådan?' }),
    newCount.from,
  )
  await hands.fill(
    page.getByRole('textbox', { name: 'Hvorfor måles der sådan nu?' }),
    newCount.why,
    'new',
  )
  await hands.mark(page.locator('input[name=breaks][value=yes]'))
  await hands.fill(
    page.getByRole('textbox', { name: 'Hvem eller hvad tælles ikke med?' }),
    newCount.excluded,
    'new',
  )
  await hands.click(button(hands, 'Gem i kladden'))
}

/** What the page says of how it goes: the sentence at its top, and what each method says. */
export async function verdictAt(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address)
  const words = await page.locator('main .state, main .verdict').allInnerTexts()
  assert.ok(words.length >= 2, `${address} says ${words.length} sentences`)
  return words.map((one) => one.replaceAll(/[\s\u00a0]+/g, ' ').trim())
}

/** A journalist goes from the figure to its definition and source, and to what was first promised: a click each. */
export async function readsWhatWasPromised(place: Place, hands: Hands): Promise<void> {
  const { page, tally } = hands
  await page.goto(publicPage(place))
  await expectSaid(page, 'Måltal: 20 % i 2030')
  await hands.click(link(hands, 'Definition og kilde'))
  await expectInSight(page, '#definition', newCount.excluded, 'Politiets personaleregister')
  await hands.click(link(hands, 'Hvad der først blev lovet'))
  await expectInSight(page, '#target-history', 'Først lovet: 20 % i 2030, fra 9 % i 2024')
  assert.ok(tally.clicks <= 2, `${tally.clicks} clicks`)
  assert.equal(tally.keys, 0)
}

/** The drawing has the path to the target, the step on the way and the break; another page has figures of others. */
export async function seesTheDrawing(place: Place, page: Page): Promise<void> {
  await page.goto(publicPage(place))
  const drawn =
    (await page.locator('svg.chart-wide').first().textContent())?.replaceAll('\u00a0', ' ') ?? ''
  for (const word of [
    'den lige vej til måltallet',
    '20 % i 2030',
    'brud: opgjort efter en ny definition',
  ])
    assert.ok(drawn.includes(word), `the drawing does not say “${word}”`)
  await page.goto(publicPage(place).replace('ind-dp-pollead-w', 'ind-daf-mil-w'))
  await expectSaid(
    page,
    'Andres tal, til sammenligning',
    'De væbnede styrker i NATO-landene',
    '10,9 %',
  )
}

/** The section is what somebody sees now, and it says this. */
async function expectInSight(page: Page, id: string, ...words: readonly string[]): Promise<void> {
  const section = page.locator(id)
  const box = await section.boundingBox()
  const { height } = page.viewportSize() ?? { height: 0 }
  assert.ok(box && box.y >= -2 && box.y < height / 2, `${id} stands at ${box?.y}`)
  const said = (await section.innerText()).replaceAll(/[\s\u00a0]+/g, ' ')
  for (const word of words) assert.ok(said.includes(word), `${id} does not say “${word}”: ${said}`)
}

// `bin/node test/bench/before-lunch.ts`: an authority reports before lunch on the exercise, and its hands are
// counted. Prints JSON; what the machine takes is left out, as in the rival's figures. A test, so that what was
// started is stopped.
import { test } from 'node:test'
import { openContext } from '../browser/window.ts'
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
  uploadBoth,
} from '../journeys/before-lunch.ts'
import { codeShown } from '../journeys/exercise.ts'
import type { Tally } from '../journeys/hands.ts'
import { actionsIn, handsAt, seconds } from '../journeys/hands.ts'
import { press } from '../journeys/pages.ts'
import type { Started } from '../journeys/running.ts'
import { startExercise } from '../journeys/running.ts'

// The same done with LibreOffice and mail, by the same model; what is new content was left out there too.
const rival = { seconds: 745, actions: 233, ofLeadAndApprover: 190 }

const round = (value: number): number => Math.round(value * 10) / 10
const figuresOf = (tally: Tally) => ({
  actions: actionsIn(tally),
  clicks: tally.clicks,
  fields: tally.fields,
  files: tally.files,
  keystrokes: tally.keys,
  secondsWithoutNewContent: round(seconds(tally, { withNew: false })),
  minutesWithNewContent: round(seconds(tally, { withNew: true }) / 60),
})

const sumOf = (all: readonly Tally[]): Tally => {
  const of = (name: 'clicks' | 'fields' | 'files' | 'keys' | 'newKeys') =>
    all.reduce((sum, tally) => sum + tally[name], 0)
  const counts = { clicks: of('clicks'), fields: of('fields'), files: of('files') }
  return { ...counts, keys: of('keys'), newKeys: of('newKeys'), words: [] }
}

/** What the units do in their spreadsheet, reckoned: the mail and the file are opened, cells filled, saved and sent. */
function byUnits(): Tally {
  const cells = [...units.hr, ...units.international]
  const keys = cells.reduce((sum, { value }) => sum + String(value).length, 0)
  return { clicks: 2 * 4, fields: cells.length, files: 0, keys, newKeys: keys, words: [] }
}

const open = async () => {
  const context = await openContext({ scripts: true, language: 'da' })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}

async function remind({ origin }: Started): Promise<void> {
  const page = await open()
  await page.goto(`${origin}/da/sign-in`)
  await press(page, 'Log ind som Karen Kompas')
  await page.getByLabel('Seks cifre').fill(await codeShown(page))
  await press(page, 'Log ind')
  await page.goto(`${origin}/da/plans/denmark-wps/rounds/2027-midway/reminders?to=dema`)
  await press(page, 'Send 2 mails')
}

async function leads(place: Started): Promise<Tally> {
  const lead = handsAt(await open())
  await comeIn(lead, await linkInMail(place, 'editor@dema.example'), 'Ruth Redningskrans')
  const book = await download(lead)
  const copies = { hr: filledBy(book, 'hr'), international: filledBy(book, 'international') }
  await uploadBoth(lead, copies)
  await keepThree(lead)
  await deviate(lead)
  await send(lead)
  return lead.tally
}

async function approves(place: Started): Promise<Tally> {
  const approver = handsAt(await open())
  await comeIn(approver, await linkInMail(place, 'approver@dema.example'), 'Grete Redningskrans')
  await signAndHandIn(approver)
  return approver.tally
}

test('reported before lunch', async () => {
  const place = await startExercise()
  await remind(place)
  const begun = performance.now()
  const [lead, approver] = [await leads(place), await approves(place)]
  const both = sumOf([lead, approver])
  const everyone = seconds(sumOf([both, byUnits()]), { withNew: false })
  const figures = {
    lead: figuresOf(lead),
    approver: figuresOf(approver),
    together: figuresOf(both),
    unitsReckoned: figuresOf(byUnits()),
    rival,
    percentOfRivalSeconds: round((100 * seconds(both, { withNew: false })) / rival.seconds),
    percentWithUnits: round((100 * everyone) / rival.seconds),
    machineSeconds: Math.round((performance.now() - begun) / 1000),
  }
  console.log(JSON.stringify(figures, null, 2))
})

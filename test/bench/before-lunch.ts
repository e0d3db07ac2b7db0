// `bin/node test/bench/before-lunch.ts`: an authority reports before lunch on the exercise, and its hands are
// counted. Prints JSON; what the machine takes is left out, as in the rival's figures.
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
  uploadBoth,
} from '../journeys/before-lunch.ts'
import { codeOn } from '../journeys/exercise.ts'
import type { Tally } from '../journeys/hands.ts'
import { actionsIn, emptyTally, handsAt, seconds } from '../journeys/hands.ts'
import { press, said } from '../journeys/pages.ts'
import { startExercise } from '../journeys/running.ts'

// The same done with LibreOffice and mail, by the same model; what is new content was left out there too.
const rival = { seconds: 745, actions: 233, ofLeadAndApprover: 190 }

const place = await startExercise()
const open = async () => {
  const context = await openContext({ scripts: true, language: 'da' })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}

const coordinator = await open()
await coordinator.goto(`${place.origin}/da/sign-in`)
await press(coordinator, 'Log ind som Karen Kompas')
await coordinator.getByLabel('Seks cifre').fill(codeOn(await said(coordinator)) ?? '')
await press(coordinator, 'Log ind')
await coordinator.goto(`${place.origin}/da/plans/denmark-wps/rounds/2027-midway/reminders?to=dema`)
await press(coordinator, 'Send 2 mails')

const [begun, byLead, byApprover] = [performance.now(), emptyTally(), emptyTally()]
const lead = handsAt(await open(), byLead)
await comeIn(lead, await linkInMail(place, 'editor@dema.example'), 'Ruth Redningskrans')
const book = await download(lead)
await uploadBoth(lead, { hr: filledBy(book, 'hr'), international: filledBy(book, 'international') })
await keepThree(lead)
await deviate(lead)
await send(lead)
const approver = handsAt(await open(), byApprover)
await comeIn(approver, await linkInMail(place, 'approver@dema.example'), 'Grete Redningskrans')
await signAndHandIn(approver)
const machine = Math.round((performance.now() - begun) / 1000)

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
const together: Tally = {
  clicks: byLead.clicks + byApprover.clicks,
  fields: byLead.fields + byApprover.fields,
  files: byLead.files + byApprover.files,
  keys: byLead.keys + byApprover.keys,
  newKeys: byLead.newKeys + byApprover.newKeys,
  words: [],
}
const ratio = round((seconds(together, { withNew: false }) / rival.seconds) * 100)
console.log(
  JSON.stringify(
    {
      lead: figuresOf(byLead),
      approver: figuresOf(byApprover),
      together: figuresOf(together),
      rival,
      percentOfRivalSeconds: ratio,
      machineSeconds: machine,
    },
    null,
    2,
  ),
)

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { comeIn, linkInMail } from './before-lunch.ts'
import { fresh } from './exercise.ts'
import type { Hands, Tally } from './hands.ts'
import { actionsIn, between, emptyTally, handsAt, seconds } from './hands.ts'
import { announce, buildPack, findsTask, minute, passTo, verifyBoth } from './mondays-committee.ts'
import { expectGood, expectSaid } from './pages.ts'
import type { Started } from './running.ts'
import { startExercise } from './running.ts'
import { answerAll, drop, handOver, takeLetters } from './six-word-files.ts'

const monday = '2027-06-14'

/** What the same takes with office programs and mail, in seconds by the same model. */
const rival = 7876

test('seks Word-filer bliver til mandagens styregruppe', async (t) => {
  const place = await startExercise()
  const tally = emptyTally()
  const step = counted(t, tally)
  const karen = handsAt(await fresh(t, true), tally)
  karen.page.setDefaultTimeout(30_000) // six files are read at once, maybe beside other tests
  await step('signs in', () => comeIn(karen, `${place.origin}/da/sign-in`, 'Karen Kompas'))
  await step('drops six files', () => drop(karen))
  const cells = await step('looks and answers', () => answerAll(karen))
  t.diagnostic(`${cells.placed} places read, ${cells.guessed} guessed, ${cells.refused} refused`)
  await step('takes the letters', () => takeLetters(karen))
  await step('hands over', () => handOver(karen))
  await step('an authority sees its draft', () => seesDraft(t, place, tally))
  const { word } = await step('builds the pack', () => buildPack(karen))
  await step('announces the meeting', () => announce(karen, monday))
  await passTo(karen, place, monday)
  await step('comes back on Monday', () => karen.follow(`${place.origin}/da/work`))
  await step('minutes a decision', () => minute(karen))
  await step('the owner sees it', () => seesTask(t, place, tally))
  const { own, other, became } = await verifyBoth(place, word)
  assert.deepEqual([own.exit, own.says.startsWith('identical')], [0, true], own.says)
  assert.equal(other.exit, 1)
  assert.match(other.says, /^differs/)
  assert.ok(other.says.includes(became), other.says)
  const time = seconds(tally, { withNew: false })
  t.diagnostic(`all: ${inWords(tally)}`)
  assert.ok(time <= rival / 8, `${time} s, where the rival needs ${rival}`)
})

/** Does one step, and says what hands did in it. */
const counted =
  (t: TestContext, tally: Tally) =>
  async <Made>(name: string, work: () => Promise<Made>): Promise<Made> => {
    const before = { ...tally, words: [...tally.words] }
    const made = await work()
    t.diagnostic(`${name}: ${inWords(between(before, tally))}`)
    return made
  }

const inWords = (tally: Tally): string =>
  `${actionsIn(tally)} actions, ${tally.keys} keys, ${seconds(tally, { withNew: false }).toFixed(0)} s`

/** From the mail to the draft that the document became. */
async function seesDraft(t: TestContext, place: Started, tally: Tally): Promise<void> {
  const editor = handsAt(await fresh(t, false), tally)
  await comeIn(
    editor,
    await mailAbout(place, 'editor@mege.example', 'plans/2027'),
    'Regitze Ligevægt',
  )
  await expectSaid(editor.page, 'Samle ministeriernes erfaringer')
  await expectGood(editor.page)
  const other = handsAt(await fresh(t, false), emptyTally())
  await comeIn(other, await mailAbout(place, 'editor@dnp.example', 'received'), 'Rosa Fyrtårn')
  await expectSaid(other.page, 'Ved siden af planen', 'Det, der står, bliver stående.')
}

async function seesTask(t: TestContext, { origin }: Started, tally: Tally): Promise<void> {
  const owner: Hands = handsAt(await fresh(t, false), tally)
  await comeIn(owner, `${origin}/da/sign-in`, 'Rolf Fyrtårn')
  await findsTask(owner)
}

/** The link of the newest mail to somebody, once it leads there. */
async function mailAbout(place: Started, to: string, where: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const link = await linkInMail(place, to)
    if (decodeURIComponent(link).includes(where)) return link
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`no mail about ${where} to ${to}`)
}

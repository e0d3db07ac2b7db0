// bin/node test/bench/autosave.ts: two people write in the same line of one report, in two browsers, each
// saved while he writes, for AUTOSAVE_MINUTES (a third of one unless told). Prints the words that no version
// of their field holds afterwards: the goal is 0.
import type { BrowserContext, Page } from 'playwright-core'
import { openContext } from '../browser/window.ts'
import type { Person } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { openTheRound } from '../reporting/thread.ts'
import {
  lostOf,
  serveWorld,
  signIn,
  typeFor,
  untilHeard,
  versionsKept,
} from '../reporting/writers.ts'

const minutes = Number(process.env['AUTOSAVE_MINUTES'] ?? 1 / 3)
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'
const fields = ['did', 'changed', 'challenges']

const world = await openWorld()
await openTheRound(world)
const { origin, stop } = await serveWorld(world)
const contexts: BrowserContext[] = []

async function sitDown(person: Person): Promise<Page> {
  const context = await openContext({})
  contexts.push(context)
  const page = await context.newPage()
  await signIn(page, origin, person)
  await page.goto(`${origin}${line}`)
  return page
}

try {
  const [editor, hr] = [await sitDown('editor'), await sitDown('hr')]
  const until = Date.now() + minutes * 60_000
  const typed = await Promise.all([
    typeFor(editor, { name: 'a', fields, until }),
    typeFor(hr, { name: 'b', fields: fields.toReversed(), until }),
  ])
  await Promise.all([untilHeard(editor), untilHeard(hr)])
  const kept = await versionsKept(world, 'c-1-01')
  const lost = lostOf(typed.flat(), kept)
  const crossed = kept.filter(({ inField }) => !inField).length
  console.log(`minutes with two writers                 ${minutes.toFixed(1)}`)
  console.log(`words written                            ${typed.flat().length}`)
  console.log(`versions kept, beside the field          ${kept.length}, ${crossed}`)
  console.log(`texts lost (goal 0)                      ${lost.length}`)
  if (lost.length > 0) process.exitCode = 1
} finally {
  await Promise.all(contexts.map((context) => context.close()))
  await stop()
}
process.exit()

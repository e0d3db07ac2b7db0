import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import { publicationOperations } from '#features/publication'
import type { FieldValue } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { answered } from '#test/answers'
import { expectValidHtml } from '#test/html'
import { oneLine } from '#test/markup'
import type { World } from '../reporting/cast.ts'
import { openWorld, magua, plan } from '../reporting/cast.ts'
import {
  activity,
  assign,
  handInPlan,
  milestone,
  plan2027,
  savePlan,
} from '../reporting/planning.ts'
import { done, maguaReport, report, roundToOpen, status, text } from '../reporting/thread.ts'
import { siteOn } from './site.ts'

const asked = { ...report, round: '2028' }
const page = `/plans/${plan}/commitments/c-1-01`

interface Story {
  /** How open the activity is that the milestone belongs to. */
  readonly level?: string
  readonly moved?: string
  readonly isPublished?: boolean
}

/** A plan with a late milestone, reported on, signed and published without the part of the other authority. */
async function told(
  t: TestContext,
  { level = 'public', moved = '2028-06', isPublished = true }: Story = {},
) {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ level, end: '2027-12-31' }),
    'milestone.nursery': milestone({ due: '2027-03-31' }),
  })
  await handInPlan(world, plan2027)
  const round = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), round))
  world.setClock('2028-01-20T12:00:00Z')
  const said: readonly (readonly [string, string, FieldValue])[] = [
    ['c-1-01', 'milestone.nursery', { done: '', moved, correction: '' }],
    ['c-1-01', 'status', status('delayed', 'The nursery waits.')],
    ['c-1-01', 'did', text('We planted.')],
    ['c-1-01', 'challenges', text('Drought.')],
    ['c-1-02', 'status', status('on-track')],
    ['c-1-02', 'did', text('We began.')],
  ]
  for (const [commitment, field, value] of said) {
    const edits = [{ field, value, seen: 0 }]
    done(await reportOperations.saveLine(world.visit('editor'), { ...asked, commitment, edits }))
  }
  const closing = { ...asked, commitment: 'c-1-01', organisations: [magua] }
  done(await reportOperations.closeWithout(world.visit('editor'), closing))
  done(await reportOperations.sendReport(world.visit('editor'), asked))
  const approver = world.visit('approver')
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(approver, { ...asked, code }))
  world.setClock('2028-02-01T12:00:00Z')
  const publishing = { ...asked, leftOut: [], code: await world.code('approver') }
  if (isPublished)
    done(await publicationOperations.publishReport(world.visit('approver'), publishing))
  // A site of its own for each look: nothing is kept from before.
  const site = () => siteOn(world.database, '2028-08-01')
  const ask = (path: string) => site().ask(path)
  const look = async (language: 'en' | 'da' = 'en', day = '2028-08-01') =>
    oneLine(await site().read(`/${language}${page}?as-of=${day}`))
  return { world, ask, look }
}

/** The fact that says what became of the nursery. */
async function milestoneReport(world: World): Promise<string> {
  const { lines } = await reportOperations.showReport(world.visit('editor'), asked)
  const items = lines.flatMap(({ line: { items: found } }) => found)
  const item = items.find(({ field }) => field === 'milestone.nursery')
  assert.ok(item)
  return item.fact
}

const line = z.object({
  rule: z.unknown(),
  milestones: z.unknown(),
  closedWithout: z.unknown(),
})
const shape = z.object({ reports: z.array(line) })

test('everyone reads why the rule proposed a status, what it had before it, and the new date', async (t) => {
  const { look } = await told(t)
  const english = await look()
  assert.match(
    english,
    /The nursery is open: not done; new date June 2028 \(due 31 March 2027 before\)/,
  )
  assert.match(english, /What the rule goes by<\/h3>.*the milestone “The nursery is open”/)
  assert.match(english, /What the rule had before it/)
  const danish = await look('da')
  assert.match(
    danish,
    /The nursery is open: ikke færdig; ny dato juni 2028 \(før 31\. marts 2027\)/,
  )
  assert.match(danish, /Det, reglen går efter<\/h3>.*Delmålet »The nursery is open«/)
  await expectValidHtml(english)
})

test('programs read the same of the commitment', async (t) => {
  const { ask } = await told(t)
  const body = await (await ask(`/api/v1${page}`)).text()
  const [found, ...more] = answered(shape, body).reports
  assert.deepEqual(more, [])
  assert.partialDeepStrictEqual(found, {
    milestones: [{ title: 'The nursery is open', due: '2027-03-31', done: null, moved: '2028-06' }],
    closedWithout: ['magua'],
  })
  assert.match(JSON.stringify(found?.rule), /"activity":"Plant along four streams"/)
})

test('nothing is told of an activity that is not open to everyone, on the page or to programs', async (t) => {
  const { ask, look } = await told(t, { level: 'internal' })
  for (const text of [await look(), await look('da'), await (await ask(`/api/v1${page}`)).text()])
    assert.doesNotMatch(text, /nursery is open|Plant along four streams/i)
  assert.match(await look(), /We planted\./)
})

test('a withdrawn milestone report vanishes from every day', async (t) => {
  const { world, look } = await told(t)
  const withdrawing = {
    ...asked,
    target: { kind: 'fact' as const, fact: await milestoneReport(world) },
    ground: 'law' as const,
    code: await world.code('approver'),
  }
  done(await publicationOperations.withdrawReport(world.visit('approver'), withdrawing))
  assert.doesNotMatch(await look('en', '2028-02-02'), /new date/)
  assert.doesNotMatch(await look('da'), /ny dato/)
})

test('a line that was closed without a part says so until the part is handed in', async (t) => {
  const { world, look } = await told(t)
  assert.match(await look(), /Agua[^:]*<\/a>: not reported/)
  assert.match(await look('da'), /Agua[^:]*<\/a>: ikke indberettet/)
  world.setClock('2028-03-01T12:00:00Z')
  const theirs = { ...maguaReport, round: '2028' }
  for (const commitment of ['c-1-01', 'c-2-01']) {
    const edits = [{ field: 'did', value: text('Water for the trees.'), seen: 0 }]
    if (commitment === 'c-2-01') edits.push({ field: 'status', value: status('on-track'), seen: 0 })
    const visit = world.visit('magua-editor')
    done(await reportOperations.saveLine(visit, { ...theirs, commitment, edits }))
  }
  done(await reportOperations.sendReport(world.visit('magua-editor'), theirs))
  const code = await world.code('magua-approver')
  const approver = world.visit('magua-approver')
  done(await reportOperations.signAndHandInReport(approver, { ...theirs, code }))
  assert.doesNotMatch(await look(), /: not reported/)
  assert.match(await look('en', '2028-02-15'), /: not reported/)
})

test('before it is published those whom the round admits read the same on the page, and nobody else', async (t) => {
  const { world, look } = await told(t, { isPublished: false })
  assert.doesNotMatch(await look(), /nursery is open/)
  const actor = world.actor('coordinator')
  const { read } = siteOn(world.database, '2028-08-01')
  const shown = oneLine(await read(`/da${page}`, { actor }))
  assert.match(shown, /The nursery is open: ikke færdig; ny dato juni 2028/)
  assert.match(shown, /Agua.*<dd>Ikke indberettet, da linjen blev lukket/)
})

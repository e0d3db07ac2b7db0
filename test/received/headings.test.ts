import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { query, read, sql } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import { planOperations } from '#features/plans'
import { receivedOperations } from '#features/received'
import { routes } from '#features/received-desk'
import { done, endingOf } from '../permissions/scene.ts'
import type { World } from '../reporting/cast.ts'
import { forestal, magua, openWorld, plan } from '../reporting/cast.ts'
import { fieldsOf, visitorOf } from '../reporting/visitor.ts'
import type { PlanRow } from './plan-document.ts'
import { planDocument, threeRows } from './plan-document.ts'

prepareAssets()
const [ours, theirs] = ['Servicio Forestal inventado', 'Ministerio inventado del Agua']
const strange: PlanRow = ['Activity', 'Responsible', 'Not beyond', 'Success criterion']
const wholly: PlanRow = ['Undertaking', 'In whose hands', 'Not beyond', 'Seen by']

/** Both authorities plan; nobody has sent anything. */
async function openBefore(): Promise<World> {
  const world = await openWorld()
  for (const [commitment, organisation] of [
    ['c-1-01', forestal],
    ['c-1-02', magua],
  ] as const) {
    const given = { plan, commitment, organisation, part: 'lead' } as const
    done(await planOperations.assignReporting(world.visit('coordinator'), given))
  }
  return world
}

interface Sent {
  readonly of?: string
  readonly head?: PlanRow
  readonly year?: string
}

async function drop(world: World, { of = ours, head = strange, year = '2027' }: Sent = {}) {
  const bytes = planDocument(of, threeRows, year, head)
  const given = { plan, name: `${of} ${year}.docx`, bytes, sender: '' }
  const { document } = done(
    await receivedOperations.receiveDocument(world.visit('coordinator'), given),
  )
  return document.id
}

/** How many headings are new. */
const tell = async (world: World, document: string, headings: Readonly<Record<string, string>>) => {
  const visit = world.visit('coordinator')
  const done = await receivedOperations.tellHeadings(visit, { plan, document, headings })
  return isRefused(done) ? done : done.told
}

/** What a document holds now: its activities with their days, and the headings that are asked. */
async function readOf(world: World, document: string) {
  const laid = await receivedOperations.showReceived(world.visit('coordinator'), { plan, document })
  const { activities, columns } = laid.document.reading
  return {
    days: activities.map(({ deadline }) => deadline.end),
    asked: columns.filter(({ state }) => state !== 'placed').map(({ text }) => text),
  }
}

const unread = { days: [null, null, null], asked: ['Not beyond'] }
const known = { days: ['2027-06-30', '2027-03-31', null], asked: [] }

test('a heading that nobody knows is asked, and the document is read again with the answer', async () => {
  const world = await openBefore()
  const document = await drop(world)
  assert.deepEqual(await readOf(world, document), unread)
  assert.equal(await tell(world, document, { 'not  BEYOND': 'deadline' }), 1)
  assert.deepEqual(await readOf(world, document), known)
  assert.equal(await tell(world, document, { 'Not beyond': 'deadline' }), 0)
})

test('the authority’s next document with the heading asks nothing; another authority’s still asks', async () => {
  const world = await openBefore()
  await tell(world, await drop(world), { 'Not beyond': 'deadline' })
  const next = await drop(world, { year: '2028' })
  assert.deepEqual((await readOf(world, next)).asked, [])
  assert.deepEqual(await readOf(world, await drop(world, { of: theirs })), unread)
})

test('the authority’s others that wait are read again with what was told, and the page says how many', async () => {
  const world = await openBefore()
  const site = visitorOf(world, routes)
  const first = await drop(world)
  const next = await drop(world, { year: '2028' })
  const another = await drop(world, { of: theirs })
  const home = `/en/plans/${plan}/received/${first}`
  const sent = await site.post('coordinator', `${home}/headings`, {
    'heading:Not beyond': 'deadline',
  })
  assert.equal(sent.location, `${home}?said=headings-others&count=1`)
  assert.match(
    (await site.get('coordinator', sent.location ?? '')).text,
    /The document was read again, and so was one other of the authority that waits/,
  )
  assert.deepEqual((await readOf(world, next)).asked, [])
  assert.deepEqual(await readOf(world, another), unread)
})

test('what was said of a heading is forgotten again, and stays on record with its day', async () => {
  const world = await openBefore()
  const document = await drop(world)
  await tell(world, document, { 'Not beyond': 'deadline' })
  assert.equal(await tell(world, document, { 'Not beyond': '' }), 1)
  assert.deepEqual(await readOf(world, document), unread)
  assert.deepEqual(await readOf(world, await drop(world, { year: '2028' })), unread)
  const kept = await read(world.database.app, (tx) =>
    query(
      tx,
      sql`select kind, written, means from varde.received_word where told_at is not null order by seq`,
    ),
  )
  assert.deepEqual(kept, [
    { kind: 'heading', written: 'Not beyond', means: 'deadline' },
    { kind: 'heading', written: 'Not beyond', means: '' },
  ])
  const journalled = await read(world.database.app, (tx) =>
    query(
      tx,
      sql`select subject from varde.journal where operation = 'received-headings-told' order by seq`,
    ),
  )
  const entry = { subject: { plan, document } }
  assert.deepEqual(journalled, [entry, entry])
})

test('a table of which no heading is known is read once its columns are told', async () => {
  const world = await openBefore()
  const document = await drop(world, { head: wholly })
  assert.deepEqual(await readOf(world, document), { days: [], asked: [...wholly] })
  const headings = {
    Undertaking: 'activity',
    'In whose hands': 'owner',
    'Not beyond': 'deadline',
    'Seen by': 'criterion',
  }
  assert.equal(await tell(world, document, headings), 4)
  assert.deepEqual(await readOf(world, document), known)
})

test('what was answered before stays at the place it was about, whatever moves', async () => {
  const world = await openBefore()
  const document = await drop(world)
  const coordinator = world.visit('coordinator')
  const answers = { '1.owner': 'VIV', '2.deadline': '2027-05-31' }
  done(await receivedOperations.answerReceived(coordinator, { plan, document, answers }))
  await tell(world, document, { 'Not beyond': 'deadline' })
  const { settled } = await receivedOperations.showReceived(coordinator, { plan, document })
  const answered = settled.filter(({ from }) => from === 'answer')
  // The day was asked at the activity; now it stands in a cell of its own and is asked there.
  assert.deepEqual(
    answered.map(({ id, becomes }) => [id, becomes]),
    [['1.owner', 'VIV']],
  )
})

test('what is no column of the document, or nothing that a column can be for, is refused', async () => {
  const world = await openBefore()
  const document = await drop(world)
  const ended = (headings: Readonly<Record<string, string>>) =>
    endingOf(tell(world, document, headings))
  assert.equal(await ended({ Nowhere: 'deadline' }), 'received-heading-unknown')
  assert.equal(await ended({ 'Not beyond': 'colour' }), 'received-role-unknown')
  const nobodys = await drop(world, { of: 'Nobody known' })
  assert.equal(
    await endingOf(tell(world, nobodys, { 'Not beyond': 'deadline' })),
    'document-of-nobody',
  )
})

test('the page asks what the column is for, reads again, and offers to forget it', async () => {
  const world = await openBefore()
  const site = visitorOf(world, routes)
  const document = await drop(world)
  const home = `/en/plans/${plan}/received/${document}`
  const { text } = await site.get('coordinator', home)
  assert.match(text, /One column is asked about/)
  const form = fieldsOf(text, `${home}/headings`)
  const field = 'heading:Not beyond'
  assert.match(text, new RegExp(`name="${field}"`))
  const sent = await site.post('coordinator', `${home}/headings`, { ...form, [field]: 'deadline' })
  assert.deepEqual([sent.status, sent.location], [303, `${home}?said=headings`])
  const after = (await site.get('coordinator', `${home}?said=headings`)).text
  assert.match(after, /What you said of its columns is remembered/)
  assert.match(after, /Forget what was said/)
  assert.match(after, /<q>Not beyond<\/q> →\s*Deadline/)
  const danish = (await site.get('coordinator', home.replace('/en/', '/da/'))).text
  assert.match(danish, /Glem det, der blev sagt/)
  const wrong = await site.post('coordinator', `${home}/headings`, { [field]: 'colour' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /nothing that a column can be for/)
  assert.doesNotMatch((await site.get('editor', home)).text, /id="columns"/)
  assert.equal((await site.post('editor', `${home}/headings`, { [field]: 'owner' })).status, 403)
})

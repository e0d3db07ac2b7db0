import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queryOne, read, sql } from '#kernel/db'
import { planOperations } from '#features/plans'
import { receivedOperations } from '#features/received'
import { reportOperations } from '#features/reporting'
import type { ActorName, World } from '../actors.ts'
import { openWorld, owner, plan } from '../actors.ts'
import { done, endingOf } from '../permissions/scene.ts'
import { planDocument } from './plan-document.ts'

const world = await openWorld()
for (const commitment of ['c-1-01', 'c-1-02'])
  done(
    await planOperations.assignReporting(world.visit('coordinator'), {
      plan,
      commitment,
      organisation: owner,
      part: 'lead',
    }),
  )
const authority = 'Servicio Forestal inventado'

const drop = async (year: string, by: ActorName = 'coordinator', of: World = world) => {
  const bytes = planDocument(authority, undefined, year)
  const given = { plan, name: `plan-${year}.docx`, bytes, sender: 'V. Arroyo' }
  return done(await receivedOperations.receiveDocument(of.visit(by), given))
}

const shown = (document: string, by: ActorName = 'coordinator') =>
  receivedOperations.showReceived(world.visit(by), { plan, document })

const activitiesOf = async (year: string) => {
  const key = { plan, organisation: owner, round: `implementation-plan-${year}` }
  const { lines } = await reportOperations.showReport(world.visit('editor'), key)
  return lines
    .flatMap(({ line }) => line.items)
    .flatMap(({ content }) => (content.noun === 'activity' ? [content.says] : []))
    .map(({ title, unit, end, indicators }) => ({
      title,
      unit,
      end,
      targets: indicators.map(({ target }) => target),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title))
}

test('a document is read, and nothing is written into the plan before it is handed over', async () => {
  const { document, isKnown } = await drop('2027')
  const { name, sender, receivedOn, organisation, period, language } = document
  assert.deepEqual(
    { isKnown, name, sender, receivedOn, organisation, period, language },
    {
      isKnown: false,
      name: 'plan-2027.docx',
      sender: 'V. Arroyo',
      receivedOn: '2027-01-11',
      organisation: owner,
      period: '2027',
      language: 'es',
    },
  )
  const { n } = await read(world.database.app, (tx) =>
    queryOne<{ n: string }>(tx, sql`select count(*) as n from varde.report`),
  )
  assert.equal(Number(n), 0)
})

test('the same file again changes nothing and leads to the first', async () => {
  const [first, again] = [await drop('2027'), await drop('2027')]
  assert.deepEqual([again.isKnown, again.document.id], [true, first.document.id])
})

test('what is no Word document is refused in a sentence of its own, and nothing is kept', async () => {
  const bytes = new TextEncoder().encode('not a document')
  const given = { plan, name: 'plan.docx', bytes, sender: '' }
  const ending = await endingOf(
    receivedOperations.receiveDocument(world.visit('coordinator'), given),
  )
  assert.match(ending, /^word-/)
  const { documents } = await receivedOperations.listReceived(world.visit('coordinator'), plan)
  assert.deepEqual(
    documents.map(({ name }) => name),
    ['plan-2027.docx'],
  )
})

test('handed over, it is the authority’s draft with what was answered; what was refused stays empty', async () => {
  const { document } = await drop('2027')
  const key = { plan, document: document.id }
  const answers = { '1.owner': 'VIV', '2.deadline': '30. juni 2027' }
  assert.equal(
    done(await receivedOperations.answerReceived(world.visit('coordinator'), { ...key, answers })),
    2,
  )
  const handed = done(await receivedOperations.handOverReceived(world.visit('coordinator'), key))
  assert.deepEqual(handed, { written: 3, isBeside: false })
  assert.deepEqual(await activitiesOf('2027'), [
    {
      title: 'Count the trees in every valley',
      unit: 'INV',
      end: '2027-06-30',
      targets: ['40 valleys counted'],
    },
    {
      title: 'Plant along the northern river',
      unit: 'VIV',
      end: '2027-06-30',
      targets: ['1,200 trees planted'],
    },
    { title: 'Write to the mayors about water', unit: 'VIV', end: '2027-03-31', targets: [''] },
  ])
  const again = await endingOf(receivedOperations.handOverReceived(world.visit('coordinator'), key))
  assert.equal(again, 'already-handed-over')
})

test('where the authority has a plan nothing of it is touched; its editor takes what he wants', async () => {
  const bytes = planDocument(authority, [
    ['Clean the northern wells', 'VIV', '30.09.2027', '5 wells'],
  ])
  const given = { plan, name: 'second.docx', bytes, sender: '' }
  const received = done(await receivedOperations.receiveDocument(world.visit('editor'), given))
  const key = { plan, document: received.document.id }
  const before = await activitiesOf('2027')
  const handed = done(await receivedOperations.handOverReceived(world.visit('coordinator'), key))
  assert.deepEqual(handed, { written: 0, isBeside: true })
  assert.deepEqual(await activitiesOf('2027'), before)
  const { drafted, beside } = await shown(received.document.id, 'editor')
  assert.deepEqual(
    beside?.map(({ stands }) => stands),
    [null],
  )
  const activities = drafted.map((one) => one.key)
  const take = () => receivedOperations.takeReceived(world.visit('editor'), { ...key, activities })
  assert.equal(done(await take()), 1)
  assert.equal((await activitiesOf('2027')).length, before.length + 1)
  assert.equal(done(await take()), 0)
})

test('the coordinator sees nothing of a draft that stands already', async () => {
  const { documents } = await receivedOperations.listReceived(world.visit('coordinator'), plan)
  const second = documents.find(({ name }) => name === 'second.docx')
  const { beside } = await shown(second?.id ?? '')
  assert.deepEqual(
    beside?.map(({ stands }) => stands),
    [null],
  )
})

test('the answer about a day is kept, and no word of it is remembered for other documents', async () => {
  const { document } = await drop('2028')
  const key = { plan, document: document.id }
  const answers = { '2.deadline': '2028-06-30' }
  done(await receivedOperations.answerReceived(world.visit('coordinator'), { ...key, answers }))
  const found = await shown(document.id)
  assert.equal(found.settled.find(({ id }) => id === '2.deadline')?.becomes, '2028-06-30')
  // A day is the day of one document; only words for units and statuses are remembered.
  assert.deepEqual(found.words, [])
})

test('an answer that cannot be taken refuses all of them and names the place', async () => {
  const { document } = await drop('2029')
  const answers = { '1.owner': 'VIV', '2.deadline': 'soon' }
  const given = { plan, document: document.id, answers }
  assert.equal(
    await endingOf(receivedOperations.answerReceived(world.visit('coordinator'), given)),
    'date-unreadable',
  )
  const { answers: kept } = await shown(document.id)
  assert.deepEqual(kept, [])
})

test('a document is put aside, and can be handed over all the same', async () => {
  const { document } = await drop('2029')
  const key = { plan, document: document.id }
  done(await receivedOperations.putAsideReceived(world.visit('coordinator'), key))
  const handed = done(await receivedOperations.handOverReceived(world.visit('coordinator'), key))
  assert.equal(handed.written, 3)
})

test('whose plan it is can be said by somebody, and it is read anew as that', async () => {
  const bytes = planDocument('Nadie', undefined, '2030')
  const given = { plan, name: 'nadie.docx', bytes, sender: '' }
  const { document } = done(
    await receivedOperations.receiveDocument(world.visit('coordinator'), given),
  )
  const key = { plan, document: document.id }
  assert.equal(document.organisation, null)
  assert.equal(
    await endingOf(receivedOperations.handOverReceived(world.visit('coordinator'), key)),
    'document-of-nobody',
  )
  const told = { ...key, organisation: owner, period: '2030' }
  done(await receivedOperations.assignReceived(world.visit('coordinator'), told))
  const laid = await shown(document.id)
  assert.deepEqual([laid.document.organisation, laid.document.period], [owner, '2030'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { reportsAsOf } from '#features/publication'
import { reportOperations, reportRules } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { callsOn } from '../report-calls/site.ts'
import type { World } from './cast.ts'
import { openWorld, plan } from './cast.ts'
import {
  done,
  fillReport,
  handIn,
  maguaReport,
  outcome,
  publish,
  report,
  roundToOpen,
  save,
  text,
} from './thread.ts'

const questions = [
  {
    id: 'next',
    text: { es: '¿Qué sigue?' },
    hint: { es: 'Una frase.' },
    required: true,
    contributors: false,
  },
  { id: 'also', text: { es: '¿Algo más?' }, hint: {}, required: false, contributors: true },
]

async function asking(world: World): Promise<World> {
  done(await roundOperations.openRound(world.visit('coordinator'), { ...roundToOpen, questions }))
  return world
}

test('a round’s questions are fields of its lines: of those who lead, or of all', async (t) => {
  const world = await asking(await openWorld(t))
  done(await save(world, 'editor', ['c-1-01', 'question.next', text('We plant oaks.')]))
  assert.equal(await outcome(save(world, 'editor', ['c-1-01', 'question.odd', text('x')])), '400')
  const part = (field: string) =>
    reportOperations.saveLine(world.visit('magua-editor'), {
      ...maguaReport,
      commitment: 'c-1-01',
      edits: [{ field, value: text('Water.'), seen: 0 }],
    })
  assert.equal(await outcome(part('question.next')), '400')
  assert.equal(await outcome(part('question.also')), 'done')
})

test('what must be answered is missing until it is, and keeps the report from being sent', async (t) => {
  const world = await asking(await openWorld(t))
  await fillReport(world)
  const send = () => reportOperations.sendReport(world.visit('editor'), report)
  assert.equal(await outcome(send()), 'report-incomplete')
  const lacking = async () => {
    const work = await reportOperations.showLine(world.visit('editor'), {
      ...report,
      commitment: 'c-1-01',
    })
    return reportRules.missingIn(work.line, work.report)
  }
  assert.deepEqual(await lacking(), [{ field: 'question.next', code: 'question' }])
  done(await save(world, 'editor', ['c-1-01', 'question.next', text('We plant oaks.')]))
  assert.deepEqual(await lacking(), [])
  done(await save(world, 'editor', ['c-1-02', 'question.next', text('We begin.')]))
  assert.equal(await outcome(send()), 'done')
})

test('an answer is published with its question, in the order in which they were asked', async (t) => {
  const world = await asking(await openWorld(t))
  world.setClock('2027-02-24T12:00:00Z')
  await fillReport(world)
  for (const commitment of ['c-1-01', 'c-1-02'])
    for (const id of ['also', 'next'])
      done(await save(world, 'editor', [commitment, `question.${id}`, text(`${id}.`)]))
  await handIn(world)
  const { lines } = await reportOperations.showReport(world.visit('coordinator'), report)
  const fields = lines[0]?.line.items.map(({ field }) => field)
  assert.deepEqual(
    fields?.filter((field) => field.startsWith('question.')),
    ['question.next', 'question.also'],
  )
  done(await publish(world))
  const asOf = new Date('2027-03-01T12:00:00Z')
  const { current } = await read(world.database.public, (tx) => reportsAsOf(tx, { plan, asOf }))
  const items = current.find(({ commitment }) => commitment === 'c-1-01')?.items ?? []
  const answers = items.flatMap((one) =>
    one.noun === 'statement' && one.content.question
      ? [{ ...one.content.question, answer: one.content.text }]
      : [],
  )
  assert.deepEqual(
    answers.toSorted((a, b) => a.position - b.position),
    [
      { text: { es: '¿Qué sigue?' }, position: 0, answer: 'next.' },
      { text: { es: '¿Algo más?' }, position: 1, answer: 'also.' },
    ],
  )
})

test('a program is told what is asked, answers it, and reads the answer with its question', async (t) => {
  const world = await asking(await openWorld(t))
  const { call } = callsOn(world)
  const fields = { 'question.next': { text: 'We plant oaks.' } }
  assert.equal((await call('editor', 'PUT lines/c-1-01', { body: { fields } })).status, 200)
  const { body } = await call('editor', 'GET lines/c-1-01')
  assert.ok(typeof body === 'object' && body !== null && 'asked' in body && 'fields' in body)
  assert.deepEqual(
    body.asked,
    questions.map(({ contributors: _, ...question }) => question),
  )
  assert.ok(Array.isArray(body.fields))
  const field: unknown = body.fields.at(0)
  assert.ok(typeof field === 'object' && field && 'question' in field && 'text' in field)
  assert.deepEqual([field.question, field.text], [{ es: '¿Qué sigue?' }, 'We plant oaks.'])
})

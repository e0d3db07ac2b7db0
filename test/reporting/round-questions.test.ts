import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { roundOperations, roundRules } from '#features/rounds'
import { openWorld, plan } from './cast.ts'
import { done, outcome, round, roundToOpen } from './thread.ts'
import { fieldsOf, routes, visitorOf } from './visitor.ts'

prepareAssets()
const world = await openWorld()
const site = visitorOf(world, routes)
const rounds = '/en/plans/montes-agua/rounds'
const lines = {
  'organisation-1': 'uy:forestal',
  'commitment-1': 'c-1-01',
  'part-1': 'lead',
}

test('the form asks questions without scripts: rows, more rows, each fault at its field', async () => {
  const blank = await site.get('coordinator', `${rounds}/new`)
  assert.match(blank.text, /The question, in Spanish/)
  const fields = {
    ...fieldsOf(blank.text, rounds),
    ...lines,
    code: '2027',
    period: '2026',
    dueOn: '2027-02-28',
    'question-text-1-es': '¿Qué les frenó?',
    'question-hint-1-es': 'Una frase.',
    'question-required-1': 'yes',
    'question-hint-2-es': 'Sin pregunta.',
  }
  const more = await site.post('coordinator', rounds, { ...fields, go: 'more-questions' })
  assert.match(more.text, /name="question-text-4-es"/)
  assert.match(more.text, /value="¿Qué les frenó\?"/)
  const refused = await site.post('coordinator', rounds, fields)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#question-text-2-es"/)
  assert.match(refused.text, /is not written in Spanish/)
  const opened = await site.post('coordinator', rounds, { ...fields, 'question-hint-2-es': '' })
  assert.equal(opened.location, `${rounds}/2027?said=opened`)
})

test('the round carries its questions, and the next round is proposed with them', async () => {
  const question = {
    id: 'q-1',
    text: { es: '¿Qué les frenó?' },
    hint: { es: 'Una frase.' },
    required: true,
    contributors: false,
  }
  const shown = await roundOperations.showRound(world.visit('editor'), round)
  assert.deepEqual(shown.round.questions, [question])
  assert.deepEqual(roundRules.questionsFor(shown.round, { part: 'contributor' }), [])
  const proposed = await roundOperations.proposeRound(world.visit('coordinator'), plan)
  assert.deepEqual(proposed.questions, [question])
  const blank = await site.get('coordinator', `${rounds}/new`)
  assert.match(blank.text, /value="q-1"/)
  assert.match(blank.text, /value="¿Qué les frenó\?"/)
})

test('a question keeps its id from year to year; what cannot be one is refused', async () => {
  const ask = (id: string, text: Readonly<Record<string, string>>) =>
    roundOperations.openRound(world.visit('coordinator'), {
      ...roundToOpen,
      code: '2028',
      questions: [{ id, text, hint: {}, required: false, contributors: true }],
    })
  assert.equal(await outcome(ask('Two words', { es: '¿Qué?' })), 'question-id')
  assert.equal(await outcome(ask('q-1', { en: 'What?' })), 'question-text-missing')
  const opened = done(await ask('q-1', { es: ' ¿Qué? ', en: 'What?' }))
  assert.deepEqual(opened.questions[0]?.text, { es: '¿Qué?' })
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { roundOperations } from '#features/rounds'
import { wordsOf } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { done, openTheRound, round } from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const rounds = '/en/plans/montes-agua/rounds'
const blank = `${rounds}/new`
const danish = (path: string): string => path.replace('/en/', '/da/')

const line = {
  'organisation-1': 'uy:forestal',
  'commitment-1': 'c-1-01',
  'part-1': 'lead',
}
const filled = { code: '2027', period: '2026', dueOn: '2027-02-28', ...line }

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const form = async () => fieldsOf((await site.get('coordinator', blank)).text, rounds)
  const send = async (given: Readonly<Record<string, string | readonly string[]>>, to = rounds) =>
    site.post('coordinator', to, { ...(await form()), ...given })
  const codes = async () =>
    (await roundOperations.listPlanRounds(world.visit('coordinator'), 'montes-agua')).rounds.map(
      ({ code }) => code,
    )
  return { world, site, send, codes }
}

/** What is wrong, as the summary above a form lists it, with the fields that it leads to. */
const faults = (page: string): readonly (readonly [field: string, words: string])[] => {
  const summary = /class="error-summary"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? ''
  return [...summary.matchAll(/href="#([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, field = '', words = '']) => [field, wordsOf(words)],
  )
}

test('whoever opens a round reads before it what follows, in both languages', async (t) => {
  const { site } = await open(t)
  const english = wordsOf((await site.get('coordinator', blank)).text)
  assert.match(english, /Editors and approvers of those chosen get a mail and can begin\./)
  assert.match(english, /The public sees nothing of the round before it is closed\./)
  const page = wordsOf((await site.get('coordinator', danish(blank))).text)
  assert.match(page, /Dine egne spørgsmål/)
  assert.doesNotMatch(page, /Editors and approvers/)
  for (const person of ['editor', 'approver', 'steering', 'partner', 'auditor'] as const)
    assert.equal((await site.get(person, blank)).status, 403, person)
})

test('every fault stands at its field, with what was typed, and nothing is opened', async (t) => {
  const { send, codes } = await open(t)
  const typed = { ...filled, code: 'next year', period: 'soon', dueOn: '28/2' }
  const refused = await send(typed)
  assert.equal(refused.status, 422)
  assert.deepEqual(faults(refused.text), [
    [
      'code',
      '“next year” is no code for a round. Write the year it is held in, such as 2027 or 2027-spring.',
    ],
    ['period', '“soon” is no period. Write 2026, 2026-H1 or 2026-Q3.'],
    ['dueOn', '“28/2” is no day. Write it as 2027-02-28.'],
  ])
  for (const value of ['next year', 'soon', '28/2', 'c-1-01'])
    assert.match(refused.text, new RegExp(`value="${value}"`), value)
  assert.match(refused.text, /<option value="uy:forestal" selected/)
  assert.deepEqual(await codes(), [])
})

test('the same faults are said in Danish to whoever reads Danish', async (t) => {
  const { send } = await open(t)
  const refused = await send({ ...filled, code: 'x', period: 'y', dueOn: 'z' }, danish(rounds))
  assert.equal(refused.status, 422)
  const told = faults(refused.text)
  assert.deepEqual(
    told.map(([field]) => field),
    ['code', 'period', 'dueOn'],
  )
  for (const [, words] of told) assert.doesNotMatch(words, /\b(is no|Write it)\b/)
})

test('a round in which nobody reports is refused at the place where somebody is chosen', async (t) => {
  const { send, codes } = await open(t)
  const nobody = { 'organisation-1': '', 'commitment-1': '' }
  const refused = await send({ ...filled, ...nobody })
  assert.equal(refused.status, 422)
  assert.deepEqual(
    faults(refused.text).map(([field]) => field),
    ['line'],
  )
  assert.match(wordsOf(refused.text), /Nobody would report on anything\./)
  assert.deepEqual(await codes(), [])
})

test('a day that has passed and a commitment that is not chosen are named', async (t) => {
  const { send, codes } = await open(t)
  const refused = await send({ ...filled, dueOn: '2027-01-10', 'organisation-2': 'uy:magua' })
  const told = new Map(faults(refused.text))
  assert.match(told.get('dueOn') ?? '', /has passed already/)
  assert.ok(told.has('commitment-2'), [...told.keys()].join())
  assert.deepEqual(await codes(), [])
})

test('own questions are asked in the plan’s languages; a refusal of something else keeps them', async (t) => {
  const { world, send } = await open(t)
  const half = { 'question-text-1-es': '¿Qué faltó?', 'question-hint-1-es': '' }
  const refused = await send({ ...filled, ...half, code: 'bad code' })
  assert.equal(refused.status, 422)
  assert.deepEqual(
    faults(refused.text).map(([field]) => field),
    ['code'],
  )
  assert.match(refused.text, /¿Qué faltó\?/)
  const opened = await send({ ...filled, ...half, 'question-hint-1-es': 'Un motivo.' })
  assert.equal(opened.location, `${rounds}/2027?said=opened`)
  const read = await roundOperations.showRound(world.visit('editor'), round)
  assert.deepEqual(
    read.round.questions.map(({ text }) => text),
    [{ es: '¿Qué faltó?' }],
  )
})

test('more rows keep everything that was typed', async (t) => {
  const { send, codes } = await open(t)
  const typed = { ...filled, code: 'almost', 'question-text-1-es': '¿Qué faltó?' }
  const rows = await send({ ...typed, go: 'more' })
  assert.equal(rows.status, 200)
  assert.match(rows.text, /name="organisation-20"/)
  assert.doesNotMatch(rows.text, /name="organisation-21"/)
  assert.match(rows.text, /value="almost"/)
  assert.match(rows.text, /¿Qué faltó\?/)
  const questions = await send({ ...typed, go: 'more-questions' })
  assert.match(questions.text, /name="question-text-3-es"/)
  assert.match(questions.text, /¿Qué faltó\?/)
  assert.deepEqual(await codes(), [])
})

test('a second round under the same code is refused with its code', async (t) => {
  const { world, send } = await open(t)
  await openTheRound(world)
  const refused = await send(filled)
  assert.equal(refused.status, 422)
  assert.deepEqual(
    faults(refused.text).find(([field]) => field === 'code'),
    ['code', 'There is a round 2027 already. Give the new one another code.'],
  )
})

test('the form after a recurring round begins with what is proposed, and can be changed', async (t) => {
  const { world, site } = await open(t)
  await openTheRound(world)
  done(await roundOperations.recurRound(world.visit('coordinator'), { ...round, recurs: true }))
  world.setClock('2028-01-12T12:00:00Z')
  const page = (await site.get('coordinator', `${blank}?after=2027`)).text
  const fields = fieldsOf(page, rounds)
  assert.deepEqual(
    ['code', 'period', 'dueOn', 'follows'].map((name) => fields[name]),
    ['2028', '2027', '2028-02-28', '2027'],
  )
  const lines = [...page.matchAll(/name="line"[^>]*value="([^"]*)"/g)].map(
    ([, value]) => value ?? '',
  )
  const changed = { ...fields, line: lines, dueOn: '2028-03-15', steering: 'hand-in' }
  const opened = await site.post('coordinator', rounds, changed)
  assert.equal(opened.location, `${rounds}/2028?said=opened`)
  const next = { ...round, code: '2028' }
  const { round: read } = await roundOperations.showRound(world.visit('editor'), next)
  assert.deepEqual([read.firstDueOn, read.readers.steering], ['2028-03-15', 'hand-in'])
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import type { Person } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { openTheRound } from '../reporting/thread.ts'
import type { Told } from './site.ts'
import { callsOn, endingOf } from './site.ts'

const figure = 'figure.arboles-plantados'
const told = z.object({
  owns: z.boolean(),
  editions: z.array(
    z.object({
      number: z.number(),
      state: z.string(),
      seen: z.string(),
      lines: z.number(),
      possible: z.array(z.string()),
      events: z.array(z.object({ act: z.string(), remark: z.unknown() })),
      consent: z.unknown(),
    }),
  ),
  missing: z.array(z.unknown()),
  lines: z.array(
    z.object({
      commitment: z.string(),
      edition: z.number(),
      publishedAt: z.string().nullable(),
      fields: z.array(z.looseObject({ field: z.string(), kind: z.string(), factId: z.string() })),
      withdrawn: z.array(z.looseObject({ field: z.string().nullable() })),
    }),
  ),
  questions: z.array(z.looseObject({ state: z.string() })),
  question: z.string().optional(),
})

const reportIn = ({ status, body }: Told) => {
  assert.equal(status, 200, JSON.stringify(body))
  return told.parse(body)
}

const stateIn = (answer: Told) => reportIn(answer).editions.at(-1)?.state

/** Both lines of forestal, complete, as a program saves them. */
const filled = {
  'c-1-01': {
    status: { status: 'at-risk', reason: 'The second nursery opens in April.' },
    did: { text: 'We planted along four streams. All planters were trained.' },
    challenges: { text: 'Drought.' },
    [figure]: { numerator: '31', denominator: '75', source: 'Payroll, 12 January' },
  },
  'c-1-02': { status: { status: 'not-started' }, did: { text: 'Nothing yet.' } },
} as const

/** What the people of the thread do by calls. */
async function openStage(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const act = (person: Person, name: string, body: object = {}) =>
    call(person, `POST acts/${name}`, { body })
  const withCode = async (person: 'approver' | 'coordinator', name: string, body: object = {}) =>
    act(person, name, { ...body, code: await world.code(person) })
  return { call, act, withCode }
}

type Stage = Awaited<ReturnType<typeof openStage>>

async function writeAndSend({ call, act }: Stage): Promise<void> {
  const before = reportIn(await call('editor', 'GET'))
  assert.deepEqual([before.owns, before.editions, before.lines], [true, [], []])
  for (const [commitment, fields] of Object.entries(filled)) {
    const saved = await call('editor', `PUT lines/${commitment}`, { body: { fields } })
    assert.equal(saved.status, 200, JSON.stringify(saved.body))
  }
  assert.deepEqual(reportIn(await call('editor', 'GET')).missing, [])
  assert.equal(stateIn(await act('editor', 'send')), 'awaiting-signature')
  assert.equal(stateIn(await act('editor', 'take-back')), 'draft')
  assert.equal(stateIn(await act('editor', 'send')), 'awaiting-signature')
}

async function returnSignAndHandIn({ call, act, withCode }: Stage): Promise<void> {
  const returned = reportIn(await act('approver', 'return', { remark: 'Name the streams.' }))
  assert.deepEqual(returned.editions[0]?.events.at(-1), {
    act: 'return',
    remark: { en: 'Name the streams.' },
  })
  await act('editor', 'send')
  const seen = reportIn(await call('approver', 'GET')).editions[0]
  assert.deepEqual(seen?.possible, ['return', 'sign'])
  assert.equal(stateIn(await withCode('approver', 'sign', { seen: seen.seen })), 'signed')
  assert.equal(stateIn(await act('approver', 'hand-in')), 'handed-in')
}

async function askAnswerAndTake({ act }: Stage): Promise<void> {
  const about = { commitment: 'c-1-01', field: 'did', passage: 'All planters were trained.' }
  const { question } = reportIn(await act('coordinator', 'ask', { ...about, text: 'How many?' }))
  const answered = reportIn(await act('editor', 'answer', { question, text: '40 of 40.' }))
  assert.deepEqual(
    answered.questions.map(({ state }) => state),
    ['answered'],
  )
  assert.equal(stateIn(await act('coordinator', 'take')), 'taken-into-pack')
}

async function publish({ call, withCode }: Stage): Promise<void> {
  assert.equal(endingOf(await withCode('coordinator', 'publish')), '409 no-consent')
  const agreed = reportIn(await withCode('approver', 'consent', { leftOut: ['c-1-02'] }))
  assert.deepEqual(agreed.editions[0]?.consent, { leftOut: ['c-1-02'] })
  const published = reportIn(await withCode('coordinator', 'publish'))
  assert.deepEqual(
    published.lines.map(({ commitment, publishedAt }) => [commitment, publishedAt !== null]),
    [
      ['c-1-01', true],
      ['c-1-02', false],
    ],
  )
  const partner = reportIn(await call('partner', 'GET'))
  assert.deepEqual([partner.editions, partner.questions], [[], []])
  assert.deepEqual(
    partner.lines.map(({ commitment }) => commitment),
    ['c-1-01'],
  )
}

async function correct({ call, act, withCode }: Stage): Promise<void> {
  assert.equal(stateIn(await act('editor', 'revise')), 'draft')
  const fields = { [figure]: { numerator: '30', denominator: '75', source: 'Payroll' } }
  await call('editor', 'PUT lines/c-1-01', { body: { fields } })
  assert.equal(endingOf(await act('editor', 'send')), '409 report-incomplete')
  const why = { [figure]: { ...fields[figure], revision: 1, correction: 'Counted twice.' } }
  const saved = await call('editor', 'PUT lines/c-1-01', { body: { fields: why } })
  assert.equal(saved.status, 200, JSON.stringify(saved.body))
  await act('editor', 'send')
  assert.equal(stateIn(await withCode('approver', 'sign-and-hand-in')), 'handed-in')
  const published = reportIn(await withCode('approver', 'publish', { leftOut: ['c-1-02'] }))
  const now = published.lines[0]?.fields.find(({ field }) => field === figure)
  assert.deepEqual([now?.['value'], now?.['correction']], ['40', { en: 'Counted twice.' }])
}

async function withdraw({ call, withCode }: Stage): Promise<void> {
  const before = reportIn(await call('coordinator', 'GET')).lines[0]
  const fact = before?.fields.find(({ field }) => field === figure)?.factId
  const target = { kind: 'fact', fact }
  const line = reportIn(await withCode('coordinator', 'withdraw', { target, ground: 'law' }))
    .lines[0]
  assert.ok(!line?.fields.some(({ field }) => field === figure))
  assert.deepEqual(
    line?.withdrawn.map(({ field }) => field),
    [figure],
  )
}

test('the whole thread goes by calls, from draft to withdrawal', async (t) => {
  const stage = await openStage(t)
  await t.test('the editor saves each line and sends', () => writeAndSend(stage))
  await t.test('the approver returns it once with a remark, then signs and hands in', () =>
    returnSignAndHandIn(stage),
  )
  await t.test('the coordinator asks on a passage, the editor answers, it is taken', () =>
    askAnswerAndTake(stage),
  )
  await t.test('it is published with consent, one line left out', () => publish(stage))
  await t.test('a figure is corrected in the next edition, and published by the approver', () =>
    correct(stage),
  )
  await t.test('one fact is withdrawn for good', () => withdraw(stage))
})

test('a contributor’s part is offered to the lead, who reads it at his own line', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const magua = '/api/v1/plans/montes-agua/rounds/2027/organisations/magua/report'
  const parts = z.object({
    parts: z.array(z.object({ organisation: z.string(), line: z.looseObject({}).nullable() })),
  })
  const fields = { did: { text: 'Magua’s part.' } }
  await call('magua-editor', `PUT ${magua}/lines/c-1-01`, { body: { fields } })
  const read = async () => parts.parse((await call('editor', 'GET lines/c-1-01')).body).parts
  assert.deepEqual(await read(), [{ organisation: 'magua', line: null }])
  const offering = { body: { commitment: 'c-1-01' } }
  assert.equal(endingOf(await call('magua-editor', `POST ${magua}/acts/offer`, offering)), 'done')
  const [part] = await read()
  assert.equal(part?.line?.['state'], 'draft')
  assert.equal(endingOf(await call('editor', `GET ${magua}`)), '403 not-allowed')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { roundOperations } from '#features/rounds'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { done, fillReport, handedIn, openTheRound, round } from '../reporting/thread.ts'
import { callsOn, endingOf, home } from './site.ts'

const question = '00000000-0000-4000-8000-000000000000'
const problem = z.looseObject({ code: z.string(), title: z.string() })

const openCalls = async (world: World) => {
  const { call } = callsOn(world)
  const act = async (person: Person, name: string, body: object = {}) =>
    endingOf(await call(person, `POST acts/${name}`, { body }))
  const coded = async (person: 'approver' | 'both' | 'coordinator', name: string, body = {}) =>
    act(person, name, { ...body, code: await world.code(person) })
  return { call, act, coded }
}

test('an act that the state does not allow is refused with its code, and nothing is done', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { act, coded, call } = await openCalls(world)

  await t.test('before anybody has begun', async () => {
    for (const name of ['send', 'take-back', 'revise'])
      assert.equal(await act('editor', name), '409 report-not-begun', name)
    assert.equal(await act('coordinator', 'take'), '409 report-not-begun')
    const target = { kind: 'line', commitment: 'c-1-01' }
    const gone = await coded('approver', 'withdraw', { target, ground: 'danger' })
    assert.equal(gone, '409 nothing-to-withdraw')
    assert.equal(await act('editor', 'offer', { commitment: 'c-1-01' }), '409 nothing-to-offer')
  })

  await t.test('with a draft', async () => {
    await call('editor', 'PUT lines/c-1-01', { body: { fields: { did: { text: 'Oaks.' } } } })
    assert.equal(await act('editor', 'send'), '409 report-incomplete')
    assert.equal(await act('editor', 'hand-in'), '409 act-not-now')
    assert.equal(await act('approver', 'return', { remark: 'Again.' }), '409 act-not-now')
    for (const name of ['sign', 'sign-and-hand-in', 'publish'])
      assert.equal(await coded('approver', name), '409 act-not-now', name)
    assert.equal(await coded('approver', 'consent', { leftOut: [] }), '409 act-not-now')
    const about = { commitment: 'c-1-01', field: 'did', text: 'Which?' }
    assert.equal(await act('coordinator', 'ask', about), '409 act-not-now')
    assert.equal(await act('editor', 'answer', { question, text: 'x' }), '409 act-not-now')
  })
})

test('what is sent with an act is looked at: words, codes, what was seen, who wrote', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world, 'both')
  const { act, coded, call } = await openCalls(world)
  assert.equal(await act('editor', 'send', { seen: '1.7' }), '409 report-has-moved')
  assert.equal(await act('editor', 'send', { seen: '1.0' }), 'done')
  assert.equal(await act('approver', 'return', { remark: '  ' }), '409 remark-missing')
  assert.equal(await coded('both', 'sign'), '409 own-work')
  assert.equal(await act('approver', 'sign', { code: '000000' }), '409 code-wrong')
  assert.equal(await coded('approver', 'sign-and-hand-in'), 'done')
  const saving = { body: { fields: { did: { text: 'More.', revision: 1 } } } }
  assert.equal(endingOf(await call('editor', 'PUT lines/c-1-01', saving)), '409 not-revised')
  const about = { commitment: 'c-1-01', field: 'did' }
  assert.equal(await act('coordinator', 'ask', { ...about, text: '' }), '409 question-missing')
  const elsewhere = { ...about, passage: 'nowhere', text: 'Why?' }
  assert.equal(await act('coordinator', 'ask', elsewhere), '409 passage-not-there')
  assert.equal(await act('editor', 'answer', { question, text: 'x' }), '409 no-open-question')
  const unknown = await coded('approver', 'consent', { leftOut: ['c-9-99'] })
  assert.equal(unknown, '409 line-not-in-report')
  const all = await coded('approver', 'consent', { leftOut: ['c-1-01', 'c-1-02'] })
  assert.equal(all, '409 nothing-to-publish')
  assert.equal(await act('editor', 'revise'), 'done')
  assert.equal(await act('editor', 'revise'), '409 draft-open')
})

test('after five wrong codes the right one waits too, and a program is told how long', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  const { act } = await openCalls(world)
  assert.equal(await act('editor', 'send'), 'done')
  for (let time = 1; time <= 5; time += 1)
    assert.equal(await act('approver', 'sign', { code: '000000' }), '409 code-wrong')
  const body = JSON.stringify({ code: await world.code('approver') })
  const sent = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  const paused = await callsOn(world).send('approver', `${home}/acts/sign`, sent)
  assert.deepEqual([paused.status, paused.headers.get('retry-after')], [429, '540'])
  assert.equal(problem.parse(await paused.json()).code, 'too-many-attempts')
})

test('a first report is refused once the round is closed', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  const { act, coded } = await openCalls(world)
  await act('editor', 'send')
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  assert.equal(await coded('approver', 'sign-and-hand-in'), '409 round-closed')
})

test('a refusal is a problem of RFC 9457 with a sentence in the language that was asked for', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { send, call } = callsOn(world)
  const refusedIn = async (language: string) =>
    problem.parse((await call('editor', 'POST acts/send', { body: {}, language })).body)
  assert.deepEqual(await refusedIn('en'), {
    type: 'urn:varde:refusal:report-not-begun',
    title: 'Nobody has begun this yet. Write in it first.',
    status: 409,
    code: 'report-not-begun',
    values: {},
  })
  assert.equal((await refusedIn('da')).title, 'Ingen er begyndt endnu. Skriv noget først.')
  const path = `${home}/acts/send`
  const headers = { 'content-type': 'application/json' }
  const answer = await send('editor', path, { method: 'POST', headers, body: '{}' })
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
})

test('a body that cannot be read is named by its place, and nothing is done', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const { call, send } = callsOn(world)
  const place = async (person: Person, what: string, body: unknown) => {
    const { status, body: told } = await call(person, what, { body })
    const { code, title } = problem.parse(told)
    assert.deepEqual([status, code], [400, 'input-unreadable'], what)
    return /^“(.*?)”/.exec(title)?.[1]
  }
  assert.equal(await place('approver', 'POST acts/sign', {}), 'code')
  assert.equal(await place('approver', 'POST acts/consent', { code: '1' }), 'leftOut')
  assert.equal(await place('editor', 'POST acts/answer', { question: 'x' }), 'question')
  const target = { kind: 'everything' }
  assert.equal(
    await place('approver', 'POST acts/withdraw', { target, ground: 'law', code: '1' }),
    'target.kind',
  )
  const fields = { did: { words: 'x' } }
  assert.equal(await place('editor', 'PUT lines/c-1-01', { fields }), 'fields.did')
  assert.equal(
    await place('editor', 'PUT lines/c-1-01', { fields: {}, language: 'English' }),
    'language',
  )
  const answer = await send('editor', `${home}/acts/revise`, {
    method: 'POST',
    body: 'hello',
  })
  assert.equal(answer.status, 415)
})

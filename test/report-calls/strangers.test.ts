import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { apiRoutes } from '#features/report-calls'
import type { Person } from '../reporting/cast.ts'
import { openWorld, people } from '../reporting/cast.ts'
import { done, fillReport, handIn, openTheRound, publish, save, text } from '../reporting/thread.ts'
import { callsOn, endingOf, home } from './site.ts'

const uuid = '00000000-0000-4000-8000-000000000000'
const owners: readonly Person[] = ['editor', 'hr', 'approver', 'both']
/** Who may see something at a report's address at some time. */
const guests: readonly Person[] = ['coordinator', 'steering', 'reviewer', 'partner']
const strangers = people.filter((one) => ![...owners, ...guests, 'public'].includes(one))
// All at once would take long; what the others are told is tried on one address.
const tried = (person: Person, address: string): boolean =>
  person === 'magua-editor' || address === home

/** Every call of the slice at a report's address, or at the figures of its organisation: method and path. */
const callsAt = (address: string): readonly string[] =>
  apiRoutes.map(({ method, path }) => {
    if (!path.includes('/report'))
      return `${method} ${figuresAt(address)}${after(path, ':indicator')}`
    const place = after(path, '/report').replace(':commitment', 'c-1-01').replace(':fact', uuid)
    return `${method} ${address}${place}`
  })

const after = (path: string, part: string): string => path.slice(path.indexOf(part) + part.length)

const figuresAt = (address: string): string =>
  address.replace(/\/rounds\/[^/]+/, '').replace(/report$/, 'figures/arboles-plantados')

const guessed = [
  home,
  home.replace('forestal', 'nobody'),
  home.replace('2027', '1999'),
  home.replace('montes-agua', 'no-plan'),
]

const problem = z.looseObject({ request: z.string() })

test('a stranger gets the same sentence at every address, whatever lies there and whatever he sends', async (t) => {
  const world = await openWorld(t)
  const { call } = callsOn(world)
  const told = async () => {
    const answers = new Set<string>()
    for (const person of strangers)
      for (const address of guessed.filter((one) => tried(person, one)))
        for (const what of callsAt(address)) {
          const odd = what.startsWith('P') ? { body: { odd: true } } : {}
          const { status, body } = await call(person, what, odd)
          const { request: _, ...said } = problem.parse(body)
          answers.add(JSON.stringify({ status, said }))
        }
    return [...answers]
  }
  const before = await told()
  assert.deepEqual(before, [
    JSON.stringify({
      status: 403,
      said: {
        type: 'urn:varde:problem:not-allowed',
        title: 'This belongs to another organisation or role. You can read what is published.',
        status: 403,
        code: 'not-allowed',
      },
    }),
  ])
  await openTheRound(world)
  await fillReport(world)
  await handIn(world)
  done(await publish(world))
  assert.deepEqual(await told(), before)
})

test('whoever is not signed in gets 404 everywhere, also where something is published', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  await handIn(world)
  done(await publish(world))
  const { call } = callsOn(world)
  for (const address of guessed)
    for (const what of callsAt(address)) {
      const body = what.startsWith('P') ? { body: {} } : {}
      assert.equal(endingOf(await call('public', what, body)), '404 not-found', what)
    }
})

test('of a draft the coordinator learns its state, its dates and how many lines it has; others nothing', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('Unfinished secret.')]))
  const { call } = callsOn(world)
  const { status, body } = await call('coordinator', 'GET')
  assert.equal(status, 200)
  assert.deepEqual(body, {
    plan: 'montes-agua',
    round: '2027',
    organisation: 'forestal',
    period: '2026',
    owns: false,
    assigned: [
      { commitment: 'c-1-01', part: 'lead' },
      { commitment: 'c-1-02', part: 'lead' },
    ],
    editions: [
      {
        number: 1,
        state: 'draft',
        seen: '1.0',
        begunAt: '2027-01-11T12:00:00.000Z',
        lines: 2,
        events: [],
        consent: null,
        possible: [],
      },
    ],
    missing: [],
    jumps: [],
    lines: [],
    questions: [],
  })
  for (const person of ['steering', 'reviewer', 'partner'] as const)
    assert.equal(endingOf(await call(person, 'GET')), '403 not-allowed', person)
})

test('the approver’s remark is the organisation’s own', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  const { call } = callsOn(world)
  await call('editor', 'POST acts/send', { body: {} })
  await call('approver', 'POST acts/return', { body: { remark: 'Too bold.' } })
  const seenBy = async (person: Person) =>
    JSON.stringify((await call(person, 'GET')).body).includes('Too bold.')
  assert.deepEqual([await seenBy('editor'), await seenBy('coordinator')], [true, false])
})

test('in their own plan owners and coordinators are told what is not there', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const other = `GET ${home.replace('2027', '1999')}`
  assert.equal(endingOf(await call('editor', other)), '404 not-found')
  assert.equal(endingOf(await call('coordinator', other)), '404 not-found')
  assert.equal(endingOf(await call('partner', other)), '403 not-allowed')
})

test('an act that is somebody else’s is 403 before what he sent is read', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  await handIn(world)
  const { call } = callsOn(world)
  const acts = apiRoutes.flatMap(({ path }) => /\/acts\/(.+)$/.exec(path)?.[1] ?? [])
  const admitted = (person: Person) => async (name: string) =>
    endingOf(await call(person, `POST acts/${name}`, { body: { odd: true } })) !== '403 not-allowed'
  const actsOf = async (person: Person) => {
    const may: string[] = []
    for (const name of acts) if (await admitted(person)(name)) may.push(name)
    return may
  }
  const editing = ['send', 'take-back', 'answer', 'revise', 'offer', 'close-without', 'hand-in']
  assert.deepEqual((await actsOf('editor')).toSorted(), editing.toSorted())
  const approving = [
    'return',
    'sign',
    'hand-in',
    'sign-and-hand-in',
    'consent',
    'publish',
    'withdraw',
  ]
  assert.deepEqual((await actsOf('approver')).toSorted(), approving.toSorted())
  assert.deepEqual(await actsOf('coordinator'), ['ask', 'take', 'publish', 'withdraw'])
  for (const person of ['steering', 'reviewer', 'partner'] as const)
    assert.deepEqual(await actsOf(person), [], person)
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { done, fillReport, openTheRound, report, save, text } from '#test/reporting/thread'
import { visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const owner = (person: Person): string => {
    const actor = world.actor(person)
    return actor.kind === 'account' ? actor.account : ''
  }
  const send = async (fields: Readonly<Record<string, string>>, person: Person = 'editor') => {
    const form = { owner: owner(person), ...fields }
    const answer = await site.post(person, `${line}/autosave`, form)
    const body: unknown = answer.text.startsWith('{') ? JSON.parse(answer.text) : null
    return { status: answer.status, body }
  }
  return { world, send, owner }
}

const missing = {
  status: 'Missing: a status',
  did: '',
  changed: '',
  challenges: '',
  'figure.arboles-plantados': '',
}

test('a saved field is told with its new version, what the line still needs, and the time', async (t) => {
  const { send } = await open(t)
  assert.deepEqual(await send({ did: 'We planted oaks.', 'seen-did': '0' }), {
    status: 200,
    body: {
      words: 'Saved 09:00',
      saved: [{ field: 'did', state: 'saved', seen: 1, words: 'Saved 09:00' }],
      line: 'one answer is missing',
      list: { mark: 'draft', note: '1.1 · one answer missing', done: '0 of 2 are finished.' },
      missing,
    },
  })
})

test('the list of lines is told of the line that is written in, and for whom it waits', async (t) => {
  const { send } = await open(t)
  const own = await send({ status: 'on-track', did: 'We planted oaks.' })
  assert.partialDeepStrictEqual(own.body, {
    list: { mark: 'waiting', note: '1.1 · waits for Agua', done: '1 of 2 is finished.' },
  })
})

test('a figure is told as it was understood, or why it was not', async (t) => {
  const { send } = await open(t)
  const name = 'figure-arboles-plantados'
  const figure = {
    [`${name}-numerator`]: '31',
    [`${name}-denominator`]: '75',
    [`${name}-source`]: 'HR',
  }
  const saved = { field: 'figure.arboles-plantados', state: 'saved', seen: 1, words: 'Saved 09:00' }
  const told = await send(figure)
  assert.partialDeepStrictEqual(told.body, {
    saved: [{ ...saved, shown: '41.3\u00a0% (31 of 75)' }],
  })
  const wrong = await send({
    ...figure,
    [`${name}-numerator`]: 'ca. 31',
    'seen-figure.arboles-plantados': '1',
  })
  assert.partialDeepStrictEqual(wrong.body, {
    saved: [{ field: 'figure.arboles-plantados', state: 'refused' }],
  })
})

test('what crosses another’s text is kept, and the way to settle it is told', async (t) => {
  const { world, send } = await open(t)
  await save(world, 'hr', ['c-1-01', 'did', text('HR planted.')])
  assert.partialDeepStrictEqual((await send({ did: 'We planted.', 'seen-did': '0' })).body, {
    saved: [
      {
        field: 'did',
        state: 'conflict',
        href: `${line}/conflict?field=did&mine=2`,
        link: 'See both, and choose',
      },
    ],
  })
})

test('a text that says what it said stays written on its own version, whatever another saved', async (t) => {
  const { world, send } = await open(t)
  await save(world, 'editor', ['c-1-01', 'did', text('We planted.')])
  await save(world, 'hr', ['c-1-01', 'did', text('HR planted.'), 1])
  const same = await send({ did: 'We planted.', 'seen-did': '1' })
  assert.partialDeepStrictEqual(same.body, { saved: [{ field: 'did', state: 'saved', seen: 1 }] })
  const theirs = await send({ did: 'HR planted.', 'seen-did': '1' })
  assert.partialDeepStrictEqual(theirs.body, { saved: [{ field: 'did', state: 'saved', seen: 2 }] })
})

test('a locked text is told as such', async (t) => {
  const { world, send } = await open(t)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const { status, body } = await send({ did: 'More.', 'seen-did': '1' })
  assert.equal(status, 409)
  assert.match(JSON.stringify(body), /The text is locked/)
})

test('words that somebody else wrote in this browser are not saved as one’s own', async (t) => {
  const { send, owner } = await open(t)
  const { status } = await send({ did: 'We planted.', owner: owner('editor') }, 'hr')
  assert.equal(status, 409)
  const saved = await send({ did: 'HR planted.', 'seen-did': '0' }, 'hr')
  assert.partialDeepStrictEqual(saved.body, { saved: [{ field: 'did', state: 'saved', seen: 1 }] })
})

test('nobody but the line’s own editors saves in it', async (t) => {
  const { send } = await open(t)
  for (const person of ['approver', 'coordinator', 'magua-editor', 'steering', 'auditor'] as const)
    assert.equal((await send({ did: 'Mine.' }, person)).status, 403, person)
  assert.equal((await send({ did: 'Mine.' }, 'public')).status, 404)
})

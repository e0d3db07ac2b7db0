import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openWorld } from '../reporting/cast.ts'
import { openTheRound } from '../reporting/thread.ts'
import { callsOn, endingOf } from './site.ts'

const figure = 'figure.arboles-plantados'
const line = 'PUT lines/c-1-01'
const outcome = z.looseObject({
  code: z.string().optional(),
  title: z.string().optional(),
  fields: z.array(z.looseObject({ field: z.string(), state: z.string() })),
})

test('a field in which somebody else has written since comes back with both versions', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  await call('hr', line, { body: { fields: { did: { text: 'HR was here.' } } } })
  const fields = { did: { text: 'I was here.' }, challenges: { text: 'Drought.' } }
  const { status, body } = await call('editor', line, { body: { fields } })
  const { code, title, fields: told } = outcome.parse(body)
  assert.deepEqual([status, code], [409, 'fields-in-conflict'])
  assert.match(title ?? '', /written in did since .* One other field was saved\.$/)
  const value = (text: string) => ({ text, unchanged: false, correction: '' })
  assert.deepEqual(told, [
    {
      field: 'did',
      state: 'conflict',
      mine: { revision: 2, value: value('I was here.') },
      theirs: { revision: 1, value: value('HR was here.') },
    },
    { field: 'challenges', state: 'saved', revision: 1 },
  ])
  const both = { did: { text: 'HR and I were here.', revision: 1 } }
  assert.deepEqual((await call('editor', line, { body: { fields: both } })).body, {
    fields: [{ field: 'did', state: 'saved', revision: 3 }],
  })
  const again = await call('editor', line, { body: { fields: both } })
  assert.deepEqual(again.body, { fields: [{ field: 'did', state: 'same', revision: 3 }] })
})

test('a number that is none is refused by its field, and the others are saved', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const numbers = { numerator: 'ca. 30', denominator: '75', source: 'Payroll' }
  const fields = { did: { text: 'Oaks.' }, [figure]: numbers }
  const { status, body } = await call('editor', line, { body: { fields }, language: 'da' })
  const told = outcome.parse(body)
  assert.deepEqual([status, told.code], [409, 'fields-refused'])
  assert.deepEqual(told.fields[1], {
    field: figure,
    state: 'refused',
    code: 'number-unreadable',
    title: '»ca. 30« er ikke et tal. Skriv 30, eller lad feltet stå tomt: Tomt er ikke nul.',
  })
})

test('a language that the plan and the pages do not have is refused with those they have', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const save = (language: string) =>
    call('editor', line, { body: { language, fields: { did: { text: 'Robles.' } } } })
  const { status, body } = await save('xx')
  const refusal = z.object({ code: z.string(), title: z.string() }).parse(body)
  assert.deepEqual([status, refusal.code], [409, 'language-unknown'])
  assert.match(refusal.title, /“xx” here; the languages are: es, en, da\.$/)
  for (const language of ['es', 'da']) assert.equal((await save(language)).status, 200, language)
})

test('a program’s numbers mean what they say', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const numbers = { numerator: '1260', denominator: '4000.0', source: 'Payroll' }
  const parted = { fields: { [figure]: { ...numbers, numerator: '1.260' } } }
  assert.equal(endingOf(await call('editor', line, { body: parted })), '409 fields-refused')
  assert.equal(
    endingOf(await call('editor', line, { body: { fields: { [figure]: numbers } } })),
    'done',
  )
  const shown = z
    .object({ fields: z.array(z.looseObject({ field: z.string() })) })
    .parse((await call('editor', 'GET lines/c-1-01')).body)
  const { numerator, denominator, value, unit, hidden } = z
    .looseObject({})
    .parse(shown.fields.find(({ field }) => field === figure))
  assert.deepEqual(
    { numerator, denominator, value, unit, hidden },
    { numerator: '1260', denominator: '4000.0', value: '31.5', unit: 'percent', hidden: false },
  )
})

test('a line tells its fields with their revisions, what the rule proposes and what is missing', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const text = { text: 'Robles.' }
  await call('editor', line, { body: { language: 'es', fields: { did: text } } })
  const { body } = await call('editor', 'GET lines/c-1-01')
  const work = z.looseObject({ fields: z.array(z.looseObject({ factId: z.string() })) }).parse(body)
  assert.deepEqual(
    { ...work, fields: work.fields.map(({ factId: _, ...field }) => field) },
    {
      commitment: 'c-1-01',
      part: 'lead',
      edition: 1,
      state: 'draft',
      asked: [],
      proposed: null,
      because: null,
      milestones: [],
      revisions: { status: 0, did: 1, changed: 0, challenges: 0, [figure]: 0 },
      fields: [
        {
          field: 'did',
          level: 'public',
          replaces: null,
          correction: null,
          signedAt: null,
          handedInAt: null,
          publishedAt: null,
          kind: 'text',
          text: 'Robles.',
          language: 'es',
          unchanged: false,
          question: null,
        },
      ],
      jumps: [],
      missing: [{ field: 'status', code: 'status' }],
      earlier: null,
      parts: [{ organisation: 'magua', state: 'waits', line: null }],
      questions: [],
    },
  )
})

test('a line or field that the report does not have is 400, for nobody but its editors', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { call } = callsOn(world)
  const body = { fields: { did: { text: 'x' } } }
  assert.equal(endingOf(await call('editor', 'PUT lines/c-2-01', { body })), '400 line-unknown')
  const odd = { body: { fields: { 'figure.agua-cobertura': { value: '1' } } } }
  assert.equal(endingOf(await call('editor', line, odd)), '400 field-unknown')
  assert.equal(endingOf(await call('editor', 'GET lines/c-2-01')), '404 not-found')
  assert.equal(endingOf(await call('approver', line, { body })), '403 not-allowed')
  assert.equal(endingOf(await call('coordinator', 'PUT lines/c-9-99', { body })), '403 not-allowed')
  assert.equal(endingOf(await call('coordinator', line, { body: 'odd' })), '403 not-allowed')
  assert.equal(endingOf(await call('coordinator', 'GET lines/c-1-01')), '403 not-allowed')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { speaker } from '#kernel/i18n'
import { readYamlFile } from './file.ts'
import { schemaFaults } from './schema-faults.ts'
import { calendarDay, calendarPeriod, decimal, text, wholeNumber } from './types.ts'

const match = z.strictObject({
  id: text(),
  kind: z.enum(['single', 'double']),
  score: decimal().optional(),
  best: z.nullable(decimal()).optional(),
  sets: wholeNumber(),
  day: calendarDay().optional(),
  season: calendarPeriod().optional(),
  players: z.array(text()).min(2).optional(),
  title: z.record(z.string(), text()).optional(),
  court: z
    .union([z.strictObject({ name: text() }), z.strictObject({ number: wholeNumber() })])
    .optional(),
})

const read = (source: string) => match.safeParse(readYamlFile('a.yaml', source).raw)
const base = 'id: final\nkind: single\nsets: 3\n'

function faultsOf(source: string) {
  const { raw } = readYamlFile('a.yaml', source)
  const { error } = match.safeParse(raw)
  assert.ok(error, 'the record passed')
  const faults = schemaFaults(error, raw)
  // Every fault has its sentence in both languages.
  for (const { code, values } of faults)
    for (const one of ['en', 'da'] as const) speaker(one)(`finding.${code}`, values)
  return faults.map(({ code, pointer, values }) => [code, pointer, ...Object.values(values)])
}

test('figures arrive as decimal strings with their zeros, counts as numbers', () => {
  const { data } = read(`${base}score: 9.60\nbest: 3300000000\nday: 2027-02-28\nseason: '2025'\n`)
  assert.deepEqual(data, {
    id: 'final',
    kind: 'single',
    score: '9.60',
    best: '3300000000',
    sets: 3,
    day: '2027-02-28',
    season: '2025',
  })
  assert.deepEqual(read(`${base}best: null\n`).data?.best, null)
})

test('a number where a text is asked for, and the other way round, is told as such', () => {
  assert.deepEqual(faultsOf('id: 7\nkind: single\nsets: "3"\n'), [
    ['number-not-text', '/id', '7'],
    ['not-a-number', '/sets', '3'],
  ])
  assert.deepEqual(faultsOf(`${base}season: 2025\nscore: '9.6'\n`), [
    ['not-a-number', '/score', '9.6'],
    ['number-not-text', '/season', '2025'],
  ])
})

test('a figure is written out plainly', () => {
  for (const written of ['1e3', '0x10', '.5', '+1', '007', '.inf', '.nan']) {
    assert.deepEqual(faultsOf(`${base}score: ${written}\n`), [['not-a-decimal', '/score', written]])
  }
  for (const written of ['2.0', '1e3', '9007199254740993']) {
    assert.deepEqual(faultsOf(`id: a\nkind: single\nsets: ${written}\n`), [
      ['not-whole', '/sets', written],
    ])
  }
  assert.deepEqual(faultsOf(`${base}score: 1,5\n`), [['not-a-number', '/score', '1,5']])
})

test('an unknown key and a missing one are told at their own place', () => {
  assert.deepEqual(faultsOf('id: final\nkind: single\ncolour: green\n'), [
    ['missing-key', '/sets', 'sets'],
    ['unknown-key', '/colour', 'colour'],
  ])
})

test('values outside the list, wrong kinds and blanks are told', () => {
  const found = faultsOf("id: ' '\nkind: triple\nsets: 3\nplayers: Ada\ntitle: {en: true}\n")
  assert.deepEqual(found, [
    ['blank', '/id', ' '],
    ['not-allowed', '/kind', 'triple', 'single, double'],
    ['wrong-kind', '/players', 'array', 'Ada'],
    ['wrong-kind', '/title/en', 'string', 'true'],
  ])
  assert.deepEqual(faultsOf(`${base}players: [Ada]\n`), [['too-few', '/players', '2']])
})

test('days and periods that the calendar does not have are told', () => {
  assert.deepEqual(faultsOf(`${base}day: 2025-02-29\nseason: 2025-Q5\n`), [
    ['not-a-day', '/day', '2025-02-29'],
    ['not-a-period', '/season', '2025-Q5'],
  ])
})

test('of several forms the closest one is explained', () => {
  assert.deepEqual(faultsOf(`${base}court: {number: one}\n`), [
    ['not-a-number', '/court/number', 'one'],
  ])
})

test('the published schema says what an editor may write', () => {
  const { properties } = z.toJSONSchema(match, { io: 'input' })
  assert.deepEqual(properties?.['score'], { type: 'number' })
  assert.deepEqual(properties?.['sets'], { type: 'integer' })
  assert.deepEqual(properties?.['day'], { type: 'string', format: 'date' })
  assert.deepEqual(z.toJSONSchema(match, { io: 'input' }).required, ['id', 'kind', 'sets'])
})

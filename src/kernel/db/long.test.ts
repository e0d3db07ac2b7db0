import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import type { RawBuilder } from 'kysely'
import { queryLong, read, sql } from './index.ts'

const database = await testDatabase()

interface Climb {
  readonly id: number
  readonly name: string | null
  readonly metres: string
  readonly at: Date | null
  readonly state: string | null
  readonly ropes: number
  readonly length: string | null
  readonly words: unknown
  readonly until: Date | null
  readonly marks: readonly unknown[]
}

const columns = {
  id: 'whole',
  name: 'text',
  metres: 'number',
  at: 'moment',
  state: { as: 'text', usually: 'open' },
  ropes: { as: 'whole', usually: 1 },
  length: { as: 'number', usually: null },
  words: { as: 'json', usually: null },
  until: { as: 'moment', usually: null },
  marks: { as: 'json', usually: [] },
} as const

const climbs = (statement: RawBuilder<unknown>) =>
  read(database.app, (tx) => queryLong<Climb>(tx, columns, statement))

const all = sql`
  select * from (values
    (1, 'Wall', 9.60, timestamptz '2025-03-31 12:00:00.5Z', 'open', 1, null, null::jsonb, null::timestamptz, '[]'::jsonb),
    (2, null, 12345678901234567890.5, null, null, 2, 1.50, '{"en": "a"}', '2025-04-01 00:00Z', '[{"a": 1}]'),
    (3, E'a "rope" \\\\ \\n ▲', 0, '2025-03-31 12:00:00.5Z', 'closed', 1, null, '[1]', null, '[]')
  ) as climb (id, name, metres, at, state, ropes, length, words, until, marks)`

test('a long answer holds the same as its rows, in their order, whatever is usual in a column', async () => {
  const half = new Date('2025-03-31T12:00:00.500Z')
  assert.deepEqual(await climbs(sql`${all} order by id desc`), [
    {
      id: 3,
      name: 'a "rope" \\ \n ▲',
      metres: '0',
      at: half,
      state: 'closed',
      ropes: 1,
      length: null,
      words: [1],
      until: null,
      marks: [],
    },
    {
      id: 2,
      name: null,
      metres: '12345678901234567890.5',
      at: null,
      state: null,
      ropes: 2,
      length: '1.50',
      words: { en: 'a' },
      until: new Date('2025-04-01T00:00:00Z'),
      marks: [{ a: 1 }],
    },
    {
      id: 1,
      name: 'Wall',
      metres: '9.60',
      at: half,
      state: 'open',
      ropes: 1,
      length: null,
      words: null,
      until: null,
      marks: [],
    },
  ])
})

test('an answer of no rows is an empty list', async () => {
  assert.deepEqual(await climbs(sql`select * from (${all}) as climb where id = 4`), [])
})

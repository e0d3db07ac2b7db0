import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import { json, query, queryOne, queryOptional, read, sql, transaction } from './index.ts'

const database = await testDatabase()

test('figures keep their digits, days stay days, counts are numbers and moments are dates', async () => {
  const row = await read(database.app, (tx) =>
    queryOne(
      tx,
      sql`select 9.60::numeric as figure, date '2025-03-31' as day, 12::bigint as count,
        timestamptz '2025-03-31 12:00Z' as moment, '{"a":[1]}'::jsonb as record,
        '{1.50,null}'::numeric[] as figures, '{2025-01-01}'::date[] as days, '{1,2}'::bigint[] as counts`,
    ),
  )
  assert.deepEqual(row, {
    figure: '9.60',
    day: '2025-03-31',
    count: 12,
    moment: new Date('2025-03-31T12:00:00Z'),
    record: { a: [1] },
    figures: ['1.50', null],
    days: ['2025-01-01'],
    counts: [1, 2],
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import type { Tx } from './index.ts'
import { json, query, queryOne, queryOptional, read, sql } from './index.ts'

const database = await testDatabase()

const looking = <Result>(look: (tx: Tx) => Promise<Result>): Promise<Result> =>
  read(database.app, look)

test('figures keep their digits, days stay days, counts are numbers and moments are dates', async () => {
  const row = await looking((tx) =>
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

test('a count that a number cannot hold exactly is a fault', async () => {
  await assert.rejects(
    looking((tx) => query(tx, sql`select 9007199254740993::bigint as count`)),
    RangeError,
  )
})

test('a list is written to jsonb as a list', async () => {
  const row = await looking((tx) => queryOne(tx, sql`select ${json(['a', { b: 1 }])} as record`))
  assert.deepEqual(row, { record: ['a', { b: 1 }] })
})

test('what people wrote is a value, never a part of the statement', async () => {
  const text = `'; drop schema varde; --`
  assert.deepEqual(await looking((tx) => query(tx, sql`select ${text}::text as text`)), [{ text }])
})

const rows = (count: number) => sql`select * from generate_series(1, ${count}::int) as n`

test('one row is asked for and given', async () => {
  assert.deepEqual(await looking((tx) => queryOne(tx, rows(1))), { n: 1 })
  assert.deepEqual(await looking((tx) => queryOptional(tx, rows(1))), { n: 1 })
})

test('a missing row is a bug where one is expected, and nothing where it is optional', async () => {
  await assert.rejects(
    looking((tx) => queryOne(tx, rows(0))),
    /expected one row, got 0/,
  )
  assert.equal(await looking((tx) => queryOptional(tx, rows(0))), undefined)
})

test('two rows are a bug where one is expected', async () => {
  await assert.rejects(
    looking((tx) => queryOne(tx, rows(2))),
    /got 2/,
  )
  await assert.rejects(
    looking((tx) => queryOptional(tx, rows(2))),
    /got 2/,
  )
})

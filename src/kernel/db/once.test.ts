import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import { oncePerLook, queryOne, read, sql, transaction } from './index.ts'

const database = await testDatabase()

let asked = 0
const length = oncePerLook((tx, { word }: { readonly word: string }) => {
  asked += 1
  return queryOne<{ length: number }>(tx, sql`select length(${word}) as length`)
})

const three = { word: 'net' }
const four = { word: 'ball' }

test('a look asks the same question once, and another look asks it again', async () => {
  asked = 0
  const look = () =>
    read(database.app, (tx) =>
      Promise.all([length(tx, three), length(tx, { word: 'net' }), length(tx, four)]),
    )
  assert.deepEqual(await look(), [{ length: 3 }, { length: 3 }, { length: 4 }])
  assert.equal(asked, 2)
  await look()
  assert.equal(asked, 4)
})

test('where something may be written, every question is asked', async () => {
  asked = 0
  await transaction(database.app, async (tx) => [await length(tx, three), await length(tx, three)])
  assert.equal(asked, 2)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { describeShape } from '#kernel/schema'
import { testDatabase } from './database.ts'
import { readShape } from './shape.ts'

test('db/shape shows the tables and views that the migrations make', async (t) => {
  const database = await testDatabase(t)
  const files = await read(database.migrate, describeShape)
  assert.deepEqual(readShape(), files, 'write it anew: node test/shape.ts --write')
})

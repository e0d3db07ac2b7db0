import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { testDatabase } from '#test/database'
import { without } from './commands.ts'

test('whatever a backup leaves out is a table that there is', async () => {
  const database = await testDatabase()
  const found = await read(database.app, (tx) =>
    query<{ name: string }>(
      tx,
      sql`select relname as name from pg_class where relnamespace = to_regnamespace('varde')
            and relkind = 'r' and relname = any(${without}) order by relname`,
    ),
  )
  assert.deepEqual(
    found.map(({ name }) => name),
    without.toSorted(),
  )
})

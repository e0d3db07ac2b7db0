import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { testDatabase } from '#test/database'
import type { Login } from './index.ts'
import { openDatabase, query, queryOne, read, sql } from './index.ts'

const database = await testDatabase()

const setting = async (login: Login, name: string): Promise<string> => {
  const ask = sql`select current_setting(${name}) as value`
  const { value } = await read(login, (tx) => queryOne<{ value: string }>(tx, ask))
  return value
}

test('each login is itself', async () => {
  const who = (login: Login) => read(login, (tx) => query(tx, sql`select current_user as name`))
  assert.deepEqual(await who(database.app), [{ name: 'varde_app' }])
  assert.deepEqual(await who(database.public), [{ name: 'varde_public' }])
  assert.deepEqual(await who(database.migrate), [{ name: 'varde_migrate' }])
})

test('a statement of the public’s ends after ten seconds, one of work after thirty, a migration never', async () => {
  assert.equal(await setting(database.public, 'statement_timeout'), '10s')
  assert.equal(await setting(database.app, 'statement_timeout'), '30s')
  assert.equal(await setting(database.migrate, 'statement_timeout'), '0')
})

test('a transaction that is forgotten ends after a minute', async () => {
  assert.equal(await setting(database.app, 'idle_in_transaction_session_timeout'), '1min')
})

test('opening connects to nothing yet, and a closed database answers no more', async () => {
  const nowhere = { connectionString: 'postgresql://nobody@localhost:1/nothing' }
  const opened = openDatabase({ app: nowhere, public: nowhere, migrate: nowhere })
  await opened.close()
  await assert.rejects(setting(opened.app, 'server_version'))
})

test('a connection that ended while it was idle is replaced', async () => {
  const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`
  const closing = openDatabase(database.addresses)
  assert.equal(await setting(closing.app, 'application_name'), 'varde')
  await read(database.app, (tx) => query(tx, others))
  await wait(100) // the news of its end is on its way
  assert.equal(await setting(closing.app, 'application_name'), 'varde')
  await closing.close()
})

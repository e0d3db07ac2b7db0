import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import { listen, query, sql, transaction } from './index.ts'

const database = await testDatabase()

const say = (payload: string): Promise<unknown> =>
  transaction(database.app, (tx) => query(tx, sql`select pg_notify('news', ${payload})`))

/** Collects what is heard; `heard(n)` waits until it is so many. */
function collect() {
  const all: string[] = []
  let told = (): void => undefined
  const add = (word: string): void => {
    all.push(word)
    told()
  }
  const heard = async (count: number): Promise<readonly string[]> => {
    while (all.length < count) await new Promise<void>((resolve) => (told = resolve))
    return all
  }
  return { message: add, missed: () => add('(missed)'), heard }
}

test('what is said on a channel is heard once the transaction that said it is kept', async () => {
  const news = collect()
  const listening = await listen(database.addresses.app, 'news', news)
  await assert.rejects(
    transaction(database.app, async (tx) => {
      await query(tx, sql`select pg_notify('news', 'undone')`)
      throw new Error('undone')
    }),
  )
  await say('kept')
  assert.deepEqual(await news.heard(1), ['kept'])
  await listening.close()
})

test('a listener that lost its connection hears again, and is told that it may have missed something', async () => {
  const news = collect()
  const listening = await listen(database.addresses.app, 'news', news)
  await transaction(database.app, (tx) =>
    query(
      tx,
      sql`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'varde listening' and datname = current_database()`,
    ),
  )
  await news.heard(1)
  await say('back')
  assert.deepEqual(await news.heard(2), ['(missed)', 'back'])
  await listening.close()
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql, transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { happen } from './index.ts'

const database = await testDatabase()
const at = new Date('2027-03-01T08:00:00Z')
const actor = { kind: 'system' } as const
const fact = (id: string) => ({ noun: 'game', id, chain: id })
const open = () =>
  read(database.app, (tx) =>
    query(tx, sql`select fact, published_at from varde.open_fact order by fact`),
  )

test('a fact is open from when it was published, and never where it was closed, before or after', async () => {
  const [first, second, third] = ['club:g1', 'club:g2', 'club:g3'].map(fact)
  assert.ok(first && second && third)
  await transaction(database.app, async (tx) => {
    await happen(tx, [third], { kind: 'protected', at, actor, level: 'restricted' })
    await happen(tx, [first, second, third], { kind: 'published', at, actor })
    await happen(tx, [first], { kind: 'protected', at, actor, level: 'public' })
    await happen(tx, [second], { kind: 'protected', at, actor, level: 'internal' })
    await happen(tx, [fact('club:g4')], { kind: 'signed', at, actor })
  })
  assert.deepEqual(await open(), [{ fact: 'club:g1', published_at: at }])
})

test('a fact is published once', async () => {
  const again = () =>
    transaction(database.app, (tx) =>
      happen(tx, [fact('club:g1')], { kind: 'published', at, actor }),
    )
  await assert.rejects(again(), /fact_event_published/)
})

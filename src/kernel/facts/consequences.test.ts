import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { refused, visitOf } from '#kernel/operations'
import { query, read, sql } from '#kernel/db'
import { testDatabase } from '#test/database'
import type { Happened } from './index.ts'
import { happen, noteHappened, setUpConsequences } from './index.ts'

const database = await testDatabase()
const at = new Date('2027-03-01T08:00:00Z')
const clock = fixedClock(at)
const visit = () => visitOf({ database, clock, actor: system, language: 'en', request: 'r1' })
const game = { noun: 'game', id: 'club:g1', chain: 'club:g1' }
const published = { kind: 'published', at, actor: { kind: 'system' } } as const

const told: Happened[] = []
afterEach(() => {
  told.length = 0
  setUpConsequences([])
})
const listening = () =>
  setUpConsequences([
    async (tx, happened) => {
      await query(tx, sql`select 1`)
      told.push(...happened)
    },
  ])

const events = () => read(database.app, (tx) => query(tx, sql`select from varde.fact_event`))

test('consequences are drawn once, at the end, from all that happened in the transaction', async () => {
  listening()
  const series = { noun: 'series', id: 'club:s', chain: 'club:s' }
  await visit().transaction(async (tx) => {
    await happen(tx, [game], published)
    noteHappened(tx, { kind: 'stated', at, facts: [series] })
    noteHappened(tx, { kind: 'stated', at, facts: [] })
    assert.deepEqual(told, [])
  })
  assert.deepEqual(told, [
    { kind: 'published', at, facts: [game] },
    { kind: 'stated', at, facts: [series] },
  ])
})

test('a deed that is refused has no consequences, and what a consequence stumbles over undoes the deed', async () => {
  const before = (await events()).length
  const other = { ...game, id: 'club:g2', chain: 'club:g2' }
  listening()
  await visit().transaction(async (tx) => {
    await happen(tx, [other], published)
    return refused('not-now')
  })
  assert.deepEqual(told, [])
  setUpConsequences([() => Promise.reject(new Error('rain'))])
  await assert.rejects(
    visit().transaction((tx) => happen(tx, [other], published)),
    /rain/,
  )
  assert.equal((await events()).length, before)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, sql } from '#kernel/db'
import {
  clock,
  done,
  enter,
  journaled,
  look,
  openClub,
  parts,
  refusalOf,
  visitBy,
} from '#test/club'
import { createToken, endToken } from './operations.ts'
import { tokenDays } from './rules.ts'
import { listTokens } from './store.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.editor])

const make = (who = ada, name = 'Scoreboard', days = 30) =>
  createToken(visitBy(database, who.actor), { name, days })
const list = (who = ada) => read(database.app, (tx) => listTokens(tx, who.id, clock.now()))

test('a token is made for as long as was chosen, and for nothing longer', async () => {
  for (const days of tokenDays) done(await make(ada, `for ${days}`, days))
  const listed = await list()
  const lasting = listed.map(
    ({ createdAt, expiresAt }) => (expiresAt.getTime() - createdAt.getTime()) / 86_400_000,
  )
  assert.deepEqual(new Set(lasting), new Set(tokenDays))
  for (const days of [0, -1, 31, 366, Number.NaN, Number.POSITIVE_INFINITY])
    assert.equal(refusalOf(await make(ada, 'odd', days)), 'token-days-wrong')
})

test('a token has a name, and only its digest is kept', async () => {
  assert.equal(refusalOf(await make(ada, '  ')), 'token-name-wrong')
  const { token } = done(await make(ada, 'Named'))
  const rows = await look<{ row: string }>(
    database,
    sql`select to_jsonb(t)::text as row from varde.api_token t`,
  )
  for (const { row } of rows) assert.ok(!row.includes(token.slice('varde_'.length)))
})

test('what has expired is not listed and makes room', async () => {
  clock.move(400 * 24 * 60)
  assert.deepEqual(await list(), [])
  for (let count = 1; count <= 20; count += 1) done(await make())
  assert.equal(refusalOf(await make()), 'token-too-many')
})

test('nobody ends another’s token', async () => {
  done(await make(bob))
  const [token] = await list(bob)
  const id = token?.id ?? ''
  assert.equal(refusalOf(await endToken(visitBy(database, ada.actor), id)), 'token-ended')
  assert.equal((await list(bob)).length, 1)
  assert.equal(done(await endToken(visitBy(database, bob.actor), id)), 'ended')
  assert.deepEqual(await list(bob), [])
})

test('the public makes and ends none', async () => {
  const visitor = visitBy(database)
  await assert.rejects(createToken(visitor, { name: 'x', days: 30 }), /403/)
  await assert.rejects(endToken(visitor, '00000000-0000-4000-8000-000000000000'), /403/)
})

test('making and ending are journaled by the token’s id', async () => {
  const entries = await journaled(database)
  assert.ok(entries.includes('create-token') && entries.includes('end-token'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import { listen, query, read, sql, transaction } from '#kernel/db'
import * as journal from '#kernel/journal'
import { visitOf } from '#kernel/operations'
import { system } from '#kernel/access'
import { testDatabase } from '#test/database'
import { ask, note, site } from '../archive.fixture.ts'
import { publishHeadJob } from './jobs.ts'
import { findPublishedHead } from './store.ts'

const database = await testDatabase()
const handler = site(database)

/** Publishes the head on a day. */
const publishOn = (on: Database, day: string): Promise<void> => {
  const clock = fixedClock(`${day}T00:05:00Z`)
  const visit = visitOf({ database: on, clock, actor: system, language: 'en', request: 'r' })
  return publishHeadJob.run({}, { visit, signal: new AbortController().signal })
}

const asJson = async (path: string): Promise<unknown> =>
  JSON.parse((await ask(handler, 'nobody', path)).text)

test('before the first day nothing is published', async () => {
  assert.equal((await ask(handler, 'nobody', '/api/v1/journal/head')).status, 404)
  assert.deepEqual(await asJson('/api/v1/journal/heads'), { items: [], next: null })
})

test('each day where the chain stands is published once, for everyone', async () => {
  await publishOn(database, '2027-03-01')
  await note(database, ['open-round', 'courts'], ['close-round', 'courts'])
  await publishOn(database, '2027-03-01')
  await publishOn(database, '2027-03-02')
  const chain = await read(database.app, journal.findHead)
  const first = {
    day: '2027-03-01',
    seq: 0,
    hash: journal.beginning,
    publishedAt: '2027-03-01T00:05:00.000Z',
  }
  const second = { day: '2027-03-02', ...chain, publishedAt: '2027-03-02T00:05:00.000Z' }
  assert.deepEqual(await asJson('/api/v1/journal/heads'), { items: [second, first], next: null })
  assert.deepEqual(await asJson('/api/v1/journal/heads?limit=1'), {
    items: [second],
    next: '2027-03-02',
  })
  assert.deepEqual(await asJson('/api/v1/journal/heads?limit=1&cursor=2027-03-02'), {
    items: [first],
    next: null,
  })
})

test('the public reads the newest head, and so do other slices', async () => {
  assert.partialDeepStrictEqual(await asJson('/api/v1/journal/head'), { day: '2027-03-02', seq: 2 })
  assert.equal((await read(database.public, findPublishedHead))?.seq, 2)
})

test('a question that cannot be read is refused with its name', async () => {
  for (const path of ['heads?limit=201', 'heads?limit=x', 'heads?cursor=2027-02-30'])
    assert.equal((await ask(handler, 'nobody', `/api/v1/journal/${path}`)).status, 400, path)
})

test('a head that is published stays as it is', async () => {
  const change = (statement: string) =>
    transaction(database.app, (tx) => query(tx, sql.raw(statement)))
  await assert.rejects(change('update varde.journal_head set seq = 9'), /kept as they are/)
  await assert.rejects(change('delete from varde.journal_head'), /kept as they are/)
})

test('kept pages hear that a new head is published', async () => {
  const heard: string[] = []
  const listening = await listen(database.addresses.app, 'varde_changed', {
    message: (payload) => void heard.push(payload),
    missed: () => undefined,
  })
  await publishOn(database, '2027-03-03')
  await publishOn(database, '2027-03-03')
  await listening.close()
  assert.deepEqual(heard, ['2'])
})

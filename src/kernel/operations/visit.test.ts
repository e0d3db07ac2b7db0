import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { query, read, sql } from '#kernel/db'
import { readJournal, record, verifyChain } from '#kernel/journal'
import { testDatabase } from '#test/database'
import { operation } from './operation.ts'
import { isRefused, refused } from './refusal.ts'
import type { Visit } from './visit.ts'
import { visitOf } from './visit.ts'

const database = await testDatabase()
const clock = fixedClock(new Date('2027-03-01T08:00:00Z'))
const visit = (actor: Actor): Visit =>
  visitOf({ database, clock, actor, language: 'en', request: 'r1' })

const note = operation('note', (by: Visit, fail: 'no' | 'refuse' | 'throw') =>
  by.transaction(async (tx) => {
    await query(
      tx,
      sql`insert into varde.plan (id, created_at) values (${`plan-${fail}`}, ${by.now})`,
    )
    record(tx, {
      at: by.now,
      actor: { kind: 'system' },
      operation: 'note',
      subject: { plan: `plan-${fail}` },
      payload: { fail },
    })
    if (fail === 'throw') throw new Error('struck')
    return fail === 'refuse' ? refused('no-consent') : 'done'
  }),
)

const plans = () =>
  read(database.app, async (tx) =>
    (await query<{ id: string }>(tx, sql`select id from varde.plan order by id`)).map(
      ({ id }) => id,
    ),
  )

const chain = () => read(database.app, (tx) => verifyChain(readJournal(tx)))

test('a deed and its journal entry are kept together', async () => {
  assert.equal(await note(visit(system), 'no'), 'done')
  assert.deepEqual(await plans(), ['plan-no'])
  const verdict = await chain()
  assert.equal(verdict.sound && verdict.entries, 1)
})

test('a refusal is answered and undoes the deed and its entry', async () => {
  const answer = await note(visit(system), 'refuse')
  assert.ok(isRefused(answer) && answer.refused === 'no-consent')
  assert.deepEqual(await plans(), ['plan-no'])
  const verdict = await chain()
  assert.equal(verdict.sound && verdict.entries, 1)
})

test('a refusal may leave a trace of the attempt, and of nothing else', async () => {
  const trace = (by: Visit) =>
    by.transaction(async (tx) => {
      const put = (within: typeof tx, id: string) =>
        query(within, sql`insert into varde.plan (id, created_at) values (${id}, ${by.now})`)
      await put(tx, 'plan-undone')
      return refused('wrong-code', {}, async (after) => void (await put(after, 'plan-tried')))
    })
  const answer = await trace(visit(system))
  assert.ok(isRefused(answer) && answer.refused === 'wrong-code')
  assert.deepEqual(await plans(), ['plan-no', 'plan-tried'])
  await visit(system).transaction((tx) =>
    query(tx, sql`delete from varde.plan where id = 'plan-tried'`),
  )
})

test('a fault undoes the deed and its entry and is thrown on', async () => {
  await assert.rejects(note(visit(system), 'throw'), /struck/)
  assert.deepEqual(await plans(), ['plan-no'])
})

test('the public reads on its own login, which sees no table', async () => {
  await assert.rejects(
    visit(anonymous).read((tx) => query(tx, sql`select * from varde.plan`)),
    /permission denied/,
  )
})

test('many at once get one chain without a gap', async () => {
  await Promise.all(
    Array.from({ length: 12 }, (_, place) =>
      visit(system).transaction(async (tx) => {
        record(tx, {
          at: clock.now(),
          actor: { kind: 'system' },
          operation: 'tick',
          subject: { place },
          payload: null,
        })
      }),
    ),
  )
  const verdict = await chain()
  assert.equal(verdict.sound && verdict.entries, 13)
})

test('the journal’s rows can be neither changed nor removed', async () => {
  const attempt = (statement: ReturnType<typeof sql>) =>
    visit(system).transaction((tx) => query(tx, statement))
  await assert.rejects(attempt(sql`update varde.journal set operation = 'x'`), /kept|denied/)
  await assert.rejects(attempt(sql`delete from varde.journal`), /kept|denied/)
})

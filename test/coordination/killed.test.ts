import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { queueMail } from '#kernel/jobs'
import { readJournal, verifyChain } from '#kernel/journal'
import { jobs } from '#features/coordination'
import { roundOperations, setUpRounds } from '#features/rounds'
import type { World } from '../reporting/cast.ts'
import { openWorld, origin } from '../reporting/cast.ts'
import { done, openTheRound, roundToOpen } from '../reporting/thread.ts'

const now = '2027-06-16T12:00:00Z'

/** Two rounds of which nobody has begun anything: one is late, the other is halfway on its way. */
async function openTwoRounds(world: World): Promise<void> {
  await openTheRound(world)
  world.setClock('2027-06-01T12:00:00Z')
  const next = { code: '2027-midway', period: '2027-H1', dueOn: '2027-06-30' } as const
  done(await roundOperations.openRound(world.visit('coordinator'), { ...roundToOpen, ...next }))
  world.setClock(now)
  setUpRounds({ origin, post: queueMail, around: () => ({}) })
}

/** Sends what is due in a process of its own, which is killed at its so-manieth mail, or when all is done. */
async function kill({ database }: World, mails = 0): Promise<void> {
  const child = spawn(process.execPath, ['test/coordination/killed.ts'], {
    env: {
      ...process.env,
      VARDE_TEST_KILLED: JSON.stringify({ addresses: database.addresses, now, mails }),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL'])
}

/** Who was told what, by what is kept of it; the mails that wait; and the work that sends them. */
const kept = (world: World) =>
  read(world.database.app, async (tx) => {
    const told = await query<{ round: string; kind: string; name: string; key: string }>(
      tx,
      sql`select r.code as round, m.kind, a.name, 'round-mail:' || m.id as key
          from varde.round_mail m join varde.reporting_round r on r.id = m.round
          join varde.account a on a.id = m.account
          where m.kind <> 'opened' order by r.code, a.name`,
    )
    const waiting = await query<{ key: string; work: number }>(
      tx,
      sql`select m.dedupe_key as key, (select count(*)::int from varde.outbox o
            where o.name = 'mail.send' and o.data->>'mail' = m.id::text) as work
          from varde.mail m`,
    )
    return { told, waiting }
  })

const everybody = ['both', 'editor', 'hr', 'magua-editor']
const late = everybody.map((name) => `2027 overdue ${name}`)
const halfway = everybody.map((name) => `2027-midway halfway ${name}`)

test('reminders whose server is killed again and again in mid-write reach everybody, and nobody twice', async (t) => {
  const world = await openWorld(t)
  await openTwoRounds(world)
  const expect = async (names: readonly string[], when: string) => {
    const { told, waiting } = await kept(world)
    assert.deepEqual(
      told.map(({ round, kind, name }) => `${round} ${kind} ${name}`),
      names,
      when,
    )
    // Of everybody who counts as told there is one mail, and one piece of work that sends it.
    const keys = told.map(({ key }) => ({ key, work: 1 }))
    const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1)
    assert.deepEqual(waiting.toSorted(byKey), keys.toSorted(byKey), when)
  }
  await kill(world, 3)
  await expect([], 'killed at the third mail of the first round')
  await kill(world, 4)
  await expect([], 'killed at its last mail')
  await kill(world, 5)
  await expect(late, 'killed at the first mail of the second round')
  await kill(world, 2)
  await expect(late, 'killed again in the second round')
  await kill(world)
  await expect([...late, ...halfway], 'killed when all was done')
  const [job] = jobs
  await job?.run({}, { visit: world.visit('system'), signal: new AbortController().signal })
  await expect([...late, ...halfway], 'done to its end')
  const entries = await read(world.database.app, async (tx) => {
    assert.equal((await verifyChain(readJournal(tx))).sound, true)
    return query(tx, sql`select from varde.journal where operation = 'reminders-sent'`)
  })
  assert.equal(entries.length, 2)
})

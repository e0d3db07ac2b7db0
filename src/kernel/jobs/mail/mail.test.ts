import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import type { Mail } from '#kernel/mail'
import { testDatabase } from '#test/database'
import { postOffice, until, workers } from '../club.fixture.ts'
import { queueMail } from './queue.ts'

const invitation: Mail = {
  to: 'ada@club.example',
  subject: 'The match on Sunday',
  text: 'Bring a racket: https://club.example/i/secret',
  language: 'en',
  dedupeKey: 'match 1, ada',
}

const kept = (database: Database) =>
  read(database.app, (tx) =>
    query<{ content: unknown; sentBy: string | null; refused: string | null }>(
      tx,
      sql`select content, sent_by as "sentBy", refused from varde.mail`,
    ),
  )

test('a mail goes out once for its key, however often it is queued, before or after it went', async (t) => {
  const database = await testDatabase()
  const { mailer, mails } = postOffice()
  await workers(t, database, { jobs: [], mailer })
  const queue = () => transaction(database.app, (tx) => queueMail(tx, invitation))
  await Promise.all([queue(), queue(), queue()])
  await until(() => mails.length > 0)
  await queue()
  await transaction(database.app, (tx) => queueMail(tx, { ...invitation, dedupeKey: 'match 2' }))
  await until(() => mails.length > 1)
  assert.deepEqual(mails, [invitation, { ...invitation, dedupeKey: 'match 2' }])
})

test('mails without a key are each their own', async (t) => {
  const database = await testDatabase()
  const { mailer, mails } = postOffice()
  await workers(t, database, { jobs: [], mailer })
  const { dedupeKey: _key, ...plain } = invitation
  await transaction(database.app, async (tx) => {
    await queueMail(tx, plain)
    await queueMail(tx, plain)
  })
  await until(() => mails.length === 2)
})

test('a mail of a deed that is undone never goes', async () => {
  const database = await testDatabase()
  const undone = transaction(database.app, async (tx) => {
    await queueMail(tx, invitation)
    throw new Error('rain')
  })
  await assert.rejects(undone, /rain/)
  assert.deepEqual(await kept(database), [])
})

test('once a mail has gone, what it said is forgotten', async (t) => {
  const database = await testDatabase()
  const told: string[] = []
  const { mailer } = postOffice()
  await workers(t, database, { jobs: [], mailer, sent: ({ by }) => void told.push(by) })
  await transaction(database.app, (tx) => queueMail(tx, invitation))
  await until(() => told.length > 0)
  assert.deepEqual(told, ['smtp'])
  const gone = await until(async () => (await kept(database)).find(({ sentBy }) => sentBy))
  assert.deepEqual(gone, { content: null, sentBy: 'smtp', refused: null })
})

test('a mail that the post office does not take waits to be tried again', async (t) => {
  const database = await testDatabase()
  const { mailer, mails } = postOffice(1)
  const faults: unknown[] = []
  await workers(t, database, { jobs: [], mailer, logFault: (error) => void faults.push(error) })
  await transaction(database.app, (tx) => queueMail(tx, invitation))
  await until(() => faults.length > 0)
  const [mail] = await kept(database)
  assert.deepEqual([mails, mail?.sentBy, mail?.content !== null], [[], null, true])
})

test('a mail with a line break in its subject is a bug of ours and is not queued', async () => {
  const database = await testDatabase()
  const queue = transaction(database.app, (tx) =>
    queueMail(tx, { ...invitation, subject: 'a\nBcc: all@club.example' }),
  )
  await assert.rejects(queue, /bad-subject/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, sql, transaction } from '#kernel/db'
import { systemClock } from '#kernel/clock'
import { startJobs } from '#kernel/jobs'
import { testDatabase } from '#test/database'
import { expectValidHtml } from '#test/html'
import { wordsOf } from '#test/markup'
import { ask, enterOrganisation, longJobs, note, people, site } from '../archive.fixture.ts'

const database = await testDatabase()
const handler = site(database)
const many = Array.from({ length: 60 }, () => ['book-court', 'youth'] as const)
await enterOrganisation(database)
await note(database, ['invite-person', null], ['open-round', 'courts'], ...many)

const read = async (who: Parameters<typeof ask>[1], path: string): Promise<string> => {
  const answer = await ask(handler, who, path)
  assert.equal(answer.status, 200, path)
  await expectValidHtml(answer.text)
  return answer.text
}

const numbersOn = (page: string): number[] =>
  [...page.matchAll(/id="entry-(\d+)"/g)].map(([, number]) => Number(number))

test('an auditor reads the journal, the newest entry first, fifty on a page', async () => {
  const first = await read('auditor', '/en/journal')
  assert.equal(numbersOn(first).length, 50)
  assert.equal(numbersOn(first)[0], 62)
  assert.match(wordsOf(first), /Journal 62 entries\./)
  const second = await read('auditor', '/en/journal?page=2')
  assert.deepEqual(numbersOn(second), [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test('an entry says what was done, when, by which part and on what, and names nobody', async () => {
  const words = wordsOf(await read('auditor', '/en/journal?operation=open-round'))
  assert.match(
    words,
    /2 1 March 2027 at 05:00 open-round editor, The green plan: courts · commitment/,
  )
  assert.match(
    wordsOf(await read('auditor', '/da/journal?operation=open-round')),
    /redaktør, Den grønne/,
  )
})

test('the list is narrowed by plan and by operation, and keeps that from page to page', async () => {
  assert.deepEqual(numbersOn(await read('auditor', '/en/journal?plan=courts')), [2])
  assert.deepEqual(numbersOn(await read('auditor', '/en/journal?operation=invite-person')), [1])
  const page = await read('auditor', '/en/journal?plan=youth&operation=book-court')
  assert.match(page, /journal\?plan=youth&amp;operation=book-court&amp;page=2/)
  assert.match(wordsOf(await read('auditor', '/en/journal?plan=none')), /No entries/)
})

test('an auditor of one plan reads the entries of that plan alone', async () => {
  const page = await read('courts-auditor', '/en/journal')
  assert.deepEqual(numbersOn(page), [2])
  assert.match(wordsOf(page), /One entry shown, of 62 in the whole journal\./)
  assert.doesNotMatch(page, /youth|invite-person/)
  assert.deepEqual(numbersOn(await read('courts-auditor', '/en/journal?plan=youth')), [])
})

test('a page number that is none shows the nearest page', async () => {
  for (const [given, first] of [
    ['0', 62],
    ['-3', 62],
    ['x', 62],
    ['99', 12],
  ] as const)
    assert.equal(numbersOn(await read('auditor', `/en/journal?page=${given}`))[0], first, given)
})

test('for everyone else there is no journal, and nothing to verify', async () => {
  for (const who of ['editor', 'nobody'] as const) {
    assert.equal((await ask(handler, who, '/en/journal')).status, 404)
    assert.equal((await ask(handler, who, '/en/journal/verify', 'POST')).status, 404)
  }
})

test('verify now: a job that ends on a page with the verdict, and by mail', async (t) => {
  const mails: string[] = []
  const send = ({ subject }: { subject: string }) =>
    Promise.resolve({ by: 'smtp' as const, subject: mails.push(subject) })
  const jobs = await startJobs({
    database,
    clock: systemClock,
    jobs: longJobs(),
    mailer: { send, close: () => undefined },
    origin: 'http://localhost:3000',
    accounts: {
      actor: () => Promise.resolve(people['courts-auditor']),
      contact: () => Promise.resolve({ email: 'a@club.example', language: 'en' }),
    },
    logFault: (error) => console.error(error),
  })
  t.after(() => jobs.stop())
  const verdictOf = async (): Promise<string> => {
    const { location } = await ask(handler, 'courts-auditor', '/en/journal/verify', 'POST')
    assert.match(location, /^\/en\/jobs\/[0-9a-f-]{36}$/)
    for (;;) {
      const page = await read('courts-auditor', location)
      if (!page.includes('id="under-way"')) return wordsOf(page)
    }
  }
  assert.match(await verdictOf(), /The journal is sound: all 62 entries are as they were written/)
  const tamper = `alter table varde.journal disable trigger user;
    update varde.journal set operation = 'nothing' where seq = 40`
  await transaction(database.migrate, (tx) => query(tx, sql.raw(tamper)))
  assert.match(await verdictOf(), /The journal is broken at entry 40: it is not as it was written/)
  assert.deepEqual(new Set(mails), new Set(['Finished: Verifying the journal']))
})

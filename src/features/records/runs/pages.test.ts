import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { query, sql, transaction } from '#kernel/db'
import { beginRun, longJob } from '#kernel/jobs'
import { testDatabase } from '#test/database'
import { expectValidHtml } from '#test/html'
import { wordsOf } from '#test/markup'
import { ask, site, visitBy } from '../archive.fixture.ts'

/** Long work of the club. */
const rolling = longJob({
  name: 'club.roll',
  input: z.object({ courts: z.number() }),
  result: z.object({ rolled: z.number() }),
  steps: ['records.step-heads', 'records.step-entries'],
  title: (_say, { courts }) => `Rolling ${courts} courts`,
  stopping: () => 'What is rolled stays rolled.',
  run: () => Promise.resolve({ rolled: 1 }),
  show: (_say, { rolled }) => ({ state: `${rolled} rolled`, body: 'They are flat.' }),
})

const database = await testDatabase()
const handler = site(database, [rolling])
const visit = visitBy(database, 'editor')

/** A run of the editor's, as it stands after a change. */
async function run(courts: number, change = ''): Promise<string> {
  const id = await visit.transaction((tx) => beginRun(tx, visit, rolling, { courts }))
  const set = `update varde.job_run set ${change} where id = '${id}'`
  if (change !== '') await transaction(database.app, (tx) => query(tx, sql.raw(set)))
  return id
}

async function page(id: string, language = 'en'): Promise<string> {
  const { status, text } = await ask(handler, 'editor', `/${language}/jobs/${id}`)
  assert.equal(status, 200)
  await expectValidHtml(text)
  return text
}

const running = `state = 'running', begun_at = '2027-03-01T08:00:00Z', step = 1, done = 30, total = 40,
  words = '{"key":"records.entries-read","values":{"done":30,"total":40}}'`

test('work that waits says so', async () => {
  const words = wordsOf(await page(await run(1)))
  assert.match(words, /Rolling 1 courts It waits for its turn\. You can close this page/)
  assert.match(words, /Stop What is rolled stays rolled\./)
})

test('work under way says how far it is, which step, when it was seen, and how to look again', async () => {
  const id = await run(2, running)
  const text = await page(id)
  assert.match(wordsOf(text), /Rolling 2 courts: 30 of 40 entries read/)
  assert.match(wordsOf(text), /You get a mail when it has ended\./)
  assert.match(text, /<progress[^>]*max="40"[^>]*value="30"/)
  assert.match(wordsOf(text), /Seen at \d\d:\d\d:\d\d\. Look again/)
  assert.match(wordsOf(text), /Done: Fetch the published heads .*Under way: Read every entry/)
  assert.match(text, new RegExp(`<a href="/en/jobs/${id}">`))
  assert.match(wordsOf(await page(id, 'da')), /30 af 40 indførsler læst/)
})

test('work that has ended shows its result and how long it took', async () => {
  const words = wordsOf(
    await page(
      await run(
        3,
        `state = 'done', result = '{"rolled":3}', begun_at = '2027-03-01T08:00:00Z', ended_at = '2027-03-01T08:03:12Z'`,
      ),
    ),
  )
  assert.match(words, /Finished on 1 March 2027 at 05:03, after 3 minutes 12 seconds/)
  assert.match(words, /Rolling 3 courts 3 rolled .*They are flat\./)
})

test('work that failed says why, with the number for the operator', async () => {
  const id = await run(
    4,
    `state = 'failed', words = '{"key":"jobs.account-closed"}', ended_at = '2027-03-01T08:03:12Z'`,
  )
  const words = wordsOf(await page(id))
  assert.match(words, /It could not be finished\. .*The account that asked for it is closed\./)
  assert.ok(words.includes(id))
})

test('stopping is one button; work that waits is stopped at once, work under way soon', async () => {
  const waits = await run(5)
  const answer = await ask(handler, 'editor', `/en/jobs/${waits}/stop`, 'POST')
  assert.deepEqual([answer.status, answer.location], [303, `/en/jobs/${waits}`])
  assert.match(wordsOf(await page(waits)), /Stopped on .*What is rolled stays rolled\./)

  const underWay = await run(6, running)
  await ask(handler, 'editor', `/en/jobs/${underWay}/stop`, 'POST')
  const text = await page(underWay)
  assert.match(wordsOf(text), /It is being stopped\./)
  assert.doesNotMatch(text, /<form[^>]*\/stop"/)
})

test('to whoever else comes it is not there, and he cannot stop it', async () => {
  const id = await run(7)
  for (const who of ['auditor', 'nobody'] as const) {
    assert.equal((await ask(handler, who, `/en/jobs/${id}`)).status, 404)
    assert.equal((await ask(handler, who, `/en/jobs/${id}/stop`, 'POST')).status, 404)
  }
  for (const unknown of ['x', id.replace(/^./, (first) => (first === '0' ? '1' : '0'))])
    assert.equal((await ask(handler, 'editor', `/en/jobs/${unknown}`)).status, 404)
})

test('the list holds what the reader has asked for, and nothing of others', async () => {
  const { text } = await ask(handler, 'editor', '/en/jobs')
  await expectValidHtml(text)
  assert.match(wordsOf(text), /Rolling 3 courts .*finished/)
  assert.match(wordsOf((await ask(handler, 'auditor', '/en/jobs')).text), /Nothing here/)
  assert.equal((await ask(handler, 'nobody', '/en/jobs')).status, 404)
})

test('work of a kind that this release no longer knows still shows', async () => {
  const words = wordsOf(await page(await run(8, `kind = 'club.forgotten'`)))
  assert.match(words, /club\.forgotten/)
  const ended = await run(9, `kind = 'club.forgotten', state = 'done', ended_at = asked_at`)
  assert.match(wordsOf(await page(ended)), /does not know this kind of work/)
})

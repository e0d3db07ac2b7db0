import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#kernel/access'
import { anonymous } from '#kernel/access'
import { transaction } from '#kernel/db'
import { html } from '#kernel/html'
import { publicCache, siteHandler } from '#kernel/http'
import { expectValidHtml } from '#test/html'
import { wordsOf } from '#test/markup'
import { testDatabase } from '#test/database'
import { instanceClock } from './days/clock.ts'
import { begin } from './days/store.ts'
import { routes } from './routes.ts'

const origin = 'http://localhost:3001'
const database = await testDatabase()
const coordinator: Actor = {
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000001',
  roles: [{ name: 'coordinator', plan: 'denmark-wps', organisation: 'dk:mfa' }],
}

async function ask(path: string, actor: Actor, fields?: Readonly<Record<string, string>>) {
  const clock = await instanceClock(database)
  const handler = siteHandler({
    database,
    clock,
    exercise: clock.isExercise(),
    origin,
    routes,
    cache: publicCache(),
    findActor: () => Promise.resolve(actor),
    errorPage: (_say, { code }) => html`<p>${code}</p>`,
    logFault: (error) => {
      throw error
    },
  })
  const headers = { cookie: 'someone', origin }
  const body = fields && new URLSearchParams(fields)
  const sent = body ? { method: 'POST', headers, body } : { headers }
  const response = await handler(new Request(`${origin}${path}`, sent))
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('a real installation has no such page', async () => {
  assert.equal((await ask('/en/exercise', coordinator)).status, 404)
  assert.equal((await ask('/en/exercise/today', coordinator, { to: '2027-06-10' })).status, 404)
})

test('everyone reads which day it is; the coordinator finds the button', async () => {
  await transaction(database.app, (tx) => begin(tx, { today: '2027-06-09', movedAt: new Date() }))
  const read = await ask('/da/exercise', anonymous)
  await expectValidHtml(read.text)
  assert.match(wordsOf(read.text), /Øvelse .*Her er det den 9\. juni 2027/)
  assert.doesNotMatch(read.text, /action="\/da\/exercise\/today"/)
  const theirs = await ask('/en/exercise', coordinator)
  await expectValidHtml(theirs.text)
  assert.match(wordsOf(theirs.text), /Move on to 10 June 2027/)
})

test('a day that cannot be is refused beside the field, with what was typed', async () => {
  const { status, text } = await ask('/en/exercise/today', coordinator, { to: '2027-06-01' })
  assert.equal(status, 422)
  await expectValidHtml(text)
  assert.match(wordsOf(text), /The day goes forward only\. Choose a later one\./)
  assert.match(text, /value="2027-06-01"/)
})

test('the button moves the day and says so', async () => {
  const moved = await ask('/en/exercise/today', coordinator, { to: '2027-06-10' })
  assert.deepEqual([moved.status, moved.headers.get('location')], [303, '/en/exercise?said=moved'])
  const { text } = await ask('/en/exercise?said=moved', coordinator)
  assert.match(wordsOf(text), /It is 10 June 2027 now\./)
})

test('whoever is no coordinator does not move it', async () => {
  assert.equal((await ask('/en/exercise/today', anonymous, { to: '2027-06-11' })).status, 404)
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { systemClock } from '#kernel/clock'
import { serve } from '#kernel/http'
import type { LongWork } from '#kernel/jobs'
import { beginRun, longJob, startJobs } from '#kernel/jobs'
import type { Visitor } from '#test/browser'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { testDatabase } from '#test/database'
import { people, site, visitBy } from '../archive.fixture.ts'

/** Work that goes on until it is let go. */
function rolling(letGo: { now: boolean }) {
  return longJob({
    name: 'club.roll',
    input: z.object({}),
    result: z.number(),
    steps: ['records.step-heads', 'records.step-entries'],
    title: () => 'Rolling the courts',
    stopping: () => 'What is rolled stays rolled.',
    run: async (_input, { progress }: LongWork) => {
      let done = 0
      for (; !letGo.now; done += 1) {
        const values = { done, total: 5000 }
        await progress({
          step: 1,
          total: 5000,
          done,
          words: { key: 'records.entries-read', values },
        })
        await wait(20)
      }
      return done
    },
    show: () => ({ state: 'The courts are rolled.' }),
  })
}

/** A page on work under way, in a browser; `letGo.now = true` ends it. */
async function watching(t: TestContext, visitor: Visitor) {
  const database = await testDatabase()
  const letGo = { now: false }
  const roll = rolling(letGo)
  const door: { handler?: ReturnType<typeof site> } = {}
  const serving = await serve({
    handler: async (request) =>
      (await door.handler?.(request)) ?? new Response('', { status: 503 }),
    port: 0,
    host: '127.0.0.1',
  })
  const origin = `http://127.0.0.1:${serving.port}`
  door.handler = site(database, [roll], origin)
  const jobs = await startJobs({
    database,
    clock: systemClock,
    jobs: [roll],
    mailer: { send: () => Promise.resolve({ by: 'smtp' }), close: () => undefined },
    origin,
    accounts: {
      actor: () => Promise.resolve(people.editor),
      contact: () => Promise.resolve(undefined),
    },
    logFault: (error) => console.error(error),
  })
  t.after(async () => {
    letGo.now = true
    await serving.stop()
    await jobs.stop()
  })
  const visit = visitBy(database, 'editor')
  const id = await visit.transaction((tx) => beginRun(tx, visit, roll, {}))
  const page = await browserPage(t, visitor)
  await page.context().addCookies([{ name: 'who', value: 'editor', url: origin }])
  await page.goto(`${origin}/en/jobs/${id}`)
  return { page, letGo }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('with scripts the page tells how far the work is by itself, and ends on the result', async (t) => {
  const { page, letGo } = await watching(t, { scripts: true })
  await heading(page)
    .filter({ hasText: /[1-9]\d* of 5,000 entries read/ })
    .waitFor()
  const first = await heading(page).innerText()
  await heading(page).filter({ hasNotText: first }).waitFor()
  await expectAccessible(page)
  letGo.now = true
  await page.getByText('The courts are rolled.').waitFor()
  assert.equal(await heading(page).innerText(), 'Rolling the courts')
})

test('without scripts a link looks again, and a button stops the work', async (t) => {
  const { page } = await watching(t, { scripts: false, width: 320 })
  const before = await heading(page).innerText()
  for (let looks = 0; looks < 50 && (await heading(page).innerText()) === before; looks += 1)
    await page.getByRole('link', { name: 'Look again' }).click()
  assert.notEqual(await heading(page).innerText(), before)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  const over = page.getByText('What is rolled stays rolled.')
  for (let looks = 0; looks < 50 && (await over.count()) === 0; looks += 1)
    await page.getByRole('link', { name: 'Look again' }).click()
  await expectAccessible(page)
})

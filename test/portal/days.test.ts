import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { answered } from '#test/answers'
import { testDatabase } from '#test/database'
import { second } from '../plan/montes.ts'
import { publishChecked, publishPackage, siteOn } from './site.ts'

// The invented plan in its two versions: the second ends one commitment, renames another and corrects a figure.
const database = await testDatabase()
const { ask, read } = siteOn(database, '2026-06-01')
const plan = '/en/plans/montes-agua'

const versioned = z.object({ version: z.number() })
const corrected = z.object({
  observations: z.array(z.object({ factId: z.string(), replaces: z.string().nullable() })),
  replaced: z.array(z.object({ value: z.string() })),
})

test('a plan changes', async (t) => {
  await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
  await publishChecked(database, await second(t), '2026-04-10')
})

test('a page as of a day says so and leads to the others of that day', async () => {
  const markup = await read(`${plan}/commitments?as-of=2026-03-20`)
  assert.match(markup, /As published on 20 March 2026/)
  assert.match(markup, /href="\/en\/plans\/montes-agua\/commitments\/c-1-01\?as-of=2026-03-20"/)
  assert.match(markup, /href="\/en\/plans\/montes-agua\/commitments">See the page as it is now/)
})

test('what came later is not shown', async () => {
  const [before, now] = [
    await read(`${plan}/changes?as-of=2026-03-20`),
    await read(`${plan}/changes`),
  ]
  assert.match(before, /The plan, version 1/)
  assert.doesNotMatch(before, /version 2/)
  assert.match(now, /The plan, now version 2/)
})

test('a day ends when it ends in the plan’s zone', async () => {
  // Published at noon at Greenwich, which is nine in the morning in Montevideo.
  assert.equal((await ask(`${plan}?as-of=2026-03-01`)).status, 200)
  const early = await ask(`${plan}?as-of=2026-02-28`)
  assert.equal(early.status, 404)
  assert.match(await early.text(), /Nothing of this plan was published here on 28 February 2026/)
})

test('a day after today, and what is no day, are refused with a sentence', async () => {
  const later = await ask(`${plan}/indicators?as-of=2026-06-02`)
  assert.equal(later.status, 400)
  assert.match(await later.text(), /2 June 2026 has not been yet/)
  const odd = await ask(`/da/plans/montes-agua?as-of=yesterday`)
  assert.equal(odd.status, 400)
  assert.match(await odd.text(), /»yesterday« er ikke en dag/)
  assert.equal((await ask(`/api/v1/plans/montes-agua?as-of=2026-06-02`)).status, 400)
})

test('the permanent link of a page shows the same page', async () => {
  const now = await read(`${plan}/commitments/c-1-01`)
  const link = /class="code" href="([^"]+)"/.exec(now)?.[1] ?? ''
  assert.equal(link, `${plan}/commitments/c-1-01?as-of=2026-06-01`)
  const then = await read(link)
  const words = (markup: string) =>
    (/<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? '').replaceAll(/\?as-of=[\d-]+/g, '')
  assert.equal(words(then), words(now))
})

test('programs read an earlier day as the pages do', async () => {
  const [before, now] = await Promise.all(
    ['?as-of=2026-03-20', ''].map(async (query) =>
      answered(versioned, await read(`/api/v1/plans/montes-agua${query}`)),
    ),
  )
  assert.deepEqual([before?.version, now?.version], [1, 2])
})

test('a title is the one of its day', async () => {
  const then = await read(`${plan}/commitments/c-1-01?as-of=2026-03-20`)
  assert.match(then, /Plantar árboles nativos en las orillas/)
  assert.match(await read(`${plan}/commitments/c-1-01`), /Plantar árboles nativos en ambas orillas/)
})

test('what was ended keeps its address and says what came in its place', async () => {
  const markup = await read(`${plan}/commitments/c-2-02`)
  assert.match(markup, /This no longer holds/)
  assert.match(markup, /In its place:[\s\S]*commitments\/c-2-01"/)
})

test('a corrected figure is shown as it is, and what stood there before with the reason', async () => {
  const now = await read(`${plan}/indicators/agua-cobertura`)
  assert.match(now, /12\.75\u00a0%/)
  assert.match(now, /<b>Corrected:<\/b> 2023: 12\.75\u00a0%\. Before: 2023: 12\.50\u00a0%/)
  assert.match(now, /La primera cuenta dejó fuera tres escuelas/)
  const then = await read(`${plan}/indicators/agua-cobertura?as-of=2026-03-20`)
  assert.match(then, /12\.50\u00a0%/)
  assert.doesNotMatch(then, /12\.75/)
  assert.match(await read(`${plan}/changes`), /<b>Corrected\.<\/b>/)
})

test('programs read what was replaced, by its own id', async () => {
  const { observations, replaced } = answered(
    corrected,
    await read('/api/v1/plans/montes-agua/indicators/agua-cobertura'),
  )
  assert.deepEqual(
    observations.map((one) => [one.factId, one.replaces]),
    [['montes-agua:agua-cobertura.2023-b', 'montes-agua:agua-cobertura.2023']],
  )
  assert.equal(replaced[0]?.value, '12.50')
})

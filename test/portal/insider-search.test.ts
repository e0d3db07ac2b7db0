import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Actor, RoleName } from '#kernel/access'
import { query, read as look, sql } from '#kernel/db'
import { answered } from '#test/answers'
import { expectValidHtml } from '#test/html'
import { testDatabase } from '#test/database'
import { statementsOf } from '../coordination/many.ts'
import { publishPackage, siteOn } from './site.ts'

const database = await testDatabase()
await publishPackage(database, 'plans/denmark-wps', '2026-03-01')
await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
const { ask, read } = siteOn(database, '2026-06-01')
const plan = '/en/plans/denmark-wps'

const as = (name: RoleName, organisation = 'dk:dnp', inPlan = 'denmark-wps'): Actor => ({
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000009',
  roles: [{ name, plan: inPlan, organisation }],
})
const insiders = [as('coordinator'), as('editor'), as('approver'), as('reviewer')]
const outsiders = [
  as('partner'),
  as('alliance-member'),
  as('auditor'),
  as('administrator'),
  as('coordinator', 'uy:magua', 'montes-agua'),
]

const list = z.object({
  items: z.array(
    z.object({ plan: z.string(), kind: z.string(), id: z.string(), open: z.boolean() }),
  ),
  next: z.string().nullable(),
})
type Found = z.output<typeof list>['items']

/** Everything that is found by programs, list after list. */
async function found(typed: string, actor?: Actor, more = ''): Promise<Found> {
  const items: Found = []
  let cursor: string | null = null
  do {
    const from: string = cursor === null ? '' : `&cursor=${cursor}`
    const path = `/api/v1/search?q=${encodeURIComponent(typed)}&limit=200${more}${from}`
    const part = answered(list, await read(path, actor ? { actor } : {}))
    items.push(...part.items)
    cursor = part.next
  } while (cursor !== null)
  return items
}

const closed = (items: Found): readonly string[] =>
  items.filter(({ open }) => !open).map(({ id }) => id)

/** Every word that stands in our readings: whoever searches for them all has searched everything. */
const words = await look(database.app, (tx) =>
  query<{ word: string }>(
    tx,
    sql`select distinct word from varde.search_text t
        join varde.plan_record r on r.version = t.version and r.section = t.section and r.id = t.record
        cross join lateral (select lexeme as word from unnest(t.vector) limit 2) as lexemes
        where r.level = 'internal' and word ~ '^[a-z]{3,}$' order by word limit 60`,
  ),
).then((rows) => rows.map(({ word }) => word))

test('an insider finds closed promises, proposals and open points, the public none of them', async () => {
  for (const [typed, id, kind] of [
    ['n-09', 'n-09', 'commitments'],
    ['si-01', 'si-01', 'source-issues'],
    ['imp-dis-course', 'imp-dis-course', 'proposals'],
  ] as const) {
    const inside = await found(typed, as('editor'))
    assert.ok(
      inside.some((one) => one.id === id && one.kind === kind && !one.open),
      typed,
    )
    assert.deepEqual(
      (await found(typed)).filter((one) => one.id === id),
      [],
    )
  }
})

test('nobody without such a role finds more than the public, whatever he looks for', async () => {
  assert.ok(words.length > 20)
  for (const word of words.slice(0, 12)) {
    const everyone = await found(word)
    assert.deepEqual(closed(everyone), [], word)
    for (const actor of outsiders)
      assert.deepEqual(
        await found(word, actor, '&plan=denmark-wps'),
        await found(word, undefined, '&plan=denmark-wps'),
        word,
      )
  }
})

test('what is found besides is exactly what the reader’s own pages show', async () => {
  const shown = z.object({ items: z.array(z.object({ id: z.string(), open: z.boolean() })) })
  const path = '/api/v1/plans/denmark-wps/commitments?kind=running-text&limit=200'
  for (const actor of insiders) {
    const page = answered(shown, await read(path, { actor })).items.map(({ id }) => id)
    const hits = new Set<string>()
    for (const id of page) {
      const answers = await found(id, actor, '&kind=commitments')
      for (const { id: hit } of answers.filter(({ open }) => !open)) hits.add(hit)
    }
    assert.deepEqual([...hits].toSorted(), page.toSorted())
  }
})

test('the page counts what it lists, and leads to where it is shown', async () => {
  const actor = as('reviewer')
  const markup = await read(`${plan}/search?q=si-01`, { actor })
  assert.match(markup, /<b>One result<\/b>/)
  assert.match(markup, /<h2>Open points in the plan’s own text<\/h2>/)
  assert.match(markup, /href="\/en\/plans\/denmark-wps\/method#shown-to-you"[^>]*>\s*SI-01/)
  assert.match(markup, /Shown to you, not to the public/)
  await expectValidHtml(markup)
  const home = await read(`${plan}/method`, { actor })
  assert.match(home, /id="shown-to-you"/)
  assert.match(home, /SI-01/)
  await expectValidHtml(home)
  const danish = await read('/da/plans/denmark-wps/search?q=imp-dis-course', { actor })
  assert.match(danish, /<h2>Tal, der kunne vise, om det virker<\/h2>/)
  assert.match(danish, /indicators#shown-to-you/)
  assert.match(await read(`${plan}/search?q=si-01`), /Nothing found/)
  assert.doesNotMatch(await read(`${plan}/method`), /SI-01/)
})

test('a closed promise is found by its number’s place and its words, with its page', async () => {
  const actor = as('steering-member')
  const markup = await read(`${plan}/search?q=n-09&kind=commitments`, { actor })
  assert.match(markup, /href="\/en\/plans\/denmark-wps\/commitments\/n-09"/)
  assert.equal((await ask(`${plan}/commitments/n-09`, { actor })).status, 200)
})

test('an insider of one plan is a stranger to another’s closed records', async () => {
  const actor = as('coordinator', 'uy:magua', 'montes-agua')
  const hits = await found('n-01', actor)
  assert.ok(hits.some((one) => one.plan === 'montes-agua' && one.id === 'n-01' && !one.open))
  assert.ok(hits.every((one) => one.open || one.plan === 'montes-agua'))
})

test('all plans are searched at once: one more plan asks the database no more often', async () => {
  const actor = as('editor')
  const inOne = await statementsOf(() => found('n-09', actor, '&plan=denmark-wps'))
  assert.equal(await statementsOf(() => found('n-09', actor)), inOne)
})

test('what an insider found is not kept for the public', async () => {
  const path = `${plan}/search?q=n-09`
  assert.match(await read(path, { actor: as('editor') }), /Shown to you, not to the public/)
  assert.match(await read(path), /Nothing found/)
})

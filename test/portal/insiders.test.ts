import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Actor, RoleName } from '#kernel/access'
import { answered } from '#test/answers'
import { expectValidHtml } from '#test/html'
import { testDatabase } from '#test/database'
import { publishPackage, siteOn } from './site.ts'

const database = await testDatabase()
await publishPackage(database, 'plans/denmark-wps', '2026-03-01')
const { ask, read } = siteOn(database, '2026-06-01')
const plan = '/en/plans/denmark-wps'

const as = (name: RoleName, organisation = 'dk:dnp', inPlan = 'denmark-wps'): Actor => ({
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000009',
  roles: [{ name, plan: inPlan, organisation }],
})

const list = z.object({ items: z.array(z.object({ open: z.boolean() })) })

test('an unknown address keeps the head of whoever has signed in, and asks nobody to do so again', async () => {
  const answer = await ask('/en/nowhere', { actor: as('editor') })
  const page = await answer.text()
  assert.equal(answer.status, 404)
  assert.doesNotMatch(page, /Sign in/)
  assert.match(page, /action="\/en\/sign-out"/)
  assert.match(page, /not open to your role/)
  assert.match(await (await ask('/en/nowhere')).text(), /Sign in and come back here/)
  await expectValidHtml(page)
})

test('an insider sees inferred owners and open points on the same page, marked as his only', async () => {
  const markup = await read(`${plan}/commitments/c-2-03`, { actor: as('editor') })
  assert.match(markup, /Shown to you only/)
  assert.match(markup, /Our reading of who is responsible/)
  assert.match(markup, /Danish National Police/)
  await expectValidHtml(markup)
  const area = await read(`${plan}/commitments`, { actor: as('steering-member') })
  assert.match(area, /Promises of the running text that nobody has opened/)
  await expectValidHtml(area)
})

test('a closed promise has a page for insiders', async () => {
  const markup = await read(`${plan}/commitments/n-09`, { actor: as('reviewer') })
  assert.match(markup, /in the plan’s running text/)
  await expectValidHtml(markup)
})

test('partners, auditors and strangers to the plan see what the public sees', async () => {
  const open = (markup: string) => /<main[\s\S]*<\/main>/.exec(markup)?.[0]
  const everyone = open(await read(`${plan}/commitments/c-2-03`))
  for (const actor of [as('partner'), as('auditor'), as('editor', 'dk:dnp', 'another-plan')]) {
    assert.equal(open(await read(`${plan}/commitments/c-2-03`, { actor })), everyone)
    assert.equal((await ask(`${plan}/commitments/n-09`, { actor })).status, 404)
  }
})

test('an insider’s program reads closed promises, marked as not open', async () => {
  const path = '/api/v1/plans/denmark-wps/commitments?kind=running-text&limit=200'
  const { items } = answered(list, await read(path, { actor: as('coordinator', 'dk:mfa') }))
  assert.equal(items.length, 35)
  assert.ok(items.every(({ open }) => !open))
  assert.deepEqual(answered(list, await read(path)).items, [])
})

test('what an insider was shown is never kept for the public', async () => {
  const path = `${plan}/indicators/ind-g-negot`
  assert.match(await read(path, { actor: as('editor') }), /Shown to you only/)
  assert.doesNotMatch(await read(path), /Shown to you only/)
})

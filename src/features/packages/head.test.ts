import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { packagePart, packageRecord } from '#kernel/package'
import { checkPackage } from './check.ts'

const organisations = packagePart({
  section: 'organisations',
  schema: packageRecord({}),
  defaultLevel: 'public',
})

const plan = `id: montes-agua
kind: action-plan
version: 1
ancestors: []
jurisdiction: uy
timeZone: America/Montevideo
languages: [es]
currency: UYU
period: { start: '2026-01-01', end: '2030-12-31' }
title: { es: Plan }
shortTitle: { es: Plan }
summary: { es: Plan }
publisher: magua
documents: []
budget: { amount: 12.50, currency: UYU }
`

async function check(t: TestContext, head: string) {
  const folder = await mkdtemp(join(tmpdir(), 'varde-head-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'plan.yaml'), head)
  await writeFile(join(folder, 'quienes.yaml'), 'organisations:\n  - id: magua\n')
  return checkPackage(folder, [organisations])
}

const errors = async (t: TestContext, head: string) =>
  (await check(t, head)).findings.map(({ code, line, path }) => `${line} ${path} ${code}`)

const changed = (from: string, to: string): string => {
  assert.ok(plan.includes(from))
  return plan.replace(from, to)
}

test('the figures of the head keep their digits', async (t) => {
  const checked = await check(t, plan)
  assert.ok(checked.valid)
  assert.equal(checked.content.head.budget?.amount, '12.50')
})

const faults: readonly (readonly [what: string, head: string, error: string])[] = [
  [
    'a time zone that nobody knows',
    changed('America/Montevideo', 'Montes/Agua'),
    '6 /timeZone not-a-time-zone',
  ],
  ['no language', changed('[es]', '[]'), '7 /languages too-few'],
  ['a version before the first', changed('version: 1', 'version: 0'), '3 /version too-few'],
  [
    'an ancestor that is no digest',
    changed('ancestors: []', 'ancestors: [abc]'),
    '4 /ancestors/0 not-a-digest',
  ],
  ['a day without quotes', changed("'2026-01-01'", '2026'), '9 /period/start number-not-text'],
  ['an open end', changed("'2030-12-31'", 'null'), '9 /period/end wrong-kind'],
  ['a kind that nobody knows', changed('action-plan', 'wish'), '2 /kind wrong-form'],
  [
    'an alliance without its charter',
    changed('action-plan', 'alliance'),
    '1 /alliance missing-key',
  ],
  ['an action plan with one', `${plan}alliance: {}\n`, '16 /alliance unknown-key'],
  [
    'a publisher that stands nowhere',
    changed('publisher: magua', 'publisher: nadie'),
    '13 /publisher dangling-reference',
  ],
  [
    'an address that is no web address',
    changed(
      'documents: []',
      'documents: [{ id: d, title: { es: D }, language: es, url: "javascript:alert(1)" }]',
    ),
    '14 /documents/0/url not-an-address',
  ],
  ['a list instead of a mapping', '- a\n', '1  not-a-mapping'],
  ['nothing at all', '', '1  not-a-mapping'],
]

test('plan.yaml is refused at the line that is wrong, and nothing else is said of it', async (t) => {
  for (const [what, head, error] of faults) {
    await t.test(what, async (each) => assert.deepEqual(await errors(each, head), [error]))
  }
})

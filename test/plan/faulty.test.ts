import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { checkPackage } from '#features/packages'
import { testDatabase } from '#test/database'
import { counts } from './counts.ts'
import type { Change } from './montes.ts'
import { changedPackage, first, loadPlan, plan, publishPlan, second, visitOn } from './montes.ts'
import { parts } from './parts.ts'

async function errorsIn(folder: string): Promise<readonly string[]> {
  const { valid, findings } = await checkPackage(folder, parts)
  assert.equal(valid, false)
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, line, path }) => `${file}:${line} ${path} ${code}`)
}

const shipped: readonly (readonly [folder: string, error: string])[] = [
  ['bad-period', 'plan.yaml:10 /period/start not-a-day'],
  [
    'dangling-reference',
    'commitments.yaml:12 /commitments/0/responsibilities/0/organisation dangling-reference',
  ],
  ['duplicate-id', 'more-commitments.yaml:2 /commitments/0/id duplicate-id'],
  ['empty-folder', 'plan.yaml:1  file-missing'],
  ['invalid-utf8', 'organisations.yaml:5  not-utf8'],
  ['missing-language', 'plan.yaml:12 /shortTitle missing-language'],
  ['unknown-key', 'organisations.yaml:7 /organisations/0/colour unknown-key'],
  ['version-not-integer', 'plan.yaml:4 /version not-whole'],
  ['wrong-type', 'areas.yaml:4 /areas/0/position not-a-number'],
  ['wrong-yaml', 'organisations.yaml:6  yaml'],
]

test('every faulty package is refused with the file, the line and the reason', async (t) => {
  for (const [folder, error] of shipped) {
    await t.test(folder, async () => {
      assert.deepEqual(await errorsIn(join('test/plans/faulty', folder)), [error])
    })
  }
})

const spoilt: readonly (readonly [what: string, change: Change, error: string])[] = [
  [
    'a section that nobody knows',
    ['quienes.yaml', 'meetings:', 'gatherings:'],
    'quienes.yaml:37 /gatherings unknown-section',
  ],
  [
    'a text in a language that is not the plan’s',
    ['quienes.yaml', '{ es: Agua }', '{ es: Agua, en: Water }'],
    'quienes.yaml:7 /organisations/0/shortName/en unknown-language',
  ],
  [
    'an organisation of another country',
    ['quienes.yaml', 'jurisdiction: uy', 'jurisdiction: ar'],
    'quienes.yaml:4 /organisations/0/jurisdiction foreign-jurisdiction',
  ],
  [
    'a fact that bears the id of a record',
    ['cifras.yaml', 'id: agua-cobertura.2023', 'id: agua-inversion.2024'],
    'cifras.yaml:53 /indicators/1/observations/0/id duplicate-id',
  ],
  [
    'a source in a document that plan.yaml does not list',
    ['quienes.yaml', 'document: plan-2026', 'document: plan-2027'],
    'quienes.yaml:35 /bodies/0/source/document dangling-reference',
  ],
  [
    'a successor that does not exist',
    ['promesas.yaml', 'kind: running-text', "kind: running-text\n    replacedBy: ['c-9-99']"],
    'promesas.yaml:89 /commitments/4/replacedBy/0 dangling-reference',
  ],
  [
    'a plan that ends before it begins',
    ['plan.yaml', "end: '2030-12-31'", "end: '2020-12-31'"],
    'plan.yaml:11 /period/end period-reversed',
  ],
  [
    'a promise in running text that the package itself opens',
    ['promesas.yaml', 'level: internal', 'level: public'],
    'promesas.yaml:90 /commitments/4/level not-allowed',
  ],
]

test('a fault is named at its place in the files', async (t) => {
  for (const [what, change, error] of spoilt) {
    await t.test(what, async (each) => {
      assert.deepEqual(await errorsIn(await changedPackage(each, plan, [change])), [error])
    })
  }
})

test('a file of 50 MB is refused by its size, unread', async (t) => {
  const folder = await changedPackage(t, plan)
  await writeFile(join(folder, 'huge.yaml'), '')
  await truncate(join(folder, 'huge.yaml'), 50_000_000)
  assert.deepEqual(await errorsIn(folder), ['huge.yaml:1  file-too-large'])
})

test('a folder that is not there is refused', async () => {
  assert.deepEqual(await errorsIn('test/plans/nowhere'), ['plan.yaml:1  folder-unreadable'])
})

test('a package that does not fit the record leaves it as it was', async (t) => {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
  const before = await counts(database)

  const misfits: readonly (readonly [what: string, change: Change, error: string])[] = [
    ['a record left out', ['quienes.yaml', 'id: m-01', 'id: m-02'], 'id-vanished meetings'],
    [
      'other content under a published fact’s id',
      ['cifras.yaml', 'value: 12.50', 'value: 12.51'],
      'fact-changed indicators',
    ],
  ]
  for (const [what, change, error] of misfits) {
    await t.test(what, async (each) => {
      const refused = await loadPlan(visitOn(database, '2026-02-01'), await second(each, [change]))
      assert.ok(isRefused(refused))
      assert.equal(refused.refused, 'package-does-not-fit')
      assert.deepEqual(
        refused.findings.map(({ code, section }) => `${code} ${section}`),
        [error],
      )
      assert.deepEqual(await counts(database), before)
    })
  }
})

test('a load that is killed in the middle leaves nothing', async (t) => {
  const database = await testDatabase(t)
  const before = await counts(database)
  const child = spawn(process.execPath, ['test/plan/killed.ts'], {
    env: { ...process.env, VARDE_TEST_ADDRESSES: JSON.stringify(database.addresses) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL'])
  assert.deepEqual(await counts(database), before)
  const loaded = await loadPlan(visitOn(database, '2026-01-02'), await first())
  assert.ok(!isRefused(loaded))
})

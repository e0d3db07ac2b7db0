import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import { run } from './commands.ts'
import { changedPackage, first, plan, second, temporaryFolder, valid } from './montes.ts'

test('load, export, load is identity', async (t) => {
  const database = await testDatabase(t)
  for (const source of [
    `test/plans/${plan}`,
    'plans/denmark-wps',
    'plans/alliance-against-sexual-harassment',
  ]) {
    await t.test(source, async (each) => {
      const { digest, content } = await valid(source)
      const folder = join(await temporaryFolder(each), 'out')
      assert.equal((await run(database, '2026-01-02', ['plan', 'load', source])).exit, 0)
      const exported = await run(database, '2026-01-02', [
        'plan',
        'export',
        content.head.id,
        folder,
        '--json',
      ])
      assert.deepEqual(JSON.parse(exported.out), {
        plan: content.head.id,
        version: 1,
        digest,
        folder,
      })
      const again = await valid(folder)
      assert.equal(again.digest, digest)
      assert.deepEqual(again.content.head, content.head)
      assert.deepEqual(
        [...again.content.sections].filter(([, records]) => records.length > 0),
        [...content.sections].filter(([, records]) => records.length > 0),
      )
    })
  }
})

test('figures are exported byte for byte', async (t) => {
  const database = await testDatabase(t)
  await run(database, '2026-01-02', ['plan', 'load', `test/plans/${plan}`])
  const folder = join(await temporaryFolder(t), 'out')
  await run(database, '2026-01-02', ['plan', 'export', plan, folder])
  const figures = await readFile(join(folder, 'indicators.yaml'), 'utf8')
  assert.match(figures, /value: 12\.50\n/)
  assert.match(figures, /value: 3300000000\n/)
  assert.match(await readFile(join(folder, 'plan.yaml'), 'utf8'), /amount: 3300000000\n/)
})

test('a baseline comes back from an export with its counts', async (t) => {
  const database = await testDatabase(t)
  const counts = 'value: 60, numerator: 6, denominator: 10'
  const baseline = `baselines: [{ id: agua.start, period: '2022', ${counts} }]`
  const source = await changedPackage(t, plan, [['cifras.yaml', 'baselines: []', baseline]])
  const folder = join(await temporaryFolder(t), 'out')
  assert.equal((await run(database, '2026-01-02', ['plan', 'load', source])).exit, 0)
  assert.equal((await run(database, '2026-01-02', ['plan', 'export', plan, folder])).exit, 0)
  const { digest } = await valid(source)
  assert.equal((await valid(folder)).digest, digest)
  assert.match(await readFile(join(folder, 'indicators.yaml'), 'utf8'), /denominator: 10\n/)
})

test('an export overwrites nothing', async (t) => {
  const database = await testDatabase(t)
  await run(database, '2026-01-02', ['plan', 'load', `test/plans/${plan}`])
  const folder = await changedPackage(t, plan)
  const before = await readdir(folder)
  const refused = await run(database, '2026-01-02', ['plan', 'export', plan, folder])
  assert.equal(refused.exit, 2)
  assert.equal(refused.err, `${folder} is not empty. Nothing was written.\n`)
  assert.deepEqual(await readdir(folder), before)
})

const database = await testDatabase()
const folder = `test/plans/${plan}`
const { digest } = await first()

test('plan check needs no database and prints an array', async () => {
  const { exit, out } = await run(database, '2026-01-02', ['plan', 'check', folder, '--json'])
  assert.equal(exit, 0)
  const findings: unknown = JSON.parse(out)
  assert.ok(Array.isArray(findings))
  assert.deepEqual(
    findings.find(({ code }) => code === 'nothing-measurable'),
    {
      code: 'nothing-measurable',
      severity: 'warning',
      file: 'promesas.yaml',
      line: 47,
      path: '/commitments/1/measurability',
      message: 'Nothing in this commitment can be measured.',
    },
  )
})

test('a warning ends a strict check with 2, in Danish too', async () => {
  const strict = await run(database, '2026-01-02', [
    'plan',
    'check',
    folder,
    '--strict',
    '--lang',
    'da',
  ])
  assert.equal(strict.exit, 2)
  assert.match(strict.out, new RegExp(`^montes-agua, version 1\nFingeraftryk ${digest}\n`))
  assert.match(strict.out, /\n1 × nothing-measurable \(advarsel\)\n/)
})

test('an invalid package has no digest and ends with 2', async () => {
  const faulty = await run(database, '2026-01-02', [
    'plan',
    'check',
    'test/plans/faulty/wrong-type',
  ])
  assert.equal(faulty.exit, 2)
  assert.match(faulty.out, /^The package cannot be loaded: it has one error\.\n/)
  const refused = await run(database, '2026-01-02', [
    'plan',
    'load',
    'test/plans/faulty/wrong-type',
  ])
  assert.deepEqual([refused.exit, refused.out], [2, ''])
  assert.match(refused.err, /areas\.yaml:4 {2}error not-a-number, 1 “/)
})

test('load, publish and diff go from one version to the next', async (each) => {
  const nothing = await run(database, '2026-01-02', ['plan', 'publish', plan])
  assert.deepEqual([nothing.exit, nothing.out], [2, ''])
  const loaded = await run(database, '2026-01-02', ['plan', 'load', folder])
  assert.match(loaded.out, /commitments:\n {2}\+ c-1-01 “Plantar árboles nativos en las orillas”/)
  const published = await run(database, '2026-01-02', ['plan', 'publish', plan, '--json'])
  assert.deepEqual(JSON.parse(published.out), {
    plan,
    version: 1,
    digest,
    ended: null,
    moved: 0,
  })
  const next = await changedPackage(each, 'montes-agua-2', [
    ['plan.yaml', 'DIGEST-OF-VERSION-1', digest],
  ])
  const diff = await run(database, '2026-01-03', ['plan', 'diff', next])
  assert.match(diff.out, /~ c-1-01 “Plantar árboles nativos en ambas orillas” \(title\)/)
  assert.match(diff.out, /- c-2-02 “Revisar los pozos cada año” \(.*replacedBy.*\)/)
  assert.match(diff.out, /0 added, 1 changed, 1 ended/)
  await run(database, '2026-01-03', ['plan', 'load', next])
  const draft = await run(database, '2026-01-03', ['plan', 'diff', plan, '--json'])
  assert.deepEqual(
    JSON.parse(draft.out),
    JSON.parse((await run(database, '2026-01-03', ['plan', 'diff', next, '--json'])).out),
  )
})

test('an export of everything lays what people recorded beside the package', async (t) => {
  const database = await testDatabase(t)
  await run(database, '2026-01-02', ['plan', 'load', `test/plans/${plan}`])
  await run(database, '2026-01-02', ['plan', 'publish', plan])
  const folder = join(await temporaryFolder(t), 'out')
  await run(database, '2026-01-03', ['plan', 'export', plan, folder, '--all'])
  assert.ok((await readdir(join(folder, 'recorded'))).includes('reporting-assignments.json'))
  assert.equal((await valid(folder)).digest, (await first()).digest)
})

test('loading and publishing a second version is one draft and its publication for commands too', async (t) => {
  const database = await testDatabase(t)
  await run(database, '2026-01-02', ['plan', 'load', `test/plans/${plan}`])
  await run(database, '2026-01-02', ['plan', 'publish', plan])
  const { digest } = await second(t)
  const next = await changedPackage(t, 'montes-agua-2', [
    ['plan.yaml', 'DIGEST-OF-VERSION-1', (await first()).digest],
  ])
  await run(database, '2027-01-02', ['plan', 'load', next])
  const published = await run(database, '2027-01-03', ['plan', 'publish', plan])
  assert.equal(published.out, `${plan} version 2 is in force.\nDigest ${digest}\n`)
})

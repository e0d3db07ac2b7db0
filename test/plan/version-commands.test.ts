import assert from 'node:assert/strict'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Database } from '#kernel/db'
import { planOperations } from '#features/plans'
import { testDatabase } from '#test/database'
import { run } from './commands.ts'
import { counts } from './counts.ts'
import { changedPackage, coordinator, first, plan, temporaryFolder, visitOn } from './montes.ts'

const as = ['--as', 'coordinator@plan.example']
const folder = `test/plans/${plan}`

async function next(t: Parameters<typeof changedPackage>[0]): Promise<string> {
  const { digest } = await first()
  return changedPackage(t, 'montes-agua-2', [['plan.yaml', 'DIGEST-OF-VERSION-1', digest]])
}

async function inForce(database: Database): Promise<void> {
  await run(database, '2026-01-02', ['plan', 'load', folder])
  await run(database, '2026-01-02', ['plan', 'publish', plan])
}

function assign(database: Database, commitment: string, organisation: string) {
  const wish = { plan, commitment, organisation, part: 'lead' } as const
  return planOperations.assignReporting(visitOn(database, '2026-02-01', coordinator), wish)
}

test('a load says what it changes; the same again says that nothing was changed', async (t) => {
  const database = await testDatabase(t)
  const loaded = await run(database, '2026-01-02', ['plan', 'load', folder])
  assert.match(loaded.out, /^montes-agua version 1 is loaded as a draft\. What it changes:\n/)
  assert.match(loaded.out, /\norganisations:\n {2}\+ magua “.+”\n/)
  await run(database, '2026-01-02', ['plan', 'publish', plan])
  const again = await run(database, '2026-01-03', ['plan', 'load', folder, '--lang', 'da'])
  assert.match(again.out, /^montes-agua version 1 gælder allerede; intet er ændret\.\n/)
})

test('a package that does not follow is refused with both digests, in a sentence and as JSON', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const { digest } = await first()
  const stranger = await changedPackage(t, 'montes-agua-2', [
    ['plan.yaml', 'DIGEST-OF-VERSION-1', '0'.repeat(64)],
  ])
  const before = await counts(database)
  const refused = await run(database, '2026-02-01', ['plan', 'load', stranger])
  assert.deepEqual([refused.exit, refused.out], [2, ''])
  assert.ok(refused.err.startsWith(`This package does not follow the version in force: ${digest} `))
  const json = await run(database, '2026-02-01', ['plan', 'load', stranger, '--json'])
  const told: unknown = JSON.parse(json.out)
  assert.ok(typeof told === 'object' && told !== null && 'refused' in told)
  assert.equal(told.refused, 'not-a-successor')
  assert.deepEqual(await counts(database), before)
})

test('what the record has against a package is told where it stands in the files', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const { digest } = await first()
  const misfit = await changedPackage(t, 'montes-agua-2', [
    ['plan.yaml', 'DIGEST-OF-VERSION-1', digest],
    ['cifras.yaml', 'value: 12.50', 'value: 12.51'],
  ])
  const { exit, err } = await run(database, '2026-02-01', ['plan', 'load', misfit])
  assert.equal(exit, 2)
  assert.match(err, /^The package does not fit what is on record, in one place\./)
  assert.match(
    err,
    /cifras\.yaml:22 {2}error fact-changed, agua-cobertura “.+”: “agua-cobertura\.2023” was published with other content\./,
  )
})

test('a publication that waits says for which assignments, and what is proposed', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  await assign(database, 'c-2-02', 'uy:magua')
  await run(database, '2027-01-01', ['plan', 'load', await next(t)])
  const waiting = await run(database, '2027-01-02', ['plan', 'publish', plan, ...as])
  assert.deepEqual([waiting.exit, waiting.out], [2, ''])
  assert.match(waiting.err, /^The draft touches one assignment|^The draft touches 1 assignment/)
  assert.match(
    waiting.err,
    /\n[0-9a-f-]{36} {2}uy:magua, lead on c-2-02, which ends: lead on c-2-01 is proposed\.\n$/,
  )
  const published = await run(database, '2027-01-02', ['plan', 'publish', plan, '--confirm', ...as])
  assert.match(published.out, /^montes-agua version 2 is in force\. 1 assignment has moved\.\n/)
})

test('the word on an assignment is the coordinator’s, as proposed or as named', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const assigned = await assign(database, 'c-2-02', 'uy:magua')
  assert.ok('id' in assigned)
  await run(database, '2027-01-01', ['plan', 'load', await next(t)])
  const publish = (...options: readonly string[]) =>
    run(database, '2027-01-02', ['plan', 'publish', plan, ...options])
  assert.equal((await publish('--confirm')).err, 'problem not-allowed\n')
  const both = await publish('--confirm', '--move', `${assigned.id}=`, ...as)
  assert.deepEqual([both.exit, both.err.startsWith('Give either --confirm')], [2, true])
  const unreadable = await publish('--move', `${assigned.id}:c-1-02`, ...as)
  assert.match(unreadable.err, /cannot be read\. Write an assignment’s id, an equals sign/)
  const lost = await publish('--move', `${assigned.id}=c-2-02:lead`, ...as)
  assert.equal(lost.err, 'There is no commitment c-2-02 that holds.\n')
  const moved = await publish('--move', `${assigned.id}=c-1-02:contributor`, ...as)
  assert.equal(moved.exit, 0)
  const standing = await planOperations.readAssignments(
    visitOn(database, '2027-01-03', coordinator),
    { plan },
  )
  assert.deepEqual(
    standing.map(({ commitment, organisation, part }) => `${commitment} ${organisation} ${part}`),
    ['c-1-02 uy:magua contributor'],
  )
})

test('a difference is told of a folder, or of the draft by the plan’s id', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const diff = (what: string, ...options: readonly string[]) =>
    run(database, '2027-01-01', ['plan', 'diff', what, ...options])
  assert.deepEqual(await diff(folder), { exit: 0, out: 'Nothing changes.\n', err: '' })
  assert.equal((await diff(folder, '--lang', 'da')).out, 'Intet ændres.\n')
  assert.deepEqual(await diff(plan), { exit: 2, out: '', err: 'problem no-draft\n' })
  await run(database, '2027-01-01', ['plan', 'load', await next(t)])
  const draft = await diff(plan, '--lang', 'da')
  assert.match(draft.out, /^plan\.yaml: version, ancestors\n/)
  assert.match(draft.out, /\ntilsagn:\n {2}~ c-1-01 ».+« \(title\)\n/)
})

test('an export goes into a new or empty folder, whole, and nowhere else', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const home = await temporaryFolder(t)
  const to = (where: string, ...options: readonly string[]) =>
    run(database, '2026-01-03', ['plan', 'export', plan, join(home, where), ...options])

  assert.equal((await to('deep/new')).exit, 0)
  assert.ok((await readdir(join(home, 'deep/new'))).includes('plan.yaml'))
  const again = await to('deep/new')
  assert.deepEqual([again.exit, again.out], [2, ''])
  assert.match(again.err, /is not empty\. Nothing was written\.\n$/)

  await writeFile(join(home, 'file'), 'mine')
  for (const [where, sentence] of [
    ['file', /file is a file, not a folder\. Nothing was written\.\n$/],
    ['file/below', /lies below a file, not in a folder\. Nothing was written\.\n$/],
  ] as const) {
    const refused = await to(where)
    assert.equal(refused.exit, 2)
    assert.match(refused.err, sentence)
  }
  assert.match(
    (await to('file', '--lang', 'da')).err,
    /er en fil, ikke en mappe\. Intet er skrevet\./,
  )
  assert.equal(await readFile(join(home, 'file'), 'utf8'), 'mine')
  assert.deepEqual((await readdir(home)).toSorted(), ['deep', 'file'])
})

test(
  'an export into a folder that may not be written to says so',
  { skip: process.getuid?.() === 0 },
  async (t) => {
    const database = await testDatabase(t)
    await inForce(database)
    const home = await temporaryFolder(t)
    await chmod(home, 0o500)
    const refused = await run(database, '2026-01-03', ['plan', 'export', plan, join(home, 'x')])
    assert.match(refused.err, /lacks the permission to write there\. Nothing was written\.\n$/)
  },
)

test('a plan that is not there, and a draft that is not, are not exported', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const home = await temporaryFolder(t)
  const unknown = await run(database, '2026-01-03', ['plan', 'export', 'no-plan', join(home, 'x')])
  assert.deepEqual(unknown, { exit: 2, out: '', err: 'problem no-such-plan\n' })
  const line = ['plan', 'export', plan, join(home, 'x'), '--draft']
  const draft = await run(database, '2026-01-03', line)
  assert.deepEqual(draft, { exit: 2, out: '', err: 'problem no-draft\n' })
  assert.deepEqual(await readdir(home), [])
})

test('an export is loaded again as the same version, also by another installation', async (t) => {
  const [database, other] = [await testDatabase(t), await testDatabase(t)]
  await inForce(database)
  const home = await temporaryFolder(t)
  const line = ['plan', 'export', plan, join(home, 'out'), '--all', '--json']
  const exported: unknown = JSON.parse((await run(database, '2026-01-03', line)).out)
  const { digest } = await first()
  assert.deepEqual(exported, { plan, version: 1, digest, folder: join(home, 'out') })
  const recorded = await readdir(join(home, 'out', 'recorded'))
  for (const name of ['levels.json', 'reporting-assignments.json'])
    assert.ok(recorded.includes(name))
  const same = await run(database, '2026-01-04', ['plan', 'load', join(home, 'out'), '--json'])
  const there = await run(other, '2026-01-04', ['plan', 'load', join(home, 'out'), '--json'])
  const outcomes = [same, there].map(({ out }): unknown => JSON.parse(out))
  assert.partialDeepStrictEqual(outcomes, [
    { outcome: 'unchanged', digest },
    { outcome: 'draft', digest },
  ])
})

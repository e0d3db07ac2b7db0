import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { registry, runCommand } from '#kernel/cli'
import { figureRoutes } from '#features/figures'
import { openDataApi, openDataCommands, openDataRoutes } from '#features/open-data'
import { explain } from '../../src/cli.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, people } from '../reporting/cast.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { fill, list, openSite, publishList } from './site.ts'

const page = '/en/plans/montes-agua/indicators/arboles-plantados'
const api = '/api/v1/plans/montes-agua/indicators/arboles-plantados/values.csv'

test('whoever may write an indicator’s figures is led from its public page to the list, and nobody else', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, figureRoutes)
  for (const person of people.filter((one) => one !== 'system')) {
    const { status, text } = await site.get(person, page)
    assert.equal(status, 200, person)
    const mayWrite = ['editor', 'hr', 'both'].includes(person)
    assert.equal(text.includes(`href="${list}"`), mayWrite, person)
  }
})

test('the link to the list is in no page that is kept for the public, nor on an earlier day', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, figureRoutes)
  const mine = await site.get('editor', page)
  assert.match(mine.text, new RegExp(`href="${list}"`))
  assert.match(mine.headers.get('cache-control') ?? '', /no-store|private/)
  const open = await site.get('public', page)
  assert.doesNotMatch(open.text, /organisations\/forestal\/figures/)
  const earlier = await site.get('editor', `${page}?as-of=2026-06-01`)
  assert.doesNotMatch(earlier.text, /organisations\/forestal\/figures/)
})

/** Runs `varde indicators export` over a world. */
async function exporting(world: World, ...words: readonly string[]) {
  let [out, err] = ['', '']
  const known = registry(
    'varde',
    '1',
    openDataCommands((_, work) => work(world.visit('system'))),
  )
  const streams = {
    out: async (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  }
  const exit = await runCommand(known, ['indicators', 'export', ...words], streams, explain)
  return { exit, out, err }
}

test('the exported rows of one indicator are those of its public file', async (t) => {
  const { world, site } = await openSite(t)
  const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }
  await fill(site, 'editor', `${list}/observation`, figure)
  const reader = () =>
    visitorOf(
      world,
      openDataRoutes(() => openDataApi),
    )
  const of = ['montes-agua', '--indicator', 'arboles-plantados'] as const
  const asFile = async () => (await reader().get('public', api)).text.trimEnd().split('\r\n')
  const asked = async () => (await exporting(world, ...of)).out.trimEnd().split('\r\n')
  const before = await asked()
  assert.deepEqual(before, await asFile())
  assert.ok(before.every((row) => !row.includes('41.3')))
  await publishList({ world, site })
  const after = await asked()
  assert.deepEqual(after, await asFile())
  assert.ok(after.some((row) => row.includes('41.3')))
})

test('all indicators are exported into one file, and of one that is not there nothing is said', async (t) => {
  const world = await openWorld(t)
  const folder = await mkdtemp(join(tmpdir(), 'varde-export-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'all.csv')
  assert.equal((await exporting(world, 'montes-agua', '--out', file)).exit, 0)
  const all = await readFile(file, 'utf8')
  const [head] = all.split('\r\n')
  const one = (await exporting(world, 'montes-agua', '--indicator', 'agua-inversion')).out
  const [sameHead, ...rows] = one.trimEnd().split('\r\n')
  assert.equal(sameHead, head)
  assert.ok(rows.length > 0)
  for (const row of rows) assert.ok(all.includes(row), row)
  const none = await exporting(world, 'montes-agua', '--indicator', 'nowhere')
  assert.equal(none.exit, 2)
  assert.equal(none.out, '')
})

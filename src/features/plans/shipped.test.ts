import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
import { packageFiles, writeFiles } from '#features/packages'
import { testDatabase } from '#test/database'
import { publishShippedPlans } from './shipped.ts'
import { commitment, deeds, loadPlan, packageOf, parts, visitOn } from './vivero.fixture.ts'

const vivero = (id: string) => packageOf([commitment('a')], {}, { id })

/** A folder with a package in each of its folders. */
async function homeOf(t: TestContext, ...ids: readonly string[]): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'varde-shipped-'))
  t.after(() => rm(home, { recursive: true, force: true }))
  for (const id of ids) {
    assert.equal(await writeFiles(join(home, id), packageFiles(vivero(id).content, parts)), null)
  }
  return home
}

const plansIn = (database: Database) =>
  read(database.app, async (tx) => {
    const rows = await query<{ plan: string; state: string }>(
      tx,
      sql`select plan, state from varde.plan_version order by plan`,
    )
    return rows.map(({ plan, state }) => `${plan} ${state}`)
  })

const ship = (database: Database, home: string) =>
  publishShippedPlans(visitOn(database, '2026-01-02'), home, parts)

test('a fresh installation begins with every plan that is shipped, in force', async (t) => {
  const database = await testDatabase(t)
  const home = await homeOf(t, 'vivero', 'bosque')
  await writeFile(join(home, 'plan.schema.json'), '{}')
  assert.deepEqual(await ship(database, home), ['bosque', 'vivero'])
  assert.deepEqual(await plansIn(database), ['bosque in-force', 'vivero in-force'])
  assert.deepEqual(
    (await deeds(database)).map((deed) => deed.split(' ')[0]),
    ['load-plan', 'publish-plan', 'load-plan', 'publish-plan'],
  )
})

test('an installation that has a plan keeps what it has', async (t) => {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-01'), packageOf([commitment('a')]))
  const before = await plansIn(database)
  assert.deepEqual(await ship(database, await homeOf(t, 'vivero')), [])
  assert.deepEqual(await plansIn(database), before)
})

test('one plan that is wrong keeps all of them out, and says which', async (t) => {
  const database = await testDatabase(t)
  const home = await homeOf(t, 'bosque')
  await mkdir(join(home, 'vivero'))
  await cp(join(home, 'bosque', 'areas.yaml'), join(home, 'vivero', 'areas.yaml'))
  await assert.rejects(ship(database, home), /the shipped plan in .*vivero is invalid/)
  assert.deepEqual(await plansIn(database), [])
})

test('two that start at the same time ship the plans once', async (t) => {
  const database = await testDatabase(t)
  const home = await homeOf(t, 'vivero')
  const shipped = await Promise.all([ship(database, home), ship(database, home)])
  assert.deepEqual(shipped.flat(), ['vivero'])
  assert.deepEqual(await plansIn(database), ['vivero in-force'])
})

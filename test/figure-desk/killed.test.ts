import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Database } from '#kernel/db'
import { queryOne, read, runText, sql, transaction } from '#kernel/db'
import { readJournal, verifyChain } from '#kernel/journal'
import type { World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { define, nine, streams } from './tables.ts'

/** Everything that an import may write. */
const written = ({ database }: World) =>
  read(database.migrate, (tx) =>
    queryOne(
      tx,
      sql`select (select count(*)::int from varde.observation) as figures,
            (select count(*)::int from varde.edition_item) as items,
            (select count(*)::int from varde.draft_revision) as revisions,
            (select count(*)::int from varde.edition_event) as events,
            (select count(*)::int from varde.figure_row) as rows,
            (select count(*)::int from varde.journal) as deeds`,
    ),
  )

/** Starts an import as a process of its own. */
function start(world: World, words: readonly string[]) {
  const { addresses } = world.database
  const given = { addresses, actor: world.actor('editor'), words }
  return spawn(process.execPath, ['test/figure-desk/killed.ts'], {
    env: { ...process.env, VARDE_TEST_KILLED: JSON.stringify(given) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Until the process has written everything but its entry in the journal, which is held. */
async function untilItWaits(database: Database): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { waiting } = await read(database.app, (tx) =>
      queryOne<{ waiting: boolean }>(
        tx,
        sql`select exists (select from pg_locks
              where relation = 'varde.journal'::regclass and not granted) as waiting`,
      ),
    )
    if (waiting) return
    await setTimeout(50)
  }
  assert.fail('the import never came to its journal')
}

const killedWhileItWrites = (world: World, words: readonly string[]): Promise<void> =>
  transaction(world.database.migrate, async (tx) => {
    await runText(tx, 'lock table varde.journal in exclusive mode')
    const child = start(world, words)
    const gone = once(child, 'exit')
    await untilItWaits(world.database)
    child.kill('SIGKILL')
    assert.deepEqual(await gone, [null, 'SIGKILL'])
  })

async function fileWith(t: TestContext, name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-killed-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

/** Killed in the middle, nothing is there; once more, all of it is. */
async function expectWhole(world: World, words: readonly string[], deed: string): Promise<void> {
  const before = await written(world)
  await killedWhileItWrites(world, words)
  assert.deepEqual(await written(world), before)
  assert.deepEqual(await once(start(world, words), 'exit'), [0, null])
  const { deeds } = await read(world.database.migrate, (tx) =>
    queryOne<{ deeds: number }>(
      tx,
      sql`select count(*)::int as deeds from varde.journal where operation = ${deed}`,
    ),
  )
  assert.equal(deeds, 1)
  assert.notDeepEqual(await written(world), before)
  const { sound } = await read(world.database.app, (tx) => verifyChain(readJournal(tx)))
  assert.equal(sound, true)
}

test('an import of rows that is killed while it writes leaves nothing, and can be run again', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const rows = streams.map((code) => `arboles-plantados,2025,${code},4,10,Payroll`)
  const lines = ['indicator,period,stream,numerator,denominator,source', ...rows]
  const path = await fileWith(t, 'all.csv', lines.join('\n'))
  await expectWhole(
    world,
    ['indicators', 'import', path, '--as', 'editor@montes.example'],
    'figure-rows-imported',
  )
})

test('an import of a table that is killed while it writes leaves nothing, and can be run again', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const path = await fileWith(t, 'streams.csv', nine.replaceAll('\t', ';'))
  const place = ['--plan', 'montes-agua', '--organisation', 'forestal', '--period', '2026']
  const words = ['indicators', 'import', path, '--indicator', 'arboles-plantados', ...place]
  await expectWhole(world, [...words, '--as', 'editor@montes.example'], 'report-fields-imported')
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from '#kernel/db'
import { migrate, refuseLeakyPublicLogin } from '#kernel/schema'
import { makeBackup, restoreBackup } from './index.ts'
import { firstRelease, newPath, nextRelease, orchardDatabase, owner } from './orchard.fixture.ts'

const moment = new Date('2025-06-01T12:00:00Z')

async function backupOf(scripts = firstRelease): Promise<string> {
  const source = await orchardDatabase(scripts)
  await owner(source, `insert into varde.tree (kind, notes) values ('apple', 'from the backup')`)
  const path = newPath()
  await makeBackup(source.migrate, { path, at: moment, without: ['ticket'] })
  return path
}

const restore = ({ migrate }: Database, path: string, more: object = {}) =>
  restoreBackup(migrate, { path, now: moment, replace: false, scripts: firstRelease, ...more })

const notes = (database: Database) => owner(database, 'select notes from varde.tree')

const kept = [{ notes: 'kept' }]
const fromBackup = [{ notes: 'from the backup' }]

async function filledDatabase(): Promise<Database> {
  const database = await orchardDatabase()
  await owner(database, `insert into varde.tree (kind, notes) values ('apple', 'kept')`)
  return database
}

test('a database that holds anything is not overwritten unless told', async () => {
  const path = await backupOf()
  const target = await filledDatabase()
  await assert.rejects(restore(target, path), { code: 'target-not-empty', message: /\(tree\)/ })
  assert.deepEqual(await notes(target), kept)
  await restore(target, path, { replace: true })
  assert.deepEqual(await notes(target), fromBackup)
})

test('what the migrations put there themselves does not make a database full', async () => {
  const target = await orchardDatabase()
  await restore(target, await backupOf())
  assert.deepEqual(await notes(target), fromBackup)
})

test('a database that was never migrated takes a backup', async () => {
  const target = await orchardDatabase()
  await owner(target, 'drop schema varde cascade; drop schema published cascade')
  await restore(target, await backupOf())
  assert.deepEqual(await notes(target), fromBackup)
  await refuseLeakyPublicLogin(target.public)
})

test('an older backup is brought to this release', async () => {
  const target = await orchardDatabase(nextRelease)
  await restore(target, await backupOf(), { scripts: nextRelease })
  assert.deepEqual(await owner(target, 'select notes, height from varde.tree'), [
    { notes: 'from the backup', height: 2 },
  ])
})

test('a backup of a later release is refused, and so is a later kind of backup', async () => {
  const target = await filledDatabase()
  const later = await backupOf(nextRelease)
  await assert.rejects(restore(target, later, { replace: true }), { code: 'backup-newer' })
  const path = await backupOf()
  rewrite(path, (text) => text.replace('"format":1', '"format":2'))
  await assert.rejects(restore(target, path, { replace: true }), { code: 'backup-newer' })
  assert.deepEqual(await notes(target), kept)
})

const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(path)).toString('utf8'))))

/** The text with the digest that it would have had. */
function signed(text: string): string {
  const lines = text.split('\n').slice(0, -2)
  const digest = createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex')
  return text.replace(/"digest":"[0-9a-f]{64}"\}\n$/, `"digest":"${digest}"}\n`)
}

const damages: readonly (readonly [string, string, (path: string) => void])[] = [
  ['is not there', 'backup-unreadable', (path) => writeFileSync(path, '')],
  ['is no compressed file', 'backup-unreadable', (path) => writeFileSync(path, 'plum')],
  [
    'is another compressed file',
    'backup-unreadable',
    (path) => rewrite(path, () => '{"plum":1}\n'),
  ],
  ['is compressed text', 'backup-unreadable', (path) => rewrite(path, () => 'plum')],
  [
    'lost its last bytes',
    'backup-unreadable',
    (path) => writeFileSync(path, readFileSync(path).subarray(0, -20)),
  ],
  [
    'lost its last line',
    'backup-cut-off',
    (path) => rewrite(path, (text) => text.replace(/\{"end".*\n/, '')),
  ],
  [
    'lost a row',
    'backup-cut-off',
    (path) => rewrite(path, (text) => text.replace(/"\(apple\)"\n/, '')),
  ],
  [
    'says another thing than was written',
    'backup-changed',
    (path) => rewrite(path, (text) => text.replace('from the backup', 'from the fakir')),
  ],
  [
    'has a strange line',
    'backup-unreadable',
    (path) => rewrite(path, (text) => text.replace(/\n"/, '\n7\n"')),
  ],
]

for (const [what, code, damage] of damages) {
  test(`a file that ${what} is refused and changes nothing`, async () => {
    const path = await backupOf()
    damage(path)
    const target = await filledDatabase()
    await assert.rejects(restore(target, path, { replace: true }), { name: 'StartRefused', code })
    assert.deepEqual(await notes(target), kept)
  })
}

test('a path that leads nowhere is refused', async () => {
  const target = await filledDatabase()
  await assert.rejects(restore(target, '/nowhere/varde.backup'), { code: 'backup-unreadable' })
})

test('a row that breaks a foreign key is refused and changes nothing', async () => {
  const path = await backupOf()
  rewrite(path, (text) => signed(text.replace('(1,apple', '(1,fig')))
  const target = await filledDatabase()
  await assert.rejects(restore(target, path, { replace: true }), /foreign key/)
  assert.deepEqual(await notes(target), kept)
})

test('whoever restores is told how far it is', async () => {
  const told: [number, number][] = []
  const target = await orchardDatabase()
  await restore(target, await backupOf(), {
    told: (rows: number, of: number) => void told.push([rows, of]),
  })
  assert.deepEqual(told.at(-1), [2, 2])
})

test('columns that came in another order than the names of the migrations stay theirs', async () => {
  const [trees, heights] = nextRelease.migrations
  assert.ok(trees && heights)
  const { published } = nextRelease
  const source = await orchardDatabase({ migrations: [trees, heights], published })
  // A later release brings a migration whose name comes before one that has run.
  const widths = {
    name: '0001_widths',
    digest: 'digest of widths',
    text: 'alter table varde.tree add column width int default 3',
  }
  const scripts = { migrations: [trees, widths, heights], published }
  await migrate(source.migrate, new Date('2025-02-01T00:00:00Z'), scripts)
  await owner(source, `insert into varde.tree (kind, height, width) values ('apple', 20, 30)`)
  const path = newPath()
  await makeBackup(source.migrate, { path, at: moment, without: [] })
  const target = await orchardDatabase()
  await restore(target, path, { scripts })
  assert.deepEqual(await owner(target, 'select height, width from varde.tree'), [
    { height: 20, width: 30 },
  ])
})

test('a restore that is killed in the middle leaves everything as it was', async () => {
  const path = await backupOf()
  const target = await filledDatabase()
  const killed = spawn(
    process.execPath,
    [new URL('killed-restore.fixture.ts', import.meta.url).pathname, path],
    { env: { ...process.env, ADDRESSES: JSON.stringify(target.addresses) }, stdio: 'inherit' },
  )
  await once(killed, 'exit')
  assert.equal(killed.signalCode, 'SIGKILL')
  assert.deepEqual(await notes(target), kept)
  await restore(target, path, { replace: true })
  assert.deepEqual(await notes(target), fromBackup)
})

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import type { Database } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import { queueMail } from '#kernel/jobs'
import * as journal from '#kernel/journal'
import { testDatabase } from '#test/database'
import { command, note } from './archive.fixture.ts'

const path = (name: string): string => join(mkdtempSync(join(tmpdir(), 'varde-records-')), name)

/** A database in which the club has done three things. */
async function club(): Promise<Database> {
  const database = await testDatabase()
  await note(database, ['open-round', 'courts'], ['invite-person', null], ['close-round', 'courts'])
  return database
}

const headOf = (database: Database) => read(database.app, journal.findHead)

test('an exported journal is verified without a database', async () => {
  const database = await club()
  const { hash } = await headOf(database)
  const file = path('journal.jsonl')
  const exported = await command(database, `journal export ${file}`)
  assert.deepEqual([exported.exit, exported.out], [0, `${file}\n`])
  assert.match(exported.err, new RegExp(`3 entries exported\\. .*${hash}`))
  const verified = await command(database, `journal verify ${file} --json`)
  assert.deepEqual(JSON.parse(verified.out), { sound: true, entries: 3, head: hash })
})

test('without a file the journal goes to where the result goes', async () => {
  const database = await club()
  const { out } = await command(database, 'journal export')
  const file = path('journal.jsonl')
  writeFileSync(file, out)
  const { exit, out: said } = await command(database, `journal verify ${file} --lang da`)
  assert.equal(exit, 0)
  assert.match(said, /^Journalen er intakt\. Indførsler: 3\. Kontrolsum: [0-9a-f]{64}\n$/)
})

test('a changed journal ends with 1 and the place of the fault', async () => {
  const database = await club()
  const file = path('journal.jsonl')
  await command(database, `journal export ${file}`)
  writeFileSync(file, readFileSync(file, 'utf8').replace('invite-person', 'invite-nobody'))
  const { exit, out } = await command(database, `journal verify ${file}`)
  assert.deepEqual(
    [exit, out],
    [1, 'The journal is broken at entry 2: it is not as it was written.\n'],
  )
})

test('a journal is held against the heads that somebody kept', async () => {
  const database = await club()
  const file = path('journal.jsonl')
  await command(database, `journal export ${file}`)
  const { hash } = await headOf(database)
  const verify = (head: string) => command(database, `journal verify ${file} --head ${head}`)
  assert.equal((await verify(`3:${hash}`)).exit, 0)
  assert.match((await verify(`2:${hash}`)).out, /broken at entry 2: another hash was published/)
  assert.match((await verify(`4:${hash}`)).out, /broken at entry 4: it was published, and is not/)
  assert.equal((await verify('three')).exit, 2)
})

test('a journal in the database is verified, with what was published of it', async () => {
  const database = await club()
  const { exit, out, err } = await command(database, 'journal verify')
  assert.equal(exit, 0)
  assert.match(out, /The journal is sound\. Entries: 3/)
  assert.match(err, /No head has been published yet/)
})

test('a file that is not there is refused', async () => {
  const database = await testDatabase()
  const { exit, out } = await command(database, 'journal verify /nowhere/journal.jsonl')
  assert.deepEqual(
    [exit, out],
    [2, 'There is no file /nowhere/journal.jsonl, or it may not be read.\n'],
  )
})

test('a journal is not exported to where no file can be', async () => {
  const database = await testDatabase()
  const file = path('plum')
  writeFileSync(file, 'plum')
  for (const place of ['/nowhere/journal.jsonl', tmpdir(), join(file, 'journal.jsonl')]) {
    const { exit, out, err } = await command(database, `journal export ${place}`)
    assert.deepEqual([exit, err], [2, ''], place)
    assert.match(out, /cannot be written: its folder is not there or may not be written to\.\n$/)
  }
})

test('an empty file is no broken journal: it says that there was nothing to verify', async () => {
  const database = await testDatabase()
  const file = path('journal.jsonl')
  writeFileSync(file, '')
  const english = await command(database, `journal verify ${file}`)
  assert.deepEqual(
    [english.exit, english.out],
    [
      0,
      'There is no entry, so there is nothing to verify. The journal of a new installation is empty; if this one should not be, it was cut off.\n',
    ],
  )
  const danish = await command(database, `journal verify ${file} --lang da`)
  assert.match(danish.out, /^Der er ingen indførsel og derfor intet at kontrollere\./)
})

test('whoever may not has nothing exported, verified, backed up or restored', async () => {
  const database = await club()
  const refused = async (line: string, who: Parameters<typeof command>[2]) => {
    const { exit, out, err } = await command(database, line, who)
    assert.deepEqual([exit, out, err], [2, '', 'problem not-allowed\n'], `${line} by ${who}`)
  }
  for (const who of ['editor', 'courts-auditor'] as const) await refused('journal export', who)
  await refused('journal verify', 'editor')
  for (const who of ['editor', 'auditor'] as const) {
    await refused(`backup ${path('a')}`, who)
    await refused(`restore ${path('a')}`, who)
  }
  assert.equal((await command(database, 'journal export', 'auditor')).exit, 0)
})

const shownBackup = z.object({ path: z.string(), tables: z.number(), rows: z.number() })

test('a backup is restored into an empty database, and its journal verifies', async () => {
  const database = await club()
  const file = path('varde.backup')
  const backup = await command(database, `backup ${file} --json`)
  assert.equal(backup.exit, 0)
  assert.match(backup.err, / rows written/)
  assert.match(backup.err, /VARDE_SECRET is not in a backup/)
  assert.equal(shownBackup.parse(JSON.parse(backup.out)).path, file)

  const other = await testDatabase()
  const restored = await command(other, `restore ${file}`)
  assert.deepEqual(restored.exit, 0)
  assert.match(restored.out, /^Restored as it was on 2027-03-01T08:00:00\.000Z: \d+ rows/)
  assert.match(restored.out, /The journal is sound\. Entries: 3/)
  assert.match(restored.err, / rows restored/)
  assert.deepEqual(await headOf(other), await headOf(database))
})

test('a database that holds something is replaced only when told, and a file that is there too', async () => {
  const [database, other] = [await club(), await testDatabase()]
  await note(other, ['open-round', 'youth'])
  const file = path('varde.backup')
  await command(database, `backup ${file}`)
  assert.match((await command(database, `backup ${file}`)).out, /is there already/)
  assert.equal((await command(database, `backup ${file} --replace`)).exit, 0)
  const refused = await command(other, `restore ${file}`)
  assert.deepEqual(refused.exit, 2)
  assert.match(refused.out, /The database holds something already/)
  assert.equal((await headOf(other)).seq, 1)
  assert.equal((await command(other, `restore ${file} --replace`)).exit, 0)
  assert.equal((await headOf(other)).seq, 3)
})

test('a file that is no backup is refused in the language asked for', async () => {
  const database = await testDatabase()
  const file = path('plum')
  writeFileSync(file, 'plum')
  const { exit, out } = await command(database, `restore ${file} --lang da`)
  assert.equal(exit, 2)
  assert.match(out, /findes ikke, er ikke en sikkerhedskopi eller er beskadiget/)
})

test('mail that waits is in no backup; that a mail has gone is', async () => {
  const database = await club()
  const mail = {
    to: 'ada@club.example',
    subject: 'Match',
    text: 'https://secret',
    language: 'en',
  } as const
  await transaction(database.app, async (tx) => {
    await queueMail(tx, { ...mail, dedupeKey: 'waits' })
    await queueMail(tx, { ...mail, dedupeKey: 'gone' })
    const gone = `update varde.mail set content = null, sent_at = queued_at, sent_by = 'smtp' where dedupe_key = 'gone'`
    await query(tx, sql.raw(gone))
  })
  const file = path('varde.backup')
  await command(database, `backup ${file}`)
  const other = await testDatabase()
  await command(other, `restore ${file}`)
  const kept = (table: string) =>
    read(other.app, (tx) => query(tx, sql.raw(`select * from varde.${table}`)))
  const keys = z.array(z.object({ dedupe_key: z.string() })).parse(await kept('mail'))
  assert.deepEqual(keys, [{ dedupe_key: 'gone' }])
  assert.deepEqual(await kept('outbox'), [])
})

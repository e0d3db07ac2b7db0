import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { programVersion } from '#features/pack-papers'
import { packFiles, packOperations } from '#features/packs'
import type { World } from '../reporting/cast.ts'
import { freeze, place, refOf, show, withdraw } from '../snapshots/world.ts'
import { download, openPacked, pack, sendPapers } from '../packs/world.ts'

interface Row {
  readonly file: string
  readonly version: string
  readonly at: Date
  readonly isKnown: boolean
}

const rows = (world: World): Promise<Row[]> =>
  read(world.database.app, (tx) =>
    query(
      tx,
      sql`select paper || '-' || language || '.' || form as file, version, first_at as at,
            salt is not null and digest is not null as "isKnown"
          from varde.pack_file order by seq`,
    ),
  )

const entries = (world: World): Promise<unknown[]> =>
  read(world.database.app, (tx) =>
    query(
      tx,
      sql`select subject, actor->>'role' as role from varde.journal
          where operation = 'pack-handed-out' order by seq`,
    ),
  )

const row = (file: string, at: string, isKnown = true): Row => ({
  file,
  version: programVersion,
  at: new Date(at),
  isKnown,
})

const html = { ...pack, form: 'html' } as const
const frozenAt = '2027-04-01T08:00:00Z'

test('a file is kept by its digest when it is first handed out, and the same file again writes nothing', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  await download(world, html)
  await sendPapers(world)
  world.setClock('2027-04-03T08:00:00Z')
  await download(world, html)
  await download(world, { ...html, language: 'da' })
  assert.deepEqual(await rows(world), [
    row('pack-en.html', frozenAt),
    row('pack-da.html', '2027-04-03T08:00:00Z'),
  ])
  const subject = { ...place, snapshot: 1, paper: 'pack', form: 'html', language: 'en' }
  const entry = { subject, role: 'coordinator' }
  assert.deepEqual(await entries(world), [
    entry,
    { ...entry, subject: { ...subject, language: 'da' } },
  ])
})

test('every form that can be compared is kept once however it is fetched, workbooks and drafts are not', async (t) => {
  const world = await openPacked(t)
  const visit = world.visit('coordinator')
  await packOperations.draftPack(visit, { place, asked: html })
  await freeze(world)
  const asked = packFiles.allFiles.filter(({ language }) => language === 'en')
  await packOperations.downloadPacks(visit, { key: place, asked })
  assert.deepEqual(await rows(world), [])
  await packOperations.takePack(visit, { key: place, asked })
  await packOperations.downloadFiling(visit, { key: place, asked })
  assert.deepEqual(
    (await rows(world)).map(({ file }) => file),
    ['pack-en.pdf', 'pack-en.docx', 'pack-en.html', 'minister-en.pdf', 'minister-en.docx'],
  )
})

test('two who fetch a file at once leave one digest', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  await Promise.all([download(world, html), download(world, html)])
  assert.deepEqual(await rows(world), [row('pack-en.html', frozenAt)])
})

test('what is withdrawn takes salts and digests along; that the files were handed out stays, and later ones are kept', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  await download(world, html)
  const ref = refOf(await show(world), 'c-1-01', 'challenges')
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, ref)
  assert.deepEqual(await rows(world), [row('pack-en.html', frozenAt, false)])
  await download(world, html)
  assert.deepEqual(await rows(world), [
    row('pack-en.html', frozenAt, false),
    row('pack-en.html', '2027-04-02T08:00:00Z'),
  ])
})

test('while nothing is withdrawn nobody changes or deletes what was handed out', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  await download(world, html)
  for (const change of [
    sql`update varde.pack_file set salt = null, digest = null`,
    sql`update varde.pack_file set version = '9'`,
    sql`delete from varde.pack_file`,
  ])
    await assert.rejects(
      world.visit('coordinator').transaction((tx) => query(tx, change)),
      /kept as it is|denied/,
    )
  assert.deepEqual(await rows(world), [row('pack-en.html', frozenAt)])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#kernel/access'
import { anonymous } from '#kernel/access'
import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { bytesOf, changed, montesLines, montesWords } from '#test/adopted-wording/montes'
import { testDatabase } from '#test/database'
import {
  approverOf,
  coordinator,
  loadPlan,
  plan,
  publishPlan,
  valid,
  visitOn,
} from '#test/plan/montes'
import { attachDocument, detachDocument, previewDocument } from '../operations.ts'
import { findWording } from '../readers.ts'
import type { Attached, AttachRefused } from './steps.ts'

const bytes = bytesOf(montesLines)
const document = 'plan-2026'

async function montes(): Promise<Database> {
  const database = await testDatabase()
  await loadPlan(visitOn(database, '2026-01-02'), await valid('test/plans/montes-agua'))
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
  return database
}

const attachOn = (database: Database, day: string, file = bytes) =>
  attachDocument(visitOn(database, day, coordinator), { plan, bytes: file })

function fatesOf(attached: Attached | AttachRefused): Readonly<Record<string, number>> {
  const groups = Map.groupBy(attached.passages, ({ fate }) => fate)
  return Object.fromEntries([...groups].map(([fate, { length }]) => [fate, length]))
}

const endOf = (result: object | Refused): string =>
  isRefused(result) ? result.refused : 'outcome' in result ? String(result.outcome) : 'done'

const countIn = (database: Database): Promise<readonly { operation: string; subject: object }[]> =>
  read(database.app, (tx) =>
    query(
      tx,
      sql`select operation, subject from varde.journal where operation like '%document' order by seq`,
    ),
  )

async function textOn(
  database: Database,
  day: string,
  commitment: string,
  reader: Actor = anonymous,
) {
  const login = reader.kind === 'public' ? database.public : database.app
  const lines: [number, number] = commitment === 'n-01' ? [44, 44] : [31, 32]
  const source = { document, lines, checked: 'machine' } as const
  const asked = { reader, plan, moment: new Date(`${day}T23:00:00Z`) }
  const found = await read(login, (tx) => findWording(tx, asked, { id: commitment, source }))
  return found.shown?.text ?? null
}

test('a document is looked through first, attached once, and attaching it again changes nothing', async () => {
  const database = await montes()
  const visit = visitOn(database, '2026-02-01', coordinator)
  const previewed = await previewDocument(visit, { plan, bytes })
  assert.deepEqual(
    [endOf(previewed), fatesOf(previewed)],
    ['previewed', { new: 5, 'not-found': 1 }],
  )
  assert.deepEqual(await countIn(database), [])
  const attached = await attachOn(database, '2026-02-01')
  assert.deepEqual([endOf(attached), fatesOf(attached)], ['attached', { new: 5, 'not-found': 1 }])
  const again = await attachOn(database, '2026-02-02')
  assert.deepEqual([endOf(again), fatesOf(again)], ['unchanged', { kept: 5, 'not-found': 1 }])
  assert.deepEqual(await countIn(database), [
    { operation: 'attach-document', subject: { plan, document } },
  ])
  assert.equal(await textOn(database, '2026-02-01', 'c-1-01'), montesWords['c-1-01'])
  assert.equal(await textOn(database, '2026-01-31', 'c-1-01'), null)
})

test('another document that says otherwise is refused whole, until the first is detached with a reason', async () => {
  const database = await montes()
  await attachOn(database, '2026-02-01')
  const other = changed('con las escuelas rurales', 'con todas las escuelas rurales')
  const refused = await attachOn(database, '2026-02-02', other)
  assert.deepEqual(
    [endOf(refused), fatesOf(refused)],
    ['wording-differs', { differs: 1, kept: 4, 'not-found': 1 }],
  )
  const visit = visitOn(database, '2026-02-03', coordinator)
  const taken = { plan, document, reason: ' Era un borrador. ' }
  assert.equal(
    endOf(await detachDocument(visit, { ...taken, reason: ' ' })),
    'wording-reason-missing',
  )
  assert.deepEqual(await detachDocument(visit, taken), { detached: 5 })
  assert.equal(endOf(await detachDocument(visit, taken)), 'wording-none')
  assert.equal(await textOn(database, '2026-02-03', 'c-1-01'), null)
  assert.equal(endOf(await attachOn(database, '2026-02-04', other)), 'attached')
  assert.match((await textOn(database, '2026-02-04', 'c-1-01')) ?? '', /con todas las escuelas/)
  assert.equal(await textOn(database, '2026-02-02', 'c-1-01'), montesWords['c-1-01'])
})

test('one commitment’s wording is taken off alone', async () => {
  const database = await montes()
  await attachOn(database, '2026-02-01')
  const visit = visitOn(database, '2026-02-02', coordinator)
  const given = { plan, document, commitment: 'c-1-01', reason: 'Mal leído.' }
  assert.deepEqual(await detachDocument(visit, given), { detached: 1 })
  assert.deepEqual(fatesOf(await attachOn(database, '2026-02-03')), {
    new: 1,
    kept: 4,
    'not-found': 1,
  })
})

test('the wording of a commitment that is not public leaves through no public login', async () => {
  const database = await montes()
  await attachOn(database, '2026-02-01')
  assert.equal(await textOn(database, '2026-02-01', 'n-01'), null)
  assert.equal(await textOn(database, '2026-02-01', 'n-01', coordinator), montesWords['n-01'])
})

test('what is not the document is refused in a word, and nothing is written', async () => {
  const database = await montes()
  const endings = await Promise.all(
    ['Leche y pan.', ' \n', 'PK\u0003\u0004', '%PDF-1.7', '%PDF-1.7 /Encrypt 9 0 R'].map(
      async (text) => endOf(await attachOn(database, '2026-02-01', new TextEncoder().encode(text))),
    ),
  )
  assert.deepEqual(endings, [
    'wording-other-document',
    'wording-file-empty',
    'wording-file-kind',
    'wording-pdf-damaged',
    'wording-pdf-encrypted',
  ])
  const visit = visitOn(database, '2026-02-01', coordinator)
  const unknown = await attachDocument(visit, { plan, bytes, document: 'otro' })
  assert.equal(endOf(unknown), 'wording-document-unknown')
  const latin = await attachOn(database, '2026-02-01', Buffer.from('Área 1', 'latin1'))
  assert.equal(endOf(latin), 'wording-file-kind')
  assert.deepEqual(await countIn(database), [])
})

test('only the coordinator and the installation attach and detach', async () => {
  const database = await montes()
  const visit = visitOn(database, '2026-02-01', approverOf('uy:forestal'))
  for (const deed of [attachDocument, previewDocument])
    await assert.rejects(deed(visit, { plan, bytes }), { status: 403 })
  await assert.rejects(detachDocument(visit, { plan, document, reason: 'No.' }), { status: 403 })
  assert.equal(
    endOf(await attachDocument(visitOn(database, '2026-02-01'), { plan, bytes })),
    'attached',
  )
})

test('two who attach at once write each wording once', async () => {
  const database = await montes()
  const both = await Promise.all([1, 2].map(() => attachOn(database, '2026-02-01')))
  assert.deepEqual(both.map(endOf).toSorted(), ['attached', 'unchanged'])
})

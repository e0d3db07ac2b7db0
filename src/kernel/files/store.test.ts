import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql, transaction } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import { testDatabase } from '#test/database'
import { attachment } from './attachment.ts'
import { receiveFile } from './receive.ts'
import { findFile, forgetFile, readChunk, storeFile } from './store.ts'

const database = await testDatabase()
const at = new Date('2027-02-23T09:00:00Z')

async function* text(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part)
}

async function received(...parts: string[]) {
  const file = await receiveFile(text(...parts), 'a.txt')
  if (isRefused(file)) throw new Error(file.refused)
  return file
}

const chunks = () =>
  read(database.app, (tx) =>
    query<{ position: number; length: number }>(
      tx,
      sql`select position, length(bytes) as length from varde.file_chunk order by position`,
    ),
  )

test('a file of more than a megabyte lies in chunks and comes out as it went in', async () => {
  const long = 'ø'.repeat(800_000)
  const file = await received(long, 'end')
  const stored = await transaction(database.app, (tx) => storeFile(tx, file, at))
  assert.deepEqual(await chunks(), [
    { position: 0, length: 1_048_576 },
    { position: 1, length: 551_427 },
  ])
  const answer = attachment({ ...stored, name: 'Åbent "brev".txt' }, (position) =>
    read(database.app, (tx) => readChunk(tx, stored.digest, position)),
  )
  assert.equal(await answer.text(), `${long}end`)
  assert.equal(answer.headers.get('content-length'), '1600003')
  assert.equal(
    answer.headers.get('content-disposition'),
    `attachment; filename="_bent _brev_.txt"; filename*=UTF-8''%C3%85bent%20%22brev%22.txt`,
  )
  await file.close()
})

test('the same file stored twice lies here once', async () => {
  const [one, two] = [await received('same'), await received('same')]
  await Promise.all(
    [one, two].map((file) => transaction(database.app, (tx) => storeFile(tx, file, at))),
  )
  const found = await read(database.app, (tx) => findFile(tx, one.digest))
  assert.deepEqual(found, {
    digest: one.digest,
    size: 4,
    mediaType: 'text/plain; charset=utf-8',
  })
  await Promise.all([one.close(), two.close()])
})

test('a transaction that fails leaves neither file nor chunk', async () => {
  const file = await received('never')
  const struck = transaction(database.app, async (tx) => {
    await storeFile(tx, file, at)
    throw new Error('struck')
  })
  await assert.rejects(struck, /struck/)
  assert.equal(await read(database.app, (tx) => findFile(tx, file.digest)), undefined)
  await file.close()
})

test('a file that is forgotten takes its chunks with it', async () => {
  const file = await received('gone soon')
  await transaction(database.app, (tx) => storeFile(tx, file, at))
  await transaction(database.app, (tx) => forgetFile(tx, file.digest))
  assert.equal(await read(database.app, (tx) => readChunk(tx, file.digest, 0)), undefined)
  await file.close()
})

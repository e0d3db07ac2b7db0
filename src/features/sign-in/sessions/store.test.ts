import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, sql, transaction } from '#kernel/db'
import { enter, look, machine, openClub, parts } from '#test/club'
import { beginSession, endAll, endById, endByToken, findSession, listSessions } from './store.ts'

const database = await openClub()
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.editor])

const begin = (account: string, awaitsCode = false, device = 'Firefox, Linux') => {
  const session = { account, method: 'password', device, awaitsCode } as const
  return transaction(database.app, (tx) => beginSession(tx, session, machine.now()))
}
const find = (token: string) => read(database.app, (tx) => findSession(tx, token, machine.now()))
const list = (account: string) =>
  read(database.app, (tx) => listSessions(tx, account, machine.now()))

test('a session is found by its token, and by nothing else', async () => {
  const token = await begin(ada.id)
  const session = await find(token)
  assert.deepEqual(
    [session?.account, session?.device, session?.awaitsCode],
    [ada.id, 'Firefox, Linux', false],
  )
  assert.equal(await find(`${token}x`), undefined)
  assert.equal(await find(''), undefined)
})

test('tokens are of chance, and long', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, () => begin(bob.id)))
  assert.equal(new Set(tokens).size, 20)
  for (const token of tokens) assert.match(token, /^[\w-]{43}$/)
})

test('one that awaits its code is in no list', async () => {
  const before = (await list(ada.id)).length
  const token = await begin(ada.id, true)
  assert.equal((await find(token))?.awaitsCode, true)
  assert.equal((await list(ada.id)).length, before)
})

test('what is over is cleared away when the next session begins', async () => {
  await begin(bob.id)
  machine.move(8 * 24 * 60)
  assert.deepEqual(await list(bob.id), [])
  await begin(bob.id)
  const rows = await look<{ count: number }>(
    database,
    sql`select count(*)::int as count from varde.session`,
  )
  assert.equal(rows[0]?.count, 1)
})

test('ending one leaves the others; ending all may leave the one in use', async () => {
  const [first, second, third] = [await begin(ada.id), await begin(ada.id), await begin(ada.id)]
  await transaction(database.app, (tx) => endByToken(tx, first))
  assert.equal(await find(first), undefined)
  await transaction(database.app, (tx) => endAll(tx, ada.id, second))
  assert.deepEqual([(await find(second))?.account, await find(third)], [ada.id, undefined])
  await transaction(database.app, (tx) => endAll(tx, ada.id))
  assert.deepEqual(await list(ada.id), [])
  assert.equal((await list(bob.id)).length, 1)
})

test('nobody ends another’s session by its id', async () => {
  const token = await begin(bob.id)
  const id = (await find(token))?.id ?? ''
  assert.equal(await transaction(database.app, (tx) => endById(tx, ada.id, id)), false)
  assert.equal(await transaction(database.app, (tx) => endById(tx, bob.id, id)), true)
  assert.equal(await transaction(database.app, (tx) => endById(tx, bob.id, id)), false)
})

import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { ask, newFolder, startHolder } from './holders.fixture.ts'

const data = newFolder()
writeFileSync(`${data}/foreign.txt`, 'not ours')

const isRunning = (): boolean => existsSync(`${data}/postgres/cluster/postmaster.pid`)

const keeper = await startHolder(data)

test('the first start makes the database in the data folder, beside what lies there', () => {
  assert.deepEqual([keeper.began, keeper.folder], ['made', `${data}/postgres`])
  assert.deepEqual(readdirSync(data).toSorted(), ['foreign.txt', 'postgres'])
})

test('whoever comes later joins; the database runs until the last has let go', async () => {
  const data = newFolder()
  const one = await startHolder(data)
  const other = await startHolder(data, { role: 'server' })
  assert.deepEqual([one.began, other.began], ['made', 'joined'])
  await one.end()
  assert.deepEqual(await ask(other.addresses.app, 'select 1 as n'), [{ n: 1 }])
  await other.end()
  assert.ok(!existsSync(`${data}/postgres/cluster/postmaster.pid`))
  const next = await startHolder(data)
  assert.equal(next.began, 'started')
  await next.end()
})

test('a second server on the same data folder is refused in a sentence', async () => {
  const server = await startHolder(data, { role: 'server' })
  const second = await startHolder(data, { role: 'server' })
  assert.equal(second.code, 'second-server')
  assert.match(
    second.message ?? '',
    /A server already runs on the data folder .* \(process \d+\): /,
  )
  await server.end()
  assert.ok(isRunning())
})

test('a server that was killed makes room for the next', async () => {
  const server = await startHolder(data, { role: 'server' })
  await server.kill()
  const next = await startHolder(data, { role: 'server' })
  assert.equal(next.code, undefined)
  await next.end()
})

test('processes that start at once share one database', async () => {
  const data = newFolder()
  const all = await Promise.all([startHolder(data), startHolder(data), startHolder(data)])
  assert.deepEqual(all.map(({ began }) => began).toSorted(), ['joined', 'joined', 'made'])
  assert.deepEqual(all[1].addresses, all[0].addresses)
  await Promise.all(all.map((holder) => holder.end()))
  assert.ok(!existsSync(`${data}/postgres/cluster/postmaster.pid`))
})

test('each login may enter the database, and the public one may keep nothing in it', async () => {
  const { app, migrate, public: reader, superuser } = keeper.addresses
  assert.deepEqual(await ask(app, 'select current_user as who'), [{ who: 'varde_app' }])
  assert.deepEqual(await ask(migrate, 'select current_user as who'), [{ who: 'varde_migrate' }])
  await assert.rejects(ask(reader, 'create temporary table t ()'), /permission denied/)
  await assert.rejects(ask(reader, 'create table public.t ()'), /permission denied/)
  await assert.rejects(
    ask({ ...superuser, password: 'guess' }, 'select 1'),
    /authentication failed/,
  )
})

test('nothing listens on the network', async () => {
  const [row] = await ask(keeper.addresses.superuser, 'show listen_addresses')
  assert.deepEqual(row, { listen_addresses: '' })
})

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { ask, newFolder, startHolder } from './holders.fixture.ts'

const isRunning = (data: string): boolean => existsSync(`${data}/postgres/cluster/postmaster.pid`)

async function untilStopped(data: string): Promise<void> {
  for (let tries = 0; isRunning(data); tries += 1) {
    assert.ok(tries < 500, 'the server still runs')
    await wait(20)
  }
}

/** The processes that wait at this folder's lease. */
const guardsOf = (data: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(`flock\0--exclusive\0${data}/postgres/lease`))
    .map(Number)

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // it has ended meanwhile
  }
}

test('when the last holder is killed the database stops, and what was acknowledged is kept', async () => {
  const data = newFolder()
  const one = await startHolder(data)
  const other = await startHolder(data)
  await ask(one.addresses.migrate, 'create table public.row as select 1 as n')
  await one.kill()
  await wait(300)
  assert.deepEqual(await ask(other.addresses.migrate, 'select n from public.row'), [{ n: 1 }])
  await other.kill()
  await untilStopped(data)
  const next = await startHolder(data)
  assert.equal(next.began, 'started')
  assert.deepEqual(await ask(next.addresses.migrate, 'select n from public.row'), [{ n: 1 }])
})

test('whoever comes while the guard stops the database waits, and starts it again', async () => {
  const data = newFolder()
  for (let times = 0; times < 3; times += 1) {
    const holder = await startHolder(data)
    const next = startHolder(data)
    await wait(times * 40)
    await holder.kill()
    const { addresses, kill } = await next
    assert.deepEqual(await ask(addresses.app, 'select 1 as n'), [{ n: 1 }])
    await kill()
  }
  await untilStopped(data)
})

test('there is one guard, and none once the database has stopped', async () => {
  const data = newFolder()
  const holders = [await startHolder(data), await startHolder(data), await startHolder(data)]
  await wait(2500)
  assert.equal(guardsOf(data).length, 2) // the one that waits for its turn, and the one that it runs
  for (const holder of holders) await holder.end()
  await wait(100)
  assert.ok(!isRunning(data))
  assert.deepEqual(guardsOf(data), [])
})

test('a server whose guard was killed too is adopted', async () => {
  const data = newFolder()
  const holder = await startHolder(data)
  await wait(100)
  for (const guard of guardsOf(data)) process.kill(guard, 'SIGKILL')
  await holder.kill()
  await wait(200)
  assert.ok(isRunning(data))
  const next = await startHolder(data)
  assert.equal(next.began, 'joined')
  await next.end()
  assert.ok(!isRunning(data))
})

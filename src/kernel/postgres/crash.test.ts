import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { ask, newFolder, startHolder } from './holders.fixture.ts'

const data = newFolder()
mkdirSync(`${data}/postgres/cluster.new/half`, { recursive: true }) // a first start that was cut off
let holder = await startHolder(data)

const pidFile = `${data}/postgres/cluster/postmaster.pid`
const serverPid = (): number => Number.parseInt(readFileSync(pidFile, 'utf8'), 10)

const atWork = (statement: string): Promise<unknown[]> => ask(holder.addresses.migrate, statement)

await atWork('create table public.row (n int)')

/** Writes row after row while something happens; answers how many were acknowledged. */
async function writeWhile(happens: () => Promise<void>): Promise<number> {
  await atWork('truncate public.row')
  let acknowledged = 0
  let over = false
  const writing = async (): Promise<void> => {
    for (; !over; acknowledged += 1) await atWork(`insert into public.row values (${acknowledged})`)
  }
  const written = writing().catch(() => undefined) // the server was killed under it
  await wait(200)
  await happens()
  over = true
  await written
  return acknowledged
}

const countRows = async (): Promise<number> => {
  const [row] = (await atWork('select count(*)::int as n from public.row')) as { n: number }[]
  return row?.n ?? -1
}

test('a first start that was cut off is begun anew', () => {
  assert.equal(holder.began, 'made')
})

test('when the process is killed in the midst of writing, every acknowledged row is kept', async () => {
  const acknowledged = await writeWhile(() => holder.kill())
  holder = await startHolder(data)
  const kept = await countRows()
  assert.ok(acknowledged > 0 && kept >= acknowledged && kept <= acknowledged + 1)
})

test('when the server is killed too, the next start recovers every acknowledged row', async () => {
  const acknowledged = await writeWhile(async () => {
    process.kill(serverPid(), 'SIGKILL')
    await holder.kill()
  })
  holder = await startHolder(data)
  assert.equal(holder.began, 'started')
  const kept = await countRows()
  assert.ok(acknowledged > 0 && kept >= acknowledged && kept <= acknowledged + 1)
})

test('the number of a dead server may be anybody’s now', async () => {
  const note = readFileSync(pidFile, 'utf8')
  process.kill(serverPid(), 'SIGKILL')
  await holder.kill()
  writeFileSync(pidFile, note.replace(/^\d+/, String(process.pid)))
  holder = await startHolder(data)
  assert.equal(holder.began, 'started')
})

test('logins that were only half made are made at the next start', async () => {
  await holder.end()
  rmSync(`${data}/postgres/prepared`)
  holder = await startHolder(data)
  assert.equal(await countRows().then((count) => count >= 0), true)
})

test('a server whose database ends by itself starts it again', async () => {
  await holder.end()
  holder = await startHolder(data, { role: 'server' })
  const before = serverPid()
  process.kill(before, 'SIGKILL')
  for (let tries = 0; (await countRows().catch(() => -1)) < 0; tries += 1) {
    assert.ok(tries < 100)
    await wait(100)
  }
  assert.notEqual(serverPid(), before)
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { newFolder } from './holders.fixture.ts'
import { tryLock, waitForLock } from './lock.ts'

const newPath = (): string => join(newFolder(), 'lock')

test('one holder keeps all others out until it lets go', async () => {
  const path = newPath()
  const lock = await tryLock(path, 'exclusive')
  assert.equal(await tryLock(path, 'exclusive'), undefined)
  assert.equal(await tryLock(path, 'shared'), undefined)
  lock?.release()
  const next = await tryLock(path, 'exclusive')
  assert.ok(next)
  next.release()
})

test('a shared lock is shared, and keeps out who wants it alone', async () => {
  const path = newPath()
  const locks = [await tryLock(path, 'shared'), await tryLock(path, 'shared')]
  assert.equal(await tryLock(path, 'exclusive'), undefined)
  for (const lock of locks) lock?.release()
  const alone = await tryLock(path, 'exclusive')
  assert.ok(alone)
  alone.release()
})

test('who waits gets the lock when it is let go, or nothing when the time is over', async () => {
  const path = newPath()
  const lock = await tryLock(path, 'exclusive')
  assert.equal(await waitForLock(path, 'exclusive', 0.05), undefined)
  const waiting = waitForLock(path, 'exclusive', 10)
  lock?.release()
  const given = await waiting
  assert.ok(given)
  given.release()
})

test('a child that inherits the lock holds it after its parent has let go, and loses it by dying', async () => {
  const path = newPath()
  const lock = await tryLock(path, 'exclusive')
  assert.ok(lock)
  const child = spawn('sleep', ['60'], { stdio: ['ignore', 'ignore', 'ignore', lock.file] })
  await once(child, 'spawn')
  lock.release()
  assert.equal(await tryLock(path, 'exclusive'), undefined)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = await tryLock(path, 'exclusive')
  assert.ok(next)
  next.release()
})

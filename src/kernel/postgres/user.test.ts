import assert from 'node:assert/strict'
import { chmodSync, mkdirSync } from 'node:fs'
import { test } from 'node:test'
import { newFolder } from './holders.fixture.ts'
import { canEnter, findNobody, serverUser } from './user.ts'

const stranger = { uid: 65_534, gid: 65_534 }
const self = { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 }

function folderIn(mode: number): string {
  const parent = newFolder()
  mkdirSync(`${parent}/child`)
  chmodSync(parent, mode)
  return `${parent}/child`
}

test('a stranger may enter a folder when others may pass through every one above it', () => {
  assert.equal(canEnter(folderIn(0o755), stranger), true)
  assert.equal(canEnter(folderIn(0o711), stranger), true)
  assert.equal(canEnter(folderIn(0o750), stranger), false)
  assert.equal(canEnter(folderIn(0o700), stranger), false)
})

test('the owner of a folder may enter it by the owner’s rights', () => {
  assert.equal(canEnter(folderIn(0o700), self), true)
  assert.equal(canEnter(folderIn(0o655), self), false)
})

test('whoever starts the server as itself has its own rights tested by the system', () => {
  assert.equal(canEnter(folderIn(0o700), undefined), true)
})

test('only root needs another user, and the files’ owner goes before nobody', () => {
  const folder = newFolder({ uid: 1 })
  const isRoot = self.uid === 0
  assert.deepEqual(serverUser(folder), isRoot ? { uid: 1, gid: 1 } : undefined)
  const user = serverUser(`${folder}/not yet there`)
  assert.equal(user === undefined, !isRoot)
  assert.notEqual(user?.uid, 0)
})

test('the user without rights is found by name', () => {
  const file = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:99:98:Nobody:/:/sbin/nologin\n'
  assert.deepEqual(findNobody(file), { uid: 99, gid: 98 })
  assert.equal(findNobody('root:x:0:0::/root:/bin/sh\n'), undefined)
})

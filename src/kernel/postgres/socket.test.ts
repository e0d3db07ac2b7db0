import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { after, test } from 'node:test'
import { newFolder } from './holders.fixture.ts'
import type { Place } from './place.ts'
import { makeSocketFolder } from './socket.ts'

const far: string[] = []
after(() => {
  for (const folder of far) rmSync(folder, { recursive: true, force: true })
})

function placeNamed(name: string): Place {
  const folder = `${newFolder()}/${name}`
  mkdirSync(folder, { recursive: true })
  return { ours: folder, folder, cluster: `${folder}/cluster` }
}

function farFolder(place: Place): string {
  const folder = makeSocketFolder(place, undefined)
  far.push(folder)
  return folder
}

const long = 'a'.repeat(120)

test('the socket lies beside the database’s files, where nobody else may look', () => {
  const place = placeNamed('short')
  const folder = makeSocketFolder(place, undefined)
  assert.equal(folder, `${place.folder}/socket`)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
})

test('where that path is too long for a socket it lies in a short one, as private as the other', () => {
  const folder = farFolder(placeNamed(long))
  assert.ok(Buffer.byteLength(`${folder}/.s.PGSQL.5432`) < 107)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
})

test('length is counted in bytes, not letters', () => {
  const place = placeNamed('Æ'.repeat(60))
  assert.ok(`${place.folder}/socket/.s.PGSQL.5432`.length < 107)
  assert.ok(!farFolder(place).startsWith(place.folder))
})

test('the short folder stays the same, so that connections find the server again', () => {
  const place = placeNamed(long)
  assert.equal(farFolder(place), farFolder(place))
})

test('a short folder that is gone, or that others may enter by now, is replaced', () => {
  const place = placeNamed(long)
  const first = farFolder(place)
  rmSync(first, { recursive: true })
  const second = farFolder(place)
  assert.notEqual(second, first)
  chmodSync(second, 0o777)
  assert.notEqual(farFolder(place), second)
})

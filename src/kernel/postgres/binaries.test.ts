import assert from 'node:assert/strict'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { findBinaries } from './binaries.ts'
import { ask, newFolder, startHolder } from './holders.fixture.ts'
import { runnableFolder } from './shipped-binaries.ts'

const shipped = findBinaries(undefined, undefined)
const ownPostgres = '/usr/lib/postgresql/15/bin'
const skip = existsSync(ownPostgres) ? false : 'this machine has no PostgreSQL 15'

test('the shipped programs are used unless others are named', () => {
  assert.deepEqual([shipped.shipped, shipped.major], [true, 18])
})

test('programs that are named but not there are refused', () => {
  assert.throws(() => findBinaries('/nowhere', undefined), { code: 'no-postgres-there' })
})

test(
  'a PostgreSQL of the machine’s own may be named, by its folder or its program',
  { skip },
  () => {
    const expected = { folder: ownPostgres, major: 15, shipped: false }
    for (const named of [ownPostgres, `${ownPostgres}/postgres`]) {
      const { version, ...found } = findBinaries(named, undefined)
      assert.deepEqual(found, expected)
      assert.match(version, /^15\.\d+$/)
    }
  },
)

test('a database is opened by the version that made it, wherever that lies', { skip }, async () => {
  const data = newFolder()
  const first = await startHolder(data, { programs: ownPostgres })
  assert.deepEqual(
    await ask(first.addresses.app, 'show server_version_num').then((rows) =>
      JSON.stringify(rows).slice(0, 26),
    ),
    '[{"server_version_num":"15',
  )
  await first.end()
  const next = await startHolder(data)
  assert.equal(next.began, 'started')
  await next.end()
})

test('a database of a version that is not here is refused in a sentence', () => {
  assert.throws(() => findBinaries(undefined, 9), {
    code: 'wrong-postgres-version',
    message: /made by PostgreSQL 9, which is not on this machine/,
  })
})

const user = { uid: 65_534, gid: 65_534 }

function copyOfShipped(mode: number): string {
  const closed = newFolder({ mode })
  const native = `${closed}/native`
  const keep = (path: string): boolean => !/\.a$|\/icudata|share/.test(path)
  cpSync(dirname(shipped.folder), native, { recursive: true, filter: keep, verbatimSymlinks: true })
  return native
}

test('the links that npm left out are made', () => {
  const native = copyOfShipped(0o755)
  rmSync(`${native}/lib/libpq.so.5`)
  const folder = runnableFolder({ ...shipped, folder: `${native}/bin` }, newFolder(), undefined)
  assert.equal(folder, `${native}/bin`)
  assert.ok(lstatSync(`${native}/lib/libpq.so.5`).isSymbolicLink())
})

test('programs where the server’s user cannot go are copied to where it can, once', () => {
  const native = copyOfShipped(0o700)
  chmodSync(`${native}/bin/postgres`, 0o700)
  rmSync(`${native}/lib/libpq.so.5`)
  const place = newFolder()
  const binaries = { ...shipped, folder: `${native}/bin` }
  const folder = runnableFolder(binaries, place, user)
  assert.equal(folder, join(place, `postgres-${shipped.version}`, 'bin'))
  assert.equal(lstatSync(`${folder}/postgres`).mode & 0o777, 0o755)
  assert.equal(readlinkSync(`${folder}/../lib/libpq.so.5`), 'libpq.so.5.18')
  assert.equal(readlinkSync(`${folder}/../lib/libicuuc.so.60`), 'libicuuc.so.60.2')
  writeFileSync(`${folder}/kept`, '')
  runnableFolder(binaries, place, user)
  assert.ok(existsSync(`${folder}/kept`))
})

test('a copy that was cut off is made anew', () => {
  const native = copyOfShipped(0o700)
  const place = newFolder()
  mkdirSync(`${place}/postgres-${shipped.version}.${process.pid}/native/bin`, { recursive: true })
  const folder = runnableFolder({ ...shipped, folder: `${native}/bin` }, place, user)
  assert.ok(existsSync(`${folder}/initdb`))
})

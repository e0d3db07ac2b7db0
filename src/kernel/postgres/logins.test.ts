import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { newFolder } from './holders.fixture.ts'
import { addressesOf, openPasswords } from './logins.ts'
import type { Place } from './place.ts'

function newPlace(): Place {
  const folder = newFolder()
  return { ours: folder, folder, cluster: `${folder}/cluster` }
}

test('every login has a password of its own, made by chance, for our eyes alone', () => {
  const place = newPlace()
  const passwords = openPasswords(place)
  assert.equal(new Set(Object.values(passwords)).size, 4)
  assert.ok(Object.values(passwords).every((password) => password.length >= 32))
  assert.notDeepEqual(openPasswords(newPlace()), passwords)
  assert.equal(statSync(`${place.ours}/passwords.json`).mode & 0o777, 0o600)
})

test('passwords are made once', () => {
  const place = newPlace()
  assert.deepEqual(openPasswords(place), openPasswords(place))
  const kept: unknown = JSON.parse(readFileSync(`${place.ours}/passwords.json`, 'utf8'))
  assert.deepEqual(kept, openPasswords(place))
})

test('a database whose passwords are gone is refused, not given new ones', () => {
  const place = newPlace()
  mkdirSync(place.cluster)
  assert.throws(() => openPasswords(place), {
    code: 'passwords-gone',
    message: /put the file back/,
  })
})

test('each login has an address on the socket', () => {
  const passwords = { postgres: 'p', migrate: 'm', app: 'a', public: 'r' }
  const { app, public: reader, superuser } = addressesOf('/run/varde', passwords)
  const common = { host: '/run/varde', port: 5432, database: 'varde' }
  assert.deepEqual(app, { ...common, user: 'varde_app', password: 'a' })
  assert.deepEqual(reader, { ...common, user: 'varde_public', password: 'r' })
  assert.equal('database' in superuser && superuser.database, 'postgres')
})

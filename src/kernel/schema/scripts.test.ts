import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf, readScripts } from './index.ts'
import { refuseMigration } from './migrate.ts'
import { script } from './scripts.ts'

test('migrations are read in the order of their names', () => {
  const names = readScripts().migrations.map(({ name }) => name)
  assert.equal(names[0], '0001_schemas')
  assert.deepEqual(names, names.toSorted())
})

test('every migration is named by a number of its own and a word', () => {
  const numbers = readScripts().migrations.map(
    ({ name }) => /^(\d{4})_[a-z0-9-_]+$/.exec(name)?.[1],
  )
  assert.equal(new Set(numbers).size, numbers.length)
  assert.ok(!numbers.includes(undefined))
})

test('one changed letter, name or order changes the digest of the whole', () => {
  const [one, two] = [script('1', 'select 1'), script('2', 'select 2')]
  const digests = [
    digestOf([one, two]),
    digestOf([two, one]),
    digestOf([one]),
    digestOf([one, script('2', 'select 3')]),
    digestOf([one, script('3', 'select 2')]),
  ]
  assert.equal(new Set(digests).size, digests.length)
})

test('a database that lacks migrations of this release may be used, one that has others may not', () => {
  const [one, two] = [script('1', 'select 1'), script('2', 'select 2')]
  assert.equal(refuseMigration([], [one, two]), null)
  assert.equal(refuseMigration([one], [one, two]), null)
  assert.equal(refuseMigration([two], [one, two]), null)
  assert.equal(refuseMigration([one, two], [one])?.code, 'database-newer')
  assert.equal(refuseMigration([script('1', 'changed')], [one])?.code, 'migration-changed')
})

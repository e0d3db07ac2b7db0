import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOf } from './named.ts'

test('a record is called by its title, else its name, else the issue that it is', () => {
  const title = { es: 'Plantar' }
  assert.deepEqual(nameOf({ id: 'c-1', title, name: { es: 'Otro' } }), { id: 'c-1', label: title })
  assert.deepEqual(nameOf({ id: 'b-1', name: title }), { id: 'b-1', label: title })
  assert.deepEqual(nameOf({ id: 'si-1', issue: title }), { id: 'si-1', label: title })
})

test('a record without any is called by its id alone', () => {
  assert.deepEqual(nameOf({ id: 'ir-1', commitment: 'c-1' }), { id: 'ir-1', label: null })
})

test('a record that is wrong in its files has the name that can be read of it', () => {
  for (const title of ['Plantar', null, 3, ['Plantar'], { es: 3 }, { es: { en: 'x' } }]) {
    assert.deepEqual(nameOf({ id: 'c-1', title }), { id: 'c-1', label: null })
  }
  assert.equal(nameOf({ title: { es: 'Plantar' } }), null)
  assert.equal(nameOf({ id: 3, title: { es: 'Plantar' } }), null)
  assert.equal(nameOf({}), null)
})

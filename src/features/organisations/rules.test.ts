import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { circles, differences, hasChanged, stated } from './rules.ts'
import type { OrganisationRecord } from './schema.ts'

const ministry: OrganisationRecord = {
  id: 'magua',
  jurisdiction: 'uy',
  kind: 'authority',
  name: { es: 'Ministerio del Agua' },
  shortName: { es: 'Agua' },
}
const service: OrganisationRecord = {
  id: 'forestal',
  jurisdiction: 'uy',
  kind: 'agency',
  parent: 'magua',
  name: { es: 'Servicio Forestal' },
  shortName: { es: 'Forestal' },
}

const entryOf = (record: OrganisationRecord) => {
  const entry = stated([ministry, record]).get(record.id)
  assert.ok(entry)
  return entry
}

test('an organisation is known by its jurisdiction and its code, and so is the one above it', () => {
  assert.deepEqual(entryOf(service), {
    id: 'uy:forestal',
    jurisdiction: 'uy',
    code: 'forestal',
    kind: 'agency',
    name: { es: 'Servicio Forestal' },
    shortName: { es: 'Forestal' },
    parent: 'uy:magua',
  })
  assert.equal(entryOf(ministry).parent, null)
})

test('another name, kind or parent is a difference; a name in one more language is none', () => {
  const register = entryOf(service)
  assert.deepEqual(differences(register, register), [])
  assert.deepEqual(differences(register, { ...register, name: { en: 'Forest Service' } }), [])
  assert.deepEqual(differences(register, { ...register, name: { es: 'Servicio de Montes' } }), [
    'name',
  ])
  assert.deepEqual(differences(register, { ...register, kind: 'authority', parent: null }), [
    'kind',
    'parent',
  ])
})

test('the owner who adds a language has changed the entry', () => {
  const register = entryOf(service)
  const more = { ...register, name: { ...register.name, en: 'Forest Service' } }
  assert.equal(hasChanged(register, register), false)
  assert.equal(hasChanged(register, more), true)
})

test('whatever two packages say, they differ from one another alike', () => {
  const texts = fc.dictionary(fc.constantFrom('es', 'en', 'da'), fc.constantFrom('a', 'b'))
  fc.assert(
    fc.property(texts, texts, (name, other) => {
      const [one, two] = [
        { ...entryOf(service), name },
        { ...entryOf(service), name: other },
      ]
      assert.deepEqual(differences(one, two), differences(two, one))
    }),
  )
})

test('an organisation that stands above itself is found, whoever stands between', () => {
  const above = new Map([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
    ['d', undefined],
    ['e', 'missing'],
  ])
  assert.deepEqual(circles(above), ['b', 'c'])
})

test('in a tree nothing stands above itself', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
      const above = new Map(
        choices.map((choice, place) => [
          String(place),
          place === 0 ? undefined : String(choice % place),
        ]),
      )
      assert.deepEqual(circles(above), [])
    }),
  )
})

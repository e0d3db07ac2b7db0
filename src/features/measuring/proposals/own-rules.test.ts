import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figureDrafts } from '#features/indicators'
import { firstDefinition, ownId, refuseOwn } from './own-rules.ts'

test('an indicator of one’s own is called by its owner and its name, in letters that an address has', () => {
  assert.deepEqual(
    [
      ownId('dk:dnp', 'Kvinder på øvelse'),
      ownId('dk:dnp', 'Kvinder på øvelse', 1),
      ownId('dk:dnp', '¿Qué?'),
    ],
    ['own-dnp-kvinder-paa-oevelse', 'own-dnp-kvinder-paa-oevelse-2', 'own-dnp-que'],
  )
})

test('whatever it is called, its id is one that an address and a field take', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(9), (name, again) =>
      assert.match(ownId('dk:dnp', name, again), /^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    ),
  )
})

test('it has a name and a unit that can be kept', () => {
  assert.deepEqual(
    [
      { name: ' ', unit: 'percent' },
      { name: 'x'.repeat(301), unit: 'percent' },
      { name: 'Wells', unit: '' },
      { name: 'Wells', unit: 'wells' },
    ].map(refuseOwn),
    ['own-name-missing', 'own-name-long', 'own-unit-missing', null],
  )
})

test('its first definition can be kept as it stands, and says only what was said', () => {
  const given = { name: 'Wells', unit: 'percent', countsPeople: 'no' as const }
  const says = firstDefinition(given)
  assert.deepEqual(figureDrafts.definitionSays.parse(says), says)
  assert.deepEqual(
    [says.kind, firstDefinition({ ...given, unit: 'wells' }).kind],
    ['share', 'count'],
  )
})

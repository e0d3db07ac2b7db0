import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measured } from '#test/portal/club'
import { coverageOf as covered } from './covered.ts'

const coverageOf = (fact: Parameters<typeof covered>[0]) => covered(fact, 'percent')

const cell = (district: string, numerator: string, denominator: string) => ({
  keys: { district },
  state: 'value' as const,
  value: '',
  numerator,
  denominator,
})

const counted = (numerator: string, denominator: string) =>
  measured('o', {
    value: '25',
    numerator,
    denominator,
    cells: [cell('fyn', '4', '20'), cell('als', '6', '20')],
    coverage_of: 'district',
    coverage_reported: 2,
    coverage_expected: 3,
  })

const units = { of: 'district', reported: 2, expected: 3 }

test('a figure that was made of its parts rests on as many units as have reported', () => {
  assert.deepEqual(coverageOf(counted('10', '40')), { coverage: units })
})

test('a total that was stated by itself does not rest on the parts below it', () => {
  assert.deepEqual(coverageOf(counted('15', '60')), { coverage: null, partsFrom: units })
})

test('of parts in percent alone nobody can say what they come to', () => {
  const shares = { ...counted('15', '60'), numerator: null, denominator: null }
  assert.deepEqual(covered(shares, 'percent'), { coverage: units })
})

test('where no parts are told nobody knows better than who states how many have reported', () => {
  assert.deepEqual(coverageOf({ ...counted('15', '60'), cells: [] }), { coverage: units })
  assert.deepEqual(coverageOf(measured('o', { coverage_reported: null })), { coverage: null })
})

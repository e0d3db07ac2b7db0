import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePeriod } from '#kernel/clock'
import { round } from '#kernel/decimal'
import { leaders, readOne } from '../samples.fixture.ts'
import { askedFor } from './asked.ts'

const years = ['2024', '2025', '2026', '2027', '2028', '2029', '2030']

const column = (more = {}) => {
  const indicator = readOne(leaders([], more))
  assert.ok(indicator.method === 'linear')
  const periods = years.map((year) => parsePeriod(year) ?? assert.fail(year))
  return askedFor(indicator, periods)
}

test('both paths are told for every year of a table', () => {
  assert.deepEqual(
    column().map(({ linear, growth }) => [round(linear, 2), growth && round(growth, 2)]),
    [
      ['9.00', '9.00'],
      ['10.83', '10.28'],
      ['12.67', '11.74'],
      ['14.50', '13.42'],
      ['16.33', '15.33'],
      ['18.17', '17.51'],
      ['20.00', '20.00'],
    ],
  )
})

test('where nothing grows there is no growing path', () => {
  const fromZero = column({ baseline: { period: '2024', value: '0' } })
  assert.ok(fromZero.every(({ growth }) => growth === null))
})

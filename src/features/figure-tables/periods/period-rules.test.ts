import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenPeriods } from '#kernel/clock'
import { period } from '../samples.fixture.ts'
import { amongAsked, dayOfSerial } from './period-rules.ts'

test('a serial number of a spreadsheet is a day between 1990 and 2100, and nothing else is', () => {
  assert.deepEqual(
    ['46022', '45658', '32874', '73050', '32873', '73051', '2025', '046022', '46022.5', ''].map(
      dayOfSerial,
    ),
    [
      '2025-12-31',
      '2025-01-01',
      '1990-01-01',
      '2099-12-31',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  )
})

test('of several meanings the one that is asked for is taken, and several stay several', () => {
  const day = writtenPeriods.readPeriod('31-12-2025')
  assert.deepEqual(day, ['2025-12-31', '2025-12', '2025'])
  assert.deepEqual(amongAsked(day, [period('2025')]), ['2025'])
  assert.deepEqual(amongAsked(day, [period('2025'), period('2025-12')]), ['2025-12', '2025'])
  assert.deepEqual(amongAsked(day, 'any'), day)
})

test('a day stands for the one period asked for that it lies in; a month does not', () => {
  const asked = [period('2025-H1'), period('2025-H2')]
  assert.deepEqual(amongAsked(writtenPeriods.readPeriod('30-06-2025'), asked), ['2025-H1'])
  assert.deepEqual(amongAsked(writtenPeriods.readPeriod('2025-03'), asked), [])
  assert.deepEqual(amongAsked(writtenPeriods.readPeriod('2024'), asked), [])
})

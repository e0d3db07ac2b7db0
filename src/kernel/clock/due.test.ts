import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextDue } from './due.ts'

const yearly = { frequency: 'yearly', delayDays: 60 }

test('the next figure is due when its period has ended and the days until it is published are over', () => {
  assert.deepEqual(nextDue('2026', yearly, '2027-06-09'), {
    period: '2027',
    day: '2028-02-29',
    isLate: false,
  })
  assert.equal(nextDue('2026', yearly, '2028-02-29')?.isLate, false)
  assert.equal(nextDue('2026', yearly, '2028-03-01')?.isLate, true)
})

test('halves, quarters and months follow each other in their own step, over the year’s end too', () => {
  const periodAfter = (last: Parameters<typeof nextDue>[0], frequency: string) =>
    nextDue(last, { frequency, delayDays: null }, '2026-01-01')?.period
  assert.equal(periodAfter('2026-H2', 'half-year'), '2027-H1')
  assert.equal(periodAfter('2026-Q3', 'quarterly'), '2026-Q4')
  assert.equal(periodAfter('2026-12', 'monthly'), '2027-01')
  assert.equal(periodAfter('2026-12-31', 'Yearly'), '2027')
})

test('where nobody said how often, or nothing was measured, nothing is due', () => {
  assert.equal(nextDue('2026', { frequency: null, delayDays: 30 }, '2027-01-01'), null)
  assert.equal(nextDue('2026', { frequency: 'now and then', delayDays: 30 }, '2027-01-01'), null)
  assert.equal(nextDue(undefined, yearly, '2027-01-01'), null)
})

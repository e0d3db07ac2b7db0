import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fixedClock, systemClock } from './clock.ts'
import { addDays, dayOfYear, lastDayOfMonth, parseDay } from './day.ts'

test('29 February exists in leap years only', () => {
  assert.equal(parseDay('2024-02-29'), '2024-02-29')
  assert.equal(parseDay('2000-02-29'), '2000-02-29')
  assert.equal(parseDay('2025-02-29'), undefined)
  assert.equal(parseDay('2100-02-29'), undefined)
})

test('a text that is no day of the calendar is none', () => {
  const texts = [
    '',
    '2025',
    '2025-1-1',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '25-01-01',
    '0202-01-01',
    '2025-01-01T00:00',
  ]
  for (const text of texts) assert.equal(parseDay(text), undefined, text)
})

test('days are added over months and leap years', () => {
  assert.equal(addDays('2024-02-28', 2), '2024-03-01')
  assert.equal(addDays('2025-01-01', -1), '2024-12-31')
  assert.throws(() => addDays('2025-02-30', 1), /not a day/)
})

test('the day after sorts after, as text', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), (count) => {
      const day = addDays('2025-01-01', count)
      assert.ok(day < addDays(day, 1))
      assert.equal(parseDay(day), day)
      assert.equal(addDays(day, -count), '2025-01-01')
    }),
  )
})

test('the end of a month and the number of a day know leap years', () => {
  assert.equal(lastDayOfMonth(2024, 2), '2024-02-29')
  assert.equal(lastDayOfMonth(2025, 12), '2025-12-31')
  assert.deepEqual(dayOfYear('2024-12-31'), { number: 366, of: 366 })
  assert.deepEqual(dayOfYear('2025-03-01'), { number: 60, of: 365 })
})

test('a clock that is fixed stays, and cannot be changed through what it gave', () => {
  const clock = fixedClock('2027-02-28T12:00:00Z')
  clock.now().setFullYear(1999)
  assert.equal(clock.now().toISOString(), '2027-02-28T12:00:00.000Z')
  assert.throws(() => fixedClock('yesterday'), RangeError)
  assert.ok(Math.abs(systemClock.now().getTime() - Date.now()) < 1000)
})

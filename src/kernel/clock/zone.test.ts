import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fixedClock } from './clock.ts'
import { addDays, type Day } from './day.ts'
import { dayOf, endOfDay, startOfDay, today } from './zone.ts'

const zones = [
  'Europe/Copenhagen',
  'America/St_Johns', // until 2011 the clocks went back at one minute past midnight
  'America/Sao_Paulo', // until 2018 they went forward at midnight
  'Atlantic/Azores', // goes back from one to midnight
  'Australia/Lord_Howe', // half an hour of summer time
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'UTC',
]

// Days that there never were, when a place crossed the date line.
const skipped = new Map([
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kiritimati', '1994-12-31'],
])

const days = fc.integer({ min: 0, max: 22_000 }).map((count) => addDays('1980-01-01', count))
const hours = (day: Day, zone: string) =>
  (endOfDay(day, zone).getTime() + 1 - startOfDay(day, zone).getTime()) / 3_600_000

test('every day ends just before the next one begins, and both moments fall on it', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (day, zone) => {
      fc.pre(skipped.get(zone) !== day)
      const [start, end] = [startOfDay(day, zone), endOfDay(day, zone)]
      assert.equal(dayOf(start, zone), day)
      assert.equal(dayOf(end, zone), day)
      assert.equal(end.getTime() + 1, startOfDay(addDays(day, 1), zone).getTime())
      assert.ok(dayOf(new Date(start.getTime() - 1), zone) < day)
    }),
    { numRuns: 400 },
  )
})

test('any moment lies between the start and the end of its day', () => {
  const moments = fc.date({
    min: new Date('1980-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom('Europe/Copenhagen', 'Asia/Kathmandu', 'UTC'),
      (at, zone) => {
        const day = dayOf(at, zone)
        assert.ok(startOfDay(day, zone) <= at && at <= endOfDay(day, zone))
      },
    ),
  )
})

test('in Copenhagen the day that loses an hour has 23, the one that gains it 25', () => {
  assert.equal(hours('2025-03-30', 'Europe/Copenhagen'), 23)
  assert.equal(hours('2025-10-26', 'Europe/Copenhagen'), 25)
  assert.equal(hours('2025-10-27', 'Europe/Copenhagen'), 24)
  assert.equal(
    endOfDay('2025-03-30', 'Europe/Copenhagen').toISOString(),
    '2025-03-30T21:59:59.999Z',
  )
})

test('where midnight itself is skipped the day begins at one', () => {
  assert.equal(
    startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString(),
    '2018-11-04T03:00:00.000Z',
  )
  assert.equal(hours('2018-11-04', 'America/Sao_Paulo'), 23)
})

test('where midnight comes twice the day begins at the first', () => {
  assert.equal(
    startOfDay('2025-10-26', 'Atlantic/Azores').toISOString(),
    '2025-10-26T00:00:00.000Z',
  )
  assert.equal(hours('2025-10-26', 'Atlantic/Azores'), 25)
})

test('a day that a zone skipped is empty', () => {
  assert.equal(hours('2011-12-30', 'Pacific/Apia'), 0)
})

test('today depends on where one is', () => {
  const clock = fixedClock('2025-12-31T23:30:00Z')
  assert.equal(today(clock, 'Europe/Copenhagen'), '2026-01-01')
  assert.equal(today(clock, 'UTC'), '2025-12-31')
})

test('a zone that does not exist is an error', () => {
  assert.throws(() => dayOf(new Date(), 'Europe/Nowhere'), RangeError)
})

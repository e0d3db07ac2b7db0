import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day, Period } from '#kernel/clock'
import { parseDay, parsePeriod, periodEnd, periodStart } from '#kernel/clock'
import { happened, round as aRound } from '#test/rounds'
import type { Round, RoundEvent } from '../rounds/schema.ts'
import { dayInYear, nextRound, patternOf, periodAYearLater, proposedNext } from './rules.ts'

const recurs = (opensOn: Day, dueOn: Day): RoundEvent =>
  happened('recurs', { at: new Date('2027-01-11T09:00:00Z'), opensOn, dueOn })
const ended = happened('recurs-no-more', { at: new Date('2027-03-01') })
const round = (given: Partial<Round> = {}): Round =>
  aRound({
    questions: [{ id: 'q', text: { en: 'What?' }, hint: {}, required: true, contributors: false }],
    events: [recurs('2027-01-11', '2027-02-28')],
    ...given,
  })

test('what follows a recurring round is the same a year later', () => {
  const { readers, questions } = round()
  assert.deepEqual(nextRound(round()), {
    code: '2028',
    period: '2027',
    opensOn: '2028-01-11',
    dueOn: '2028-02-28',
    readers,
    questions,
    pattern: { opensOn: '2027-01-11', dueOn: '2027-02-28' },
  })
  assert.equal(nextRound(round({ events: [] })), null)
})

test('a round that is set to recur no more has no next one, until it is set again', () => {
  const pattern = recurs('2027-01-11', '2027-02-28')
  assert.equal(patternOf({ events: [pattern, ended] }), null)
  assert.deepEqual(patternOf({ events: [pattern, ended, pattern] }), {
    opensOn: '2027-01-11',
    dueOn: '2027-02-28',
  })
})

test('29 February is the 28th in years without, and is back in the next leap year', () => {
  const days: Day[] = []
  let one = round({
    code: '2028',
    firstDueOn: '2028-02-29',
    events: [recurs('2027-12-20', '2028-02-29')],
  })
  for (let year = 0; year < 4; year += 1) {
    const next = nextRound(one)
    assert.ok(next)
    days.push(next.opensOn, next.dueOn)
    one = round({
      code: next.code,
      firstDueOn: next.dueOn,
      events: [recurs(next.pattern.opensOn, next.pattern.dueOn)],
    })
  }
  const dues = '2029-02-28 2030-02-28 2031-02-28 2032-02-29'.split(' ')
  assert.deepEqual(
    days,
    dues.flatMap((due) => [`${Number(due.slice(0, 4)) - 1}-12-20`, due]),
  )
})

test('periods of every kind move a year', () => {
  const moved: readonly (readonly [Period, Period])[] = [
    ['2026', '2027'],
    ['2026-H1', '2027-H1'],
    ['2026-Q4', '2027-Q4'],
    ['2026-02', '2027-02'],
    ['2028-02-29', '2029-02-28'],
    ['2026/2027-Q2', '2027/2028-Q2'],
    ['2027-03-01/2028-02-29', '2028-03-01/2029-02-28'],
    ['2026-03-01/2027-02-28', '2027-03-01/2028-02-29'],
  ]
  for (const [period, later] of moved) assert.equal(periodAYearLater(period), later)
})

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => parseDay(date.toISOString().slice(0, 10)))
  .filter((day) => day !== undefined)

test('a stretch from day to day, moved, begins where the last one ended', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2200 }), (year) => {
      const period = parsePeriod(`${year}-03-01/${dayInYear('2000-02-29', year + 1)}`)
      assert.ok(period)
      const later = periodAYearLater(period)
      assert.equal(Date.parse(periodStart(later)) - Date.parse(periodEnd(period)), 86_400_000)
    }),
  )
})

test('a day moved to any year and back is the same, but for the one day that not every year has', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1990, max: 2200 }), (day, year) => {
      const there = dayInYear(day, year)
      assert.equal(there.slice(0, 4), String(year))
      if (!day.endsWith('-02-29')) assert.equal(there.slice(4), day.slice(4))
      else assert.match(there, /-02-2[89]$/)
    }),
  )
})

test('the next round is proposed from its day on, once, and not where somebody opened it', () => {
  const one = round()
  assert.deepEqual(proposedNext([one], '2028-01-10'), [])
  const [proposed, ...more] = proposedNext([one], '2028-01-11')
  assert.deepEqual([proposed?.after.code, proposed?.next.code, more], ['2027', '2028', []])
  assert.deepEqual(proposedNext([round({ code: '2028', events: [] }), one], '2028-03-01'), [])
})

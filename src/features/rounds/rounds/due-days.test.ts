import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '#kernel/clock'
import { addDays, endOfDay, parseDay, startOfDay } from '#kernel/clock'
import { happened, round as aRound } from '#test/rounds'
import { dueOn, extensionOf, isLate, refuseExtension, seenBy } from './rules.ts'
import type { Round, RoundEvent } from './schema.ts'

type Dated = Pick<Round, 'firstDueOn' | 'events'>
const reason = { en: 'The ministry moves house.' }
const moved = (to: Day) => happened('due-moved', { dueOn: to, reason })
const extended = (to: Day, organisation = 'dk:dema') =>
  happened('extended', { dueOn: to, reason, organisation })
const round = (firstDueOn: Day, ...events: RoundEvent[]): Dated => ({ firstDueOn, events })

test('an extension is one organisation’s own; the others keep the day that is set for all', () => {
  const given = round('2027-02-28', extended('2027-03-10'))
  assert.equal(dueOn(given), '2027-02-28')
  assert.equal(dueOn(given, 'dk:mfa'), '2027-02-28')
  assert.equal(dueOn(given, 'dk:dema'), '2027-03-10')
  assert.deepEqual(extensionOf(given, 'dk:dema')?.reason, reason)
  assert.equal(extensionOf(given, null), undefined)
})

test('whoever was given an extension loses nothing when the day moves for all', () => {
  const later = round('2027-02-28', extended('2027-03-10'), moved('2027-03-31'))
  assert.equal(dueOn(later, 'dk:dema'), '2027-03-31')
  const sooner = round('2027-02-28', extended('2027-03-10'), moved('2027-03-05'))
  assert.equal(dueOn(sooner, 'dk:dema'), '2027-03-10')
})

test('a round as one organisation has it is due on its own day', () => {
  const given = aRound({ events: [moved('2027-03-05'), extended('2027-03-10')] })
  for (const organisation of ['dk:dema', 'dk:mfa'])
    assert.equal(dueOn(seenBy(given, organisation)), dueOn(given, organisation))
})

test('the day on which a round recurs is nobody’s due day', () => {
  const recurs = { ...moved('2026-02-28'), kind: 'recurs' as const, opensOn: '2026-01-11' as const }
  assert.equal(dueOn(round('2027-02-28', recurs), 'dk:dema'), '2027-02-28')
})

test('an extension ends later than what holds, today at the earliest, and before the round is closed', () => {
  const refuse = (given: Dated, to: Day) =>
    refuseExtension(given, { to, organisation: 'dk:dema', today: '2027-03-01' })
  const given = round('2027-02-28', extended('2027-03-10'))
  assert.equal(refuse(given, '2027-03-11'), null)
  assert.equal(refuse(given, '2027-03-10'), 'extension-not-later')
  assert.equal(refuse(given, '2027-02-27'), 'due-day-past')
  const closed = { ...moved('2027-03-01'), kind: 'closed' as const, dueOn: null, reason: null }
  assert.equal(refuse(round('2027-02-28', closed), '2027-03-11'), 'round-closed')
})

test('summer time begins and ends within a due day, and the whole of it counts', () => {
  const late = (due: Day, moment: string) =>
    isLate(round(due), new Date(moment), 'Europe/Copenhagen')
  // 28 March 2027 has 23 hours, 31 October 2027 has 25.
  assert.equal(late('2027-03-28', '2027-03-28T21:59:59Z'), false)
  assert.equal(late('2027-03-28', '2027-03-28T22:00:00Z'), true)
  assert.equal(late('2027-10-31', '2027-10-31T22:59:59Z'), false)
  assert.equal(late('2027-10-31', '2027-10-31T23:00:00Z'), true)
  assert.equal(late('2028-02-29', '2028-02-29T22:59:59Z'), false)
  assert.equal(late('2028-02-28', '2028-02-28T23:00:00Z'), true)
})

const zones = [
  'Europe/Copenhagen',
  'America/Montevideo',
  'America/Santiago',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Atlantic/Azores',
  'UTC',
]
const days = fc
  .date({ min: new Date('2012-01-02'), max: new Date('2099-12-30'), noInvalidDate: true })
  .map((date) => parseDay(date.toISOString().slice(0, 10)))
  .filter((day) => day !== undefined)

test('in every zone, over every change of its clocks, the due day is the last that is not late', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), fc.boolean(), (due, zone, isOwn) => {
      const given = isOwn ? round('2012-01-01', extended(due)) : round(due)
      const late = (moment: Date) => isLate(given, moment, zone, 'dk:dema')
      assert.equal(late(startOfDay(due, zone)), false)
      assert.equal(late(endOfDay(due, zone)), false)
      assert.equal(late(new Date(endOfDay(due, zone).getTime() + 1)), true)
      assert.equal(late(startOfDay(addDays(due, 1), zone)), true)
    }),
    { numRuns: 300 },
  )
})

test('whatever is moved and extended, nobody is ever due before the day for all', () => {
  const events = fc.array(
    fc.oneof(
      days.map(moved),
      fc.tuple(days, fc.constantFrom('a', 'b')).map(([d, o]) => extended(d, o)),
    ),
  )
  fc.assert(
    fc.property(days, events, fc.constantFrom('a', 'b', 'c'), (first, happened, organisation) => {
      const given = round(first, ...happened)
      assert.ok(dueOn(given, organisation) >= dueOn(given))
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '#kernel/clock'
import { addDays } from '#kernel/clock'
import { overseen } from '../overview/rules.ts'
import type { KnownEdition } from '../overview/schema.ts'
import { at, done, edition, lines, overviewOf } from '../round.fixture.ts'
import { halfwayDay, owedBy, reminderDay, reminderOn, rolesFor, whatOf } from './rules.ts'

const usual = { halfway: true, daysBefore: 4, overdue: true }
const of = (...editions: KnownEdition[]) => overseen('dk:a', lines, new Map([['dk:a', editions]]))
const silent = of()
const drafted = of(edition([]))
const signed = of(edition(done(['send', 'sign'])))
const handed = of(edition(done(['send', 'sign', 'hand-in'])))
const overview = overviewOf([])
const on = (day: Day, one = silent, setting = usual) => reminderOn(day, overview, one, setting)

test('from halfway on whoever has not begun is reminded, near the due day whoever has not handed in', () => {
  assert.equal(halfwayDay('2027-01-11', '2027-02-28'), '2027-02-04')
  assert.deepEqual(
    (
      ['2027-02-03', '2027-02-04', '2027-02-23', '2027-02-24', '2027-02-28', '2027-03-01'] as const
    ).map((day) => [on(day), on(day, drafted), on(day, signed), on(day, handed)]),
    [
      [null, null, null, null],
      ['halfway', null, null, null],
      ['halfway', null, null, null],
      ['before-due', 'before-due', 'before-due', null],
      ['before-due', 'before-due', 'before-due', null],
      ['overdue', 'overdue', 'overdue', null],
    ],
  )
})

test('what is switched off does not go out', () => {
  const off = { halfway: false, daysBefore: 0, overdue: false }
  for (const day of ['2027-02-10', '2027-02-28', '2027-03-05'] as const)
    assert.equal(on(day, silent, off), null)
})

test('whoever was given an extension is reminded by its own day, and nobody once the round is closed', () => {
  const nothing = { dueOn: null, reason: null, organisation: null, opensOn: null } as const
  const extended = {
    ...nothing,
    kind: 'extended',
    at: at(20),
    dueOn: '2027-03-10',
    reason: { en: 'Illness.' },
    organisation: 'dk:a',
  } as const
  const later = overviewOf([], { events: [extended] })
  assert.equal(reminderOn('2027-03-01', later, drafted, usual), null)
  assert.equal(reminderOn('2027-03-06', later, drafted, usual), 'before-due')
  const closed = overviewOf([], { events: [{ ...nothing, kind: 'closed', at: at(28) }] })
  assert.equal(reminderOn('2027-03-05', closed, drafted, usual), null)
})

test('a day’s reminders go out from seven in the morning by the plan’s clocks, over summer time too', () => {
  const zone = 'Europe/Copenhagen'
  assert.equal(reminderDay(new Date('2027-02-24T05:59:59Z'), zone), '2027-02-23')
  assert.equal(reminderDay(new Date('2027-02-24T06:00:00Z'), zone), '2027-02-24')
  assert.equal(reminderDay(new Date('2027-03-29T05:00:00Z'), zone), '2027-03-29')
  assert.equal(reminderDay(new Date('2027-03-29T04:59:59Z'), zone), '2027-03-28')
})

test('it goes to whose turn it is, about exactly what is missing', () => {
  assert.deepEqual(
    [silent, drafted, of(edition(done(['send']))), signed].map((one) => {
      const owed = owedBy(one)
      return owed && [owed, ...rolesFor(owed)]
    }),
    [
      ['begin', 'editor'],
      ['finish', 'editor'],
      ['sign', 'approver'],
      ['hand-in', 'editor', 'approver'],
    ],
  )
  assert.equal(owedBy(handed), null)
})

test('another edition, another question or another due day is another thing to be reminded of', () => {
  const what = (one = drafted, due: Day = '2027-02-28') => whatOf('by-hand', 'finish', { one, due })
  assert.equal(what(), 'finish 1 2027-02-28')
  assert.notEqual(what(drafted, '2027-03-07'), what())
  assert.notEqual(what(of(edition([], { number: 2 }))), what())
  const question = { id: 'q1', commitment: 'c-1', text: 'Why?', language: 'en', askedAt: at(5) }
  const asked = of(
    edition(done(['send', 'sign', 'hand-in', 'ask'], 'q1'), { questions: [question] }),
  )
  assert.equal(whatOf('by-hand', 'answer', { one: asked, due: '2027-02-28' }), 'answer q1')
  assert.equal(whatOf('halfway', 'begin', { one: silent, due: '2027-02-28' }), '')
  assert.equal(whatOf('overdue', 'finish', { one: drafted, due: '2027-02-28' }), '2027-02-28')
})

test('whatever is set, reminders only grow more pressing as the days go by', () => {
  const ranks = [null, 'halfway', 'before-due', 'overdue']
  const setting = fc.record({
    halfway: fc.boolean(),
    daysBefore: fc.integer({ min: 0, max: 60 }),
    overdue: fc.constant(true),
  })
  fc.assert(
    fc.property(setting, fc.integer({ min: 0, max: 80 }), (given, offset) => {
      const day = addDays('2027-01-11', offset)
      const [now, next] = [on(day, silent, given), on(addDays(day, 1), silent, given)]
      assert.ok(ranks.indexOf(next) >= ranks.indexOf(now))
    }),
  )
})

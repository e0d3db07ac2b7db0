import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activityRules, activitySays, statuses } from '#features/activities'
import {
  dueFilters,
  filterIn,
  isAsked,
  orders,
  queryOf,
  sifted,
  unitsOf,
  withoutFilters,
} from './filter.ts'
import type { TreeActivity } from './schema.ts'

const everything = filterIn(new URLSearchParams())

const one = (number: string, given: Readonly<Record<string, unknown>> = {}): TreeActivity => {
  const says = activitySays.parse({ title: `Title ${number}`, ...given })
  const endsOn = activityRules.lastDayOf(says.end)
  return {
    number,
    key: `k${number.replaceAll('.', '-')}`,
    commitment: 'c-1',
    codes: activityRules.unitCodes({ says }, (key) => key.toUpperCase()),
    says,
    milestones: [],
    hints: activityRules.hintsFor(says),
    endsOn,
    isOverdue: endsOn !== null && endsOn < '2027-06-01',
  }
}

const given = fc.record({
  title: fc.constantFrom('Plant', 'Weed', 'Årsdag', 'count'),
  unit: fc.constantFrom('', 'VIV', 'ART', 'Ø'),
  end: fc.constantFrom('', '2027', '2027-03', '2027-06-30', '2028-Q1'),
  status: fc.constantFrom('', ...statuses),
  alsoServes: fc.subarray(['c-2', 'c-3']),
  indicators: fc.constantFrom(
    [],
    [{ text: 'Banks' }],
    [{ text: 'Trees', baseline: '1', target: '2' }],
  ),
})
const plan = fc
  .array(given, { maxLength: 8 })
  .map((all) => all.map((says, place) => one(`1.1.1.${place + 1}`, says)))
const filter = fc.record({
  unit: fc.constantFrom('', 'VIV', 'Ø', 'NONE'),
  status: fc.constantFrom('' as const, 'none' as const, 'done' as const),
  commitment: fc.constantFrom('', 'c-1', 'c-2', 'c-9'),
  due: fc.constantFrom('' as const, ...dueFilters),
  without: fc.constantFrom('' as const, ...withoutFilters),
  order: fc.constantFrom(...orders),
})

test('what an address does not say is not asked for, and asks for nothing', () => {
  assert.deepEqual(everything, {
    unit: '',
    status: '',
    commitment: '',
    due: '',
    without: '',
    order: 'number',
  })
  assert.equal(queryOf(everything), '')
  assert.equal(queryOf({ ...everything, due: 'undated', order: 'due' }), '?due=undated&order=due')
})

test('a unit that is typed by hand is cut, and a word that nobody knows is left out', () => {
  const asked = filterIn(
    new URLSearchParams({ unit: 'x'.repeat(500), status: 'fine', order: 'up' }),
  )
  assert.equal(asked.unit.length, 100)
  assert.deepEqual([asked.status, asked.order], ['', 'number'])
})

test('every filter leads to an address that asks for it again', () => {
  fc.assert(
    fc.property(filter, (asked) => {
      assert.deepEqual(filterIn(new URLSearchParams(queryOf(asked))), { ...asked })
    }),
  )
})

test('a list holds just what is asked for, each once, in whatever order', () => {
  fc.assert(
    fc.property(plan, filter, (all, asked) => {
      const found = sifted(asked, all)
      const kept = all.filter((activity) => isAsked(asked, activity))
      assert.deepEqual(new Set(found), new Set(kept))
      assert.equal(found.length, kept.length)
      const again = sifted(asked, found)
      assert.deepEqual(again, found)
    }),
  )
})

test('asking for more never shows more', () => {
  fc.assert(
    fc.property(plan, filter, (all, asked) => {
      const found = new Set(sifted(asked, all))
      for (const part of ['unit', 'status', 'commitment', 'due', 'without'] as const) {
        const wider = new Set(sifted({ ...asked, [part]: '' }, all))
        for (const activity of found) assert.ok(wider.has(activity), part)
      }
    }),
  )
})

test('whatever is planned has a date or has none, and what is overdue has one', () => {
  fc.assert(
    fc.property(plan, (all) => {
      const at = (due: (typeof dueFilters)[number]) => sifted({ ...everything, due }, all)
      assert.equal(at('dated').length + at('undated').length, all.length)
      const dated = new Set(at('dated'))
      for (const activity of at('overdue')) assert.ok(dated.has(activity))
    }),
  )
})

test('every activity stands under each of its units and its status, and under no other', () => {
  fc.assert(
    fc.property(plan, (all) => {
      for (const activity of all) {
        for (const unit of unitsOf(activity)) assert.ok(isAsked({ ...everything, unit }, activity))
        const under = ['none' as const, ...statuses].filter((status) =>
          isAsked({ ...everything, status }, activity),
        )
        assert.deepEqual(under, [activity.says.status || 'none'])
      }
    }),
  )
})

test('an answered gap is still a gap: the list of what is missing holds it', () => {
  const answered = one('1.1.1.1', { unit: '', end: '2027', answered: ['no-owner', 'no-indicator'] })
  assert.ok(isAsked({ ...everything, without: 'owner' }, answered))
  assert.ok(isAsked({ ...everything, without: 'indicator' }, answered))
  assert.deepEqual(activityRules.openHints(answered.hints), [])
})

test('by date what has none comes last, and equals stay as they are numbered', () => {
  const all = [
    one('1.1.1.1'),
    one('1.1.1.2', { end: '2027-06' }),
    one('1.1.1.3', { end: '2027-06-30' }),
    one('1.1.1.4', { end: '2027-01' }),
  ]
  assert.deepEqual(
    sifted({ ...everything, order: 'due' }, all).map(({ number }) => number),
    ['1.1.1.4', '1.1.1.2', '1.1.1.3', '1.1.1.1'],
  )
})

test('an activity names its units in order, the responsible one first', () => {
  assert.deepEqual(unitsOf(one('1', { unit: 'VIV', contributors: [{ unit: 'RIO' }] })), [
    'VIV',
    'RIO',
  ])
  assert.deepEqual(unitsOf(one('1')), [])
})

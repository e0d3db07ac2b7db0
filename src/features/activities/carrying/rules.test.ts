import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePeriod } from '#kernel/clock'
import { activity, indicator, milestone, planned } from '../facts/samples.fixture.ts'
import { recurrences, statuses } from '../facts/schema.ts'
import { carriedOver, moved, yearsBetween } from './rules.ts'

test('a date moves by whole years, in whatever form it is written', () => {
  assert.equal(moved('2027', 1), '2028')
  assert.equal(moved('2027-Q3', 1), '2028-Q3')
  assert.equal(moved('2027-06-30', 2), '2029-06-30')
  assert.equal(moved('2027-10/2028-02', 1), '2028-10/2029-02')
  assert.equal(moved('2028-02-29', 1), '2029-02-28')
  assert.equal(moved('2028-02-29', 4), '2032-02-29')
  assert.equal(moved('', 1), '')
})

test('two plans lie as many years apart as their first years', () => {
  assert.equal(yearsBetween('2026', '2027'), 1)
  assert.equal(yearsBetween('2026/2027', '2028'), 2)
})

test('what is not finished comes along as it stands, without its milestones that are done', () => {
  const [open, done] = [milestone(), milestone({ title: 'Seeds', done: '2027-02-01' })]
  const from = planned({ status: 'delayed' }, [open, done])
  assert.deepEqual(carriedOver(from, 1), { ...from, milestones: [open], isMoved: false })
})

test('what is done or stopped ends with the older plan', () => {
  assert.equal(carriedOver(planned({ status: 'done' }), 1), null)
  assert.equal(carriedOver(planned({ status: 'stopped', recurrence: 'yearly' }), 1), null)
})

test('what recurs comes along to be done anew, all its dates a year later', () => {
  const from = planned(
    { recurrence: 'yearly', status: 'done', indicators: [indicator({ due: '2027-12' })] },
    [milestone({ done: '2027-02-01' })],
  )
  assert.deepEqual(carriedOver(from, 1), {
    key: 'plant',
    says: activity({
      recurrence: 'yearly',
      status: 'not-started',
      end: '2028-06-30',
      indicators: [indicator({ due: '2028-12' })],
    }),
    milestones: [milestone({ due: '2028-03' })],
    isMoved: true,
  })
})

test('what is ongoing stays as it is', () => {
  const from = planned({ recurrence: 'ongoing', status: 'on-track', end: '' })
  assert.deepEqual(carriedOver(from, 1), { ...from, isMoved: false })
})

const anActivity = fc
  .record({
    recurrence: fc.constantFrom(...recurrences),
    status: fc.constantFrom('', ...statuses),
    end: fc.constantFrom('', '2027', '2027-Q2', '2028-02-29'),
  })
  .map((given) => planned(given, [milestone()]))

test('nothing is retyped: who, what and by which measure are the same in the next plan', () => {
  fc.assert(
    fc.property(anActivity, fc.integer({ min: 1, max: 4 }), (from, years) => {
      const carried = carriedOver(from, years)
      if (!carried) return
      const { start, end, status, indicators, ...same } = carried.says
      const { start: _s, end: _e, status: _t, indicators: _i, ...before } = from.says
      assert.deepEqual(same, before)
      assert.equal(carried.key, from.key)
      for (const date of [start, end, ...indicators.map(({ due }) => due)])
        assert.ok(date === '' || parsePeriod(date), date)
      assert.ok(status !== 'done' && status !== 'stopped')
    }),
  )
})

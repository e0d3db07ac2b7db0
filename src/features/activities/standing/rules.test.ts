import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { milestone, planned } from '../facts/samples.fixture.ts'
import { statuses } from '../facts/schema.ts'
import { proposeFromActivities, proposeStanding } from './rules.ts'

const standing = (one: ReturnType<typeof planned>, day = '2027-06-01') => {
  const { status, because } = proposeStanding(one, day)
  return [status, because.code]
}

test('what is overdue is delayed, and the milestone that was due first is named', () => {
  const late = planned({}, [
    milestone({ title: 'Second', due: '2027-05' }),
    milestone({ title: 'First', due: '2027-03' }),
  ])
  assert.deepEqual(proposeStanding(late, '2027-06-01'), {
    key: 'plant',
    title: 'Plant along four streams',
    status: 'delayed',
    because: { code: 'milestone-overdue', title: 'First', due: '2027-03' },
  })
})

test('the day that something is due counts as in time', () => {
  const due = planned({ end: '2027-06-30' })
  assert.deepEqual(standing(due, '2027-06-30'), ['on-track', 'under-way'])
  assert.deepEqual(standing(due, '2027-07-01'), ['delayed', 'end-passed'])
})

test('all milestones done is done; before its start it is not begun', () => {
  assert.deepEqual(standing(planned({}, [milestone({ done: '2027-02-01' })])), [
    'done',
    'milestones-done',
  ])
  assert.deepEqual(standing(planned({ start: '2027-09' })), ['not-started', 'not-begun'])
})

test('done, stopped and at risk are the authority’s own words', () => {
  assert.deepEqual(standing(planned({ status: 'done', end: '2026' })), ['done', 'stated'])
  assert.deepEqual(standing(planned({ status: 'stopped', end: '2026' })), ['stopped', 'stated'])
  assert.deepEqual(standing(planned({ status: 'at-risk' })), ['at-risk', 'stated'])
  assert.deepEqual(standing(planned({ status: 'at-risk', end: '2026' })), ['delayed', 'end-passed'])
})

test('a commitment stands as its worst activity; some done and some not begun is under way', () => {
  const of = (...all: Parameters<typeof planned>[0][]) =>
    proposeFromActivities(
      all.map((given) => planned(given)),
      '2027-06-01',
    )?.status ?? null
  assert.equal(of(), null)
  assert.equal(of({}, { end: '2027-01' }), 'delayed')
  assert.equal(of({}, { status: 'at-risk' }), 'at-risk')
  assert.equal(of({ status: 'done' }, { start: '2027-09' }), 'on-track')
  assert.equal(of({ status: 'done' }, { status: 'stopped' }), 'done')
  assert.equal(of({ status: 'stopped' }), 'stopped')
})

test('as days pass nothing becomes less late by itself', () => {
  const days = fc.constantFrom('2027-01-01', '2027-03-31', '2027-04-01', '2027-07-01', '2028-01-01')
  const given = fc.record({
    status: fc.constantFrom('', ...statuses),
    end: fc.constantFrom('', '2027-06'),
  })
  fc.assert(
    fc.property(given, days, days, (says, one, other) => {
      const activity = planned(says, [milestone()])
      const [first, last] = [one, other].toSorted()
      const before = proposeStanding(activity, first ?? '').status
      const after = proposeStanding(activity, last ?? '').status
      if (before === 'delayed') assert.equal(after, 'delayed')
    }),
  )
})

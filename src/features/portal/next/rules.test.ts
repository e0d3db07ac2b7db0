import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clubReading } from '#test/portal/club'
import { fixedPoints, together } from './rules.ts'

test('what has not passed is told, the nearest first', () => {
  assert.deepEqual(
    fixedPoints(clubReading, [], '2026-06-01').map(({ when, kind, id }) => [when, kind, id]),
    [
      ['2026', 'window-closes', 'c-1-2'],
      ['2027', 'instrument-ends', 'fund'],
      ['2027', 'review', 'review'],
      ['2029-12-31', 'plan-ends', null],
    ],
  )
})

test('a point is told until its last day', () => {
  const kinds = (today: `${number}-${number}-${number}`) =>
    fixedPoints(clubReading, [], today).map(({ kind }) => kind)
  assert.ok(kinds('2026-12-31').includes('window-closes'))
  assert.ok(!kinds('2027-01-01').includes('window-closes'))
  assert.deepEqual(kinds('2030-01-01'), [])
})

test('points of one kind and one time stand together', () => {
  const [first] = fixedPoints(clubReading, [], '2026-06-01')
  assert.ok(first)
  const groups = together([first, { ...first, id: 'c-2-1' }, { ...first, when: '2027' }])
  assert.deepEqual(
    groups.map((group) => group.length),
    [2, 1],
  )
})

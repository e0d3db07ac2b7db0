import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergeFields } from './merge-rules.ts'
import {
  faultOfActivity,
  faultOfMilestone,
  lastDayOf,
  tidiedActivity,
  tidiedMoment,
  writtenMoment,
} from './rules.ts'
import { activity, indicator, milestone } from './samples.fixture.ts'

test('a date is read as people write it, and kept in one spelling', () => {
  const written = {
    '30.6.2027': '2027-06-30',
    '31/12-2027': '2027-12-31',
    '06.2027': '2027-06',
    'Q3 2027': '2027-Q3',
    '2027 Q3': '2027-Q3',
    '3. kvartal 2027': '2027-Q3',
    '1. halvår 2027': '2027-H1',
    '2027': '2027',
    '2027-06-30': '2027-06-30',
    'marts 2027': '2027-03',
    'Maj 2027': '2027-05',
    'okt. 2027': '2027-10',
    '12. marts 2027': '2027-03-12',
    'March 2027': '2027-03',
    '': '',
  }
  for (const [typed, kept] of Object.entries(written))
    assert.equal(tidiedMoment(typed), kept, typed)
})

test('a day is shown in a form as people write it, and read back the same', () => {
  assert.equal(writtenMoment('2027-06-30'), '30.06.2027')
  assert.equal(tidiedMoment(writtenMoment('2027-06-30')), '2027-06-30')
  assert.equal(writtenMoment('2027-Q3'), '2027-Q3')
})

test('what is no date stays as it was typed, and is refused by name', () => {
  assert.equal(tidiedMoment('uge 36'), 'uge 36')
  assert.equal(tidiedMoment('martsmåned 2027'), 'martsmåned 2027')
  assert.equal(tidiedMoment('31. februar 2027'), '31. februar 2027')
  assert.equal(tidiedMoment('30.2.2027'), '30.2.2027')
  const fault = (end: string) => faultOfActivity(activity({ end }))
  assert.deepEqual(fault('soon'), { code: 'date-unreadable', values: { typed: 'soon' } })
  assert.equal(fault(''), null)
  const due = activity({ indicators: [indicator({ due: 'later' })] })
  assert.equal(faultOfActivity(due)?.code, 'date-unreadable')
})

test('an activity may end on the day it begins, not before', () => {
  const fault = (start: string, end: string) =>
    faultOfActivity(activity({ start, end }))?.code ?? null
  assert.equal(fault('2027-06-30', '2027-06-30'), null)
  assert.equal(fault('2027-07', '2027'), null)
  assert.equal(fault('2027-07', '2027-Q2'), 'ends-before-start')
})

test('there are budget lines, or none is stated in so many words, not both', () => {
  assert.equal(faultOfActivity(activity({ noBudget: true })), null)
  const both = activity({ noBudget: true, budgetLines: ['06.32.08'] })
  assert.equal(faultOfActivity(both)?.code, 'budget-both')
})

test('a milestone is done on a day, and due in a period or on a day', () => {
  const fault = (given: Parameters<typeof milestone>[0]) =>
    faultOfMilestone(milestone(given).says)?.code ?? null
  assert.equal(fault({ due: '2027-Q3', done: '2027-09-30' }), null)
  assert.equal(fault({ done: '2027-09' }), 'done-unreadable')
  assert.equal(fault({ due: 'autumn' }), 'date-unreadable')
})

test('a period counts to its last day', () => {
  assert.equal(lastDayOf('2027-Q2'), '2027-06-30')
  assert.equal(lastDayOf(''), null)
  assert.equal(lastDayOf('soon'), null)
})

test('an activity’s dates are tidied wherever they stand', () => {
  const tidied = tidiedActivity(
    activity({ start: '1.1.2027', end: 'Q4 2027', indicators: [indicator({ due: '12.2027' })] }),
  )
  assert.deepEqual(
    [tidied.start, tidied.end, tidied.indicators[0]?.due],
    ['2027-01-01', '2027-Q4', '2027-12'],
  )
})

const record = fc.record({ title: fc.constantFrom('a', 'b', 'c'), unit: fc.constantFrom('x', 'y') })

test('two who changed different things are merged, and who crossed are not', () => {
  const base = { title: 'a', unit: 'x' }
  assert.deepEqual(mergeFields(base, { title: 'b', unit: 'x' }, { title: 'a', unit: 'y' }), {
    title: 'b',
    unit: 'y',
  })
  assert.equal(mergeFields(base, { title: 'b', unit: 'x' }, { title: 'c', unit: 'x' }), null)
})

test('a merge takes every change of either and invents nothing', () => {
  fc.assert(
    fc.property(record, record, record, (base, mine, theirs) => {
      const merged = mergeFields(base, mine, theirs)
      for (const field of ['title', 'unit'] as const) {
        const crossed =
          mine[field] !== theirs[field] &&
          mine[field] !== base[field] &&
          theirs[field] !== base[field]
        if (crossed) assert.equal(merged, null)
        if (!merged) continue
        assert.equal(merged[field], mine[field] === base[field] ? theirs[field] : mine[field])
      }
    }),
  )
})

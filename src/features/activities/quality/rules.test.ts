import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activity, indicator } from '../facts/samples.fixture.ts'
import type { ActivitySays } from '../facts/schema.ts'
import { answering, hintsFor, openHints, tidiedAnswers } from './rules.ts'

const codes = (says: ActivitySays, known?: Parameters<typeof hintsFor>[1]) =>
  openHints(hintsFor(says, known)).map(({ code }) => code)

test('an activity that says who, when and by what it is measured gives no hint', () => {
  assert.deepEqual(codes(activity()), [])
})

test('each thing that a good plan says is asked for by name', () => {
  assert.deepEqual(codes(activity({ unit: '' })), ['no-owner'])
  assert.deepEqual(codes(activity({ unit: '', lead: 'uy:magua' })), [])
  assert.deepEqual(codes(activity({ end: '' })), ['no-date'])
  assert.deepEqual(codes(activity({ end: '', recurrence: 'ongoing' })), [])
  assert.deepEqual(codes(activity({ indicators: [] })), ['no-indicator'])
  const bare = indicator({ baseline: '', target: '', verification: '', repeats: true })
  assert.deepEqual(codes(activity({ indicators: [bare] })), [
    'no-baseline',
    'no-target',
    'no-verification',
    'repeats-activity',
  ])
})

test('what the plan itself states of its indicator is not asked for again', () => {
  const ours = indicator({ id: 'arboles', text: '', baseline: '', target: '' })
  const known = new Map([['arboles', { hasBaseline: true, hasTarget: false }]])
  assert.deepEqual(codes(activity({ indicators: [ours] }), known), ['no-target'])
})

test('whether an indicator repeats its activity is declared, never read from its words', () => {
  const same = activity({
    title: 'Hold a course',
    indicators: [indicator({ text: 'Hold a course' })],
  })
  assert.deepEqual(codes(same), [])
})

test('an answered hint is no longer open, and stays known', () => {
  const says = answering(activity({ end: '' }), 'no-date', true)
  assert.deepEqual(codes(says), [])
  assert.deepEqual(
    hintsFor(says).map(({ code, isAnswered }) => [code, isAnswered]),
    [['no-date', true]],
  )
  assert.deepEqual(codes(answering(says, 'no-date', false)), ['no-date'])
})

test('an answer holds for one indicator, not for the next', () => {
  const [one, two] = [
    indicator({ text: 'One', target: '' }),
    indicator({ text: 'Two', target: '' }),
  ]
  const says = answering(activity({ indicators: [one, two] }), 'no-target:One', true)
  assert.deepEqual(
    openHints(hintsFor(says)).map(({ id }) => id),
    ['no-target:Two'],
  )
})

test('an answer to what is no longer asked is dropped, so that a new gap is asked about', () => {
  const answered = answering(activity({ end: '' }), 'no-date', true)
  assert.deepEqual(tidiedAnswers({ ...answered, end: '2027' }).answered, [])
})

const some = fc.record({
  unit: fc.constantFrom('', 'FST'),
  end: fc.constantFrom('', '2027'),
  indicators: fc.array(
    fc.record({
      text: fc.constantFrom('One', 'Two', 'Three'),
      baseline: fc.constantFrom('', '1'),
      target: fc.constantFrom('', '2'),
      repeats: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
})

test('every hint can be answered, and answering all leaves none open', () => {
  fc.assert(
    fc.property(some, ({ indicators, ...given }) => {
      const says = activity({ ...given, indicators: indicators.map((one) => indicator(one)) })
      const answered = hintsFor(says).reduce((now, { id }) => answering(now, id, true), says)
      assert.deepEqual(openHints(hintsFor(answered)), [])
      assert.deepEqual(tidiedAnswers(answered), {
        ...answered,
        answered: [...new Set(answered.answered)],
      })
    }),
  )
})

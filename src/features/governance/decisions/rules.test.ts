import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidedOn, decisionOf, meetingOn, pointAt } from '../governance.fixture.ts'
import {
  isDecision,
  isOpen,
  isOverdue,
  isWritable,
  leftOverTo,
  refuseClosing,
  refuseDecision,
  refuseReplacing,
} from './rules.ts'
import { outcomes } from './schema.ts'

const closing = { done: 'Bought.', language: 'en', at: new Date('2027-05-01T10:00:00Z') }
const board = meetingOn('2027-01-11')

test('only what was adopted, is not replaced and is not closed is to be done', () => {
  const open = outcomes.filter((outcome) => isOpen(decisionOf({ outcome })))
  assert.deepEqual(open, ['as-proposed', 'amended'])
  assert.equal(isOpen(decisionOf({ isReplaced: true })), false)
  assert.equal(isOpen(decisionOf({ closing })), false)
})

test('what counts as a decision is adopted and not replaced: a postponement is none', () => {
  const counted = outcomes.filter((outcome) => isDecision(decisionOf({ outcome })))
  assert.deepEqual(counted, ['as-proposed', 'amended'])
  assert.equal(isDecision(decisionOf({ closing })), true)
  assert.equal(isDecision(decisionOf({ isReplaced: true })), false)
})

test('a decision is overdue from the day after its due day until it is closed', () => {
  assert.deepEqual(
    (['2027-05-31', '2027-06-01', '2027-06-02'] as const).map((today) =>
      isOverdue(decisionOf(), today),
    ),
    [false, false, true],
  )
  assert.equal(isOverdue(decisionOf({ closing }), '2028-01-01'), false)
})

test('what is adopted has a sentence, an owner and a day that is not before the meeting', () => {
  const whole = {
    outcome: 'as-proposed',
    decided: 'Buy nets.',
    owner: 'club:grounds',
    dueOn: '2027-06-01',
    isPastMeant: false,
  } as const
  const refused = (given: Partial<Parameters<typeof refuseDecision>[0]>) =>
    refuseDecision({ ...whole, ...given }, board, '2027-01-11')
  assert.equal(refused({}), null)
  assert.equal(refused({ dueOn: '2027-01-11' }), null)
  assert.equal(refused({ decided: '' }), 'decision-text-missing')
  assert.equal(refused({ owner: null }), 'decision-owner-missing')
  assert.equal(refused({ dueOn: null }), 'decision-day-missing')
  assert.equal(refused({ dueOn: '2027-01-10' }), 'decision-day-before-meeting')
  assert.equal(refused({ outcome: 'noted' }), 'decision-without-deed')
  assert.equal(refused({ outcome: 'noted', owner: null, dueOn: null }), null)
  assert.equal(refuseDecision(whole, board, '2027-01-10'), 'meeting-ahead')
})

test('a due day that is over when it is minuted is asked about, and taken where it is meant', () => {
  const late = {
    outcome: 'as-proposed',
    decided: 'Buy nets.',
    owner: 'club:grounds',
    dueOn: '2027-02-01',
  } as const
  const minuted = (isPastMeant: boolean, today: '2027-02-01' | '2027-02-02') =>
    refuseDecision({ ...late, isPastMeant }, board, today)
  assert.equal(minuted(false, '2027-02-01'), null)
  assert.equal(minuted(false, '2027-02-02'), 'decision-day-over')
  assert.equal(minuted(true, '2027-02-02'), null)
})

test('a decision follows the one that stands, and none follows a closed one', () => {
  assert.equal(refuseReplacing(undefined, null), null)
  assert.equal(refuseReplacing(decisionOf(), 'decision'), null)
  assert.equal(refuseReplacing(decisionOf(), null), 'decision-otherwise-meanwhile')
  assert.equal(refuseReplacing(undefined, 'decision'), 'decision-otherwise-meanwhile')
  assert.equal(refuseReplacing(decisionOf({ closing }), 'decision'), 'decision-closed')
})

test('what is open is closed once, with how it was done', () => {
  assert.equal(refuseClosing(decisionOf(), 'Bought.'), null)
  assert.equal(refuseClosing(decisionOf(), ''), 'closing-text-missing')
  assert.equal(refuseClosing(decisionOf({ closing }), 'Bought.'), 'decision-closed')
  assert.equal(refuseClosing(decisionOf({ isReplaced: true }), 'Bought.'), 'decision-not-open')
})

test('a later meeting finds what is open by due day, and what was postponed; an earlier one nothing', () => {
  const late = decidedOn('2027-01-11', { id: 'late', dueOn: '2027-09-01' })
  const early = decidedOn('2027-03-11', { id: 'early', dueOn: '2027-04-01' })
  const postponed = decidedOn('2027-02-11', { id: 'later', outcome: 'postponed', dueOn: null })
  const done = decidedOn('2027-01-11', { id: 'done', closing })
  const replaced = decidedOn('2027-01-11', { id: 'replaced', isReplaced: true })
  const all = [late, early, postponed, done, replaced]
  assert.deepEqual(leftOverTo({ heldOn: '2027-06-01', code: '2027-6' }, all), {
    open: [early, late],
    postponed: [postponed],
  })
  assert.deepEqual(leftOverTo({ heldOn: '2027-01-11', code: '2027-1' }, all), {
    open: [],
    postponed: [],
  })
})

test('a point is written until something is decided on it or the meeting was held', () => {
  const held = { kind: 'held', heldOn: null, reason: null, at: closing.at } as const
  const point = pointAt(1)
  assert.equal(isWritable(board, point, []), true)
  assert.equal(isWritable(board, point, [decisionOf({ isReplaced: true })]), true)
  assert.equal(isWritable(board, point, [decisionOf()]), false)
  assert.equal(isWritable(meetingOn('2027-01-11', { events: [held] }), point, []), false)
})

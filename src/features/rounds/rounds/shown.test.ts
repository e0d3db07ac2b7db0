import assert from 'node:assert/strict'
import { test } from 'node:test'
import { happened, round as aRound } from '#test/rounds'
import { codeOf, questionShape, roundShape, shownLines, shownRound } from './shown.ts'

const round = aRound({
  questions: [{ id: 'q', text: { en: 'What?' }, hint: {}, required: true, contributors: false }],
  events: [
    happened('due-moved', { dueOn: '2027-03-05', reason: { en: 'Snow.' } }),
    happened('extended', {
      dueOn: '2027-03-10',
      reason: { en: 'A flood.' },
      organisation: 'dk:dema',
    }),
    happened('papers-sent'),
    happened('recurs', { opensOn: '2027-01-11', dueOn: '2027-02-28' }),
  ],
})

test('a program reads of a round what a page shows of it', () => {
  const shown = shownRound(round)
  assert.deepEqual(shown, {
    code: '2027',
    period: '2026',
    dueOn: '2027-03-05',
    openedAt: '2027-01-11T09:00:00.000Z',
    papersSentAt: '2027-02-20T09:00:00.000Z',
    meetingHeldAt: null,
    closedAt: null,
    readers: round.readers,
    questions: [{ id: 'q', text: { en: 'What?' }, hint: {}, required: true, contributors: false }],
    extensions: [{ organisation: 'dema', dueOn: '2027-03-10', reason: { en: 'A flood.' } }],
    next: { code: '2028', period: '2027', opensOn: '2028-01-11', dueOn: '2028-02-28' },
  })
  assert.deepEqual(roundShape.parse(shown), shown)
})

test('a round that does not recur has no next one', () => {
  assert.equal(shownRound({ ...round, events: [] }).next, null)
  assert.deepEqual(shownRound({ ...round, events: [] }).extensions, [])
})

test('a program may leave out of a question what is usual', () => {
  assert.deepEqual(questionShape.parse({ id: 'q', text: { en: 'What?' } }), {
    id: 'q',
    text: { en: 'What?' },
    hint: {},
    required: false,
    contributors: false,
  })
})

test('organisations are told by their codes', () => {
  assert.equal(codeOf('dk:mfa'), 'mfa')
  const lines = [{ organisation: 'dk:mfa', commitment: 'c-1', part: 'lead' }] as const
  assert.deepEqual(shownLines({ lines }), [
    { organisation: 'mfa', commitment: 'c-1', part: 'lead' },
  ])
})

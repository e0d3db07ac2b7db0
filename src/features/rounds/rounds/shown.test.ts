import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Round, RoundEvent } from './schema.ts'
import { codeOf, questionShape, roundShape, shownLines, shownRound } from './shown.ts'

const nothing = { dueOn: null, reason: null, organisation: null, opensOn: null } as const
const at = new Date('2027-02-20T09:00:00Z')
const events: readonly RoundEvent[] = [
  { ...nothing, kind: 'due-moved', at, dueOn: '2027-03-05', reason: { en: 'Snow.' } },
  {
    ...nothing,
    kind: 'extended',
    at,
    dueOn: '2027-03-10',
    reason: { en: 'A flood.' },
    organisation: 'dk:dema',
  },
  { ...nothing, kind: 'papers-sent', at },
  { ...nothing, kind: 'recurs', at, opensOn: '2027-01-11', dueOn: '2027-02-28' },
]
const round: Round = {
  id: 'r1',
  plan: 'p1',
  code: '2027',
  period: '2026',
  firstDueOn: '2027-02-28',
  version: 1,
  readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
  questions: [{ id: 'q', text: { en: 'What?' }, hint: {}, required: true, contributors: false }],
  openedAt: new Date('2027-01-11T09:00:00Z'),
  events,
}

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

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RememberedWord } from '../schema.ts'
import { refuseAnswer, settle, settledValue, tidiedAnswer } from './answer-rules.ts'
import type { Point } from './schema.ts'

const point = (over: Partial<Point> = {}): Point => ({
  id: '1.status',
  kind: 'status',
  at: 'T1.R2.C5',
  state: 'refused',
  why: 'status-ambiguous',
  activity: 1,
  written: 'I gang',
  before: null,
  readAs: '',
  ...over,
})

const at = new Date('2027-03-05T10:00:00Z')
const word: RememberedWord = { kind: 'status', written: 'i  gang', means: 'on-track', toldAt: at }
const answer = { question: '1.status', was: '', becomes: 'delayed', at }

test('what is remembered of an authority’s words is applied however they are written, and says so', () => {
  const [settled] = settle([point()], [], [word])
  assert.deepEqual(settled, { ...point(), becomes: 'on-track', from: 'remembered' })
})

test('somebody’s own answer goes before what is remembered', () => {
  const [settled] = settle([point()], [answer], [word])
  assert.deepEqual(settled, { ...point(), becomes: 'delayed', from: 'answer' })
})

test('a word for a status says nothing of a unit with the same name', () => {
  const [settled] = settle([point({ kind: 'owner' })], [], [word])
  assert.equal(settled?.becomes, null)
})

test('what nobody answered is what was read; what is not stated is empty', () => {
  const values = [
    settledValue({ ...point({ readAs: 'Koncern HR' }), becomes: null, from: null }),
    settledValue({ ...point({ readAs: 'Koncern HR' }), becomes: '–', from: 'answer' }),
    settledValue({ ...point(), becomes: 'done', from: 'answer' }),
  ]
  assert.deepEqual(values, ['Koncern HR', '', 'done'])
})

test('a day is taken as people write it and kept in one spelling', () => {
  const deadline = point({ kind: 'deadline' })
  assert.equal(tidiedAnswer(deadline, ' 30.6.2027 '), '2027-06-30')
  assert.equal(tidiedAnswer(deadline, '–'), '–')
})

test('an answer that means nothing is refused by its kind', () => {
  const refused = [
    refuseAnswer(point(), 'I gang'),
    refuseAnswer(point(), 'on-track'),
    refuseAnswer(point(), '–'),
    refuseAnswer(point({ kind: 'deadline' }), 'snart'),
    refuseAnswer(point({ kind: 'deadline' }), '2027-05-01/2027-05-31'),
    refuseAnswer(point({ kind: 'text' }), '  '),
    refuseAnswer(point({ kind: 'target' }), 'x'.repeat(1001)),
  ]
  assert.deepEqual(refused, [
    'status-unknown',
    null,
    null,
    'date-unreadable',
    null,
    'answer-empty',
    'answer-too-long',
  ])
})

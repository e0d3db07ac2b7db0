import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fate } from '#features/word-plans'
import type { Settled } from '#features/received'
import { countsOf, marksOf, numbered, tagOf } from './mark-rules.ts'

const fate = (at: string, as: Fate['as'], state: Fate['state'] = 'placed'): Fate => ({
  at,
  as,
  role: null,
  activity: null,
  state,
  why: null,
})

const point = (id: string, at: string, state: Settled['state']): Settled => ({
  id,
  at,
  state,
  kind: 'deadline',
  why: null,
  activity: 0,
  written: '-',
  before: null,
  readAs: '',
  becomes: null,
  from: null,
})

const points = numbered([
  point('0.deadline', 'T1.R2.C3', 'refused'),
  point('0.owner', 'T1.R2.C3', 'guessed'),
  point('1.deadline', 'T1.R3.C3', 'guessed'),
  point('2.deadline', 'T1.R4.C3', 'refused'),
])

test('refused and guessed points are numbered each for themselves', () => {
  assert.deepEqual(points.map(tagOf), ['× 1', '~ 1', '~ 2', '× 2'])
})

test('what was read has a tick, what is asked its points, and furniture nothing', () => {
  const marks = marksOf(
    [
      fate('P1', 'heading'),
      fate('P2', 'furniture'),
      fate('T1.R2.C3', 'activity', 'refused'),
      fate('T1.R3.C3', 'activity', 'guessed'),
    ],
    points,
  )
  const states = [...marks].map(([at, mark]) => [at, mark.state, mark.points.map(({ id }) => id)])
  assert.deepEqual(states, [
    ['P1', 'placed', []],
    ['T1.R2.C3', 'refused', ['0.deadline', '0.owner']],
    ['T1.R3.C3', 'guessed', ['1.deadline']],
    ['T1.R4.C3', 'refused', ['2.deadline']],
  ])
  assert.deepEqual(countsOf(marks), { all: 4, placed: 1, guessed: 1, refused: 2 })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { secondsLeft, secondsTaken, stepState } from './rules.ts'

const begunAt = new Date('2027-03-01T08:00:00Z')
const later = (seconds: number) => new Date(begunAt.getTime() + seconds * 1000)

test('half of the work done in a minute leaves a minute', () => {
  assert.equal(secondsLeft({ begunAt, done: 50, total: 100 }, later(60)), 60)
  assert.equal(secondsLeft({ begunAt, done: 100, total: 100 }, later(60)), 0)
})

test('what is left is said only when it can be known', () => {
  const half = { begunAt, done: 50, total: 100 }
  assert.equal(secondsLeft(half, later(4)), null)
  assert.equal(secondsLeft({ ...half, total: null }, later(60)), null)
  assert.equal(secondsLeft({ ...half, done: 0 }, later(60)), null)
  assert.equal(secondsLeft({ ...half, begunAt: null }, later(60)), null)
})

test('what is left is never less than nothing', () => {
  const counts = fc.record({ done: fc.nat(1000), total: fc.option(fc.nat(1000)) })
  fc.assert(
    fc.property(counts, fc.nat(100_000), (run, seconds) => {
      const left = secondsLeft({ begunAt, ...run }, later(seconds))
      return left === null || left >= 0
    }),
  )
})

test('how long it took is known once it has begun and ended', () => {
  assert.equal(secondsTaken({ begunAt, endedAt: later(192.4) }), 192)
  assert.equal(secondsTaken({ begunAt, endedAt: null }), null)
  assert.equal(secondsTaken({ begunAt: null, endedAt: later(1) }), null)
})

test('steps before the present one are done, those after it are not', () => {
  const run = { step: 1, state: 'running' } as const
  assert.deepEqual(
    [0, 1, 2].map((step) => stepState(step, run)),
    ['done', 'now', 'todo'],
  )
  assert.equal(stepState(0, { step: 0, state: 'queued' }), 'todo')
})

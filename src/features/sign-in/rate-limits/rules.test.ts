import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { limits, standing } from './rules.ts'

const at = (minute: number) => new Date(Date.UTC(2031, 0, 1) + minute * 60_000)
const three = { attempts: 3, minutes: 10 }

test('each attempt leaves one fewer; the last one begins the pause', () => {
  assert.deepEqual(standing(three, [], at(0)), { left: 3, wait: 0 })
  assert.deepEqual(standing(three, [at(0)], at(1)), { left: 2, wait: 0 })
  assert.deepEqual(standing(three, [at(0), at(1), at(2)], at(2)), { left: 0, wait: 8 })
})

test('the pause ends when the oldest attempt is as old as the limit says', () => {
  const tried = [at(0), at(1), at(2)]
  assert.deepEqual(standing(three, tried, at(9)), { left: 0, wait: 1 })
  assert.deepEqual(standing(three, tried, at(10)), { left: 1, wait: 0 })
  assert.deepEqual(standing(three, tried, at(60)), { left: 3, wait: 0 })
})

test('no run of attempts, however timed, gets more through than the limit in any of its spans', () => {
  const gaps = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { maxLength: 60 })
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(limits), three), gaps, (limit, pauses) => {
      const admitted: Date[] = []
      let minute = 0
      for (const pause of pauses) {
        minute += pause
        if (standing(limit, admitted, at(minute)).wait === 0) admitted.push(at(minute))
      }
      for (const [place, first] of admitted.entries()) {
        const beyond = admitted[place + limit.attempts]
        if (beyond) assert.ok(beyond.getTime() - first.getTime() >= limit.minutes * 60_000 - 1)
      }
    }),
  )
})

test('whoever waits the minutes that were named may try again', () => {
  const minutes = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 20 })
  fc.assert(
    fc.property(minutes, (tried) => {
      const moments = tried.map(at)
      const { wait } = standing(three, moments, at(30))
      assert.equal(standing(three, moments, at(30 + wait)).wait, 0)
    }),
  )
})

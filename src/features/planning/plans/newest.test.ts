import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edition, RecordedEvent } from '#features/editions'
import { countingAt } from './newest.ts'

const day = (date: number): Date => new Date(Date.UTC(2027, 0, date))
const event = (act: RecordedEvent['act'], date: number): RecordedEvent => ({
  act,
  at: day(date),
  account: null,
  question: null,
  leftOut: [],
  role: null,
  remark: null,
})
const edition = (number: number, events: readonly RecordedEvent[]): Edition => ({
  id: `e${number}`,
  number,
  begunAt: day(1),
  events,
  lines: [],
})

const first = edition(1, [event('send', 2), event('sign', 3), event('hand-in', 5), event('supersede', 9)])
const second = edition(2, [event('send', 7), event('sign', 8), event('hand-in', 9)])
const counts = (date: number, ...editions: readonly Edition[]): number | null =>
  countingAt({ editions }, day(date))?.number ?? null

test('what was handed in by then counts, of several the newest', () => {
  assert.deepEqual(
    [4, 5, 8, 9].map((date) => counts(date, first, second)),
    [null, 1, 1, 2],
  )
})

test('before anything is handed in, what is signed counts; a draft never does', () => {
  const signed = edition(1, [event('send', 2), event('sign', 3)])
  assert.equal(counts(4, signed), 1)
  assert.equal(counts(2, signed), null)
  assert.equal(counts(9, edition(1, [event('send', 2)])), null)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listStateOf, newestPeriod, turnOf } from './rules.ts'
import type { EditionEvent } from './schema.ts'

const event = (act: EditionEvent['act']): EditionEvent => ({
  act,
  at: new Date(0),
  account: null,
  question: null,
  leftOut: [],
})

test('the newest period is the one that ends last; a ratio of years is none', () => {
  assert.equal(newestPeriod(['2025', '2026-H1', '2024', '2023/2022']), '2026-H1')
  assert.equal(newestPeriod([]), undefined)
})

test('where a list stands tells whose turn it is', () => {
  const turn = (...acts: readonly EditionEvent['act'][]) =>
    turnOf(listStateOf(acts.map(event)), null)
  assert.equal(listStateOf(undefined), 'none')
  assert.deepEqual(
    [turn(), turn('send'), turn('send', 'sign'), turn('send', 'sign', 'hand-in')],
    ['editor', 'approver', 'either', 'approver'],
  )
  const all = (['send', 'sign', 'hand-in', 'publish'] as const).map(event)
  assert.equal(listStateOf(all), 'published')
})

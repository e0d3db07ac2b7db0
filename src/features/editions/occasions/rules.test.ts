import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePeriod } from '#kernel/clock'
import type { Round } from '#features/rounds'
import {
  figuresCode,
  isClosed,
  liesWithin,
  measuredIndicator,
  openTo,
  planCode,
  planFor,
  plannedPeriod,
  progressIn,
} from './rules.ts'

const at = new Date('2027-01-11T12:00:00Z')
const round: Round = {
  id: 'o1',
  plan: 'p1',
  code: '2027',
  period: '2026',
  questions: [],
  firstDueOn: '2027-02-28',
  version: 1,
  readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
  openedAt: at,
  events: [],
}
const closed: Round = {
  ...round,
  events: [{ kind: 'closed', at, dueOn: null, reason: null, organisation: null, opensOn: null }],
}

test('an implementation plan is named by its year, or by its first and last', () => {
  assert.deepEqual(planFor('2027'), {
    kind: 'implementation-plan',
    code: 'implementation-plan-2027',
    period: '2027',
    round: null,
    indicator: null,
  })
  assert.equal(planCode('2026/2027'), 'implementation-plan-2026-2027')
})

test('the code of an implementation plan gives its period back, and no round’s code does', () => {
  const years = fc.integer({ min: 1900, max: 2200 })
  fc.assert(
    fc.property(years, fc.nat(4), (first, more) => {
      const period = parsePeriod(more === 0 ? `${first}` : `${first}/${first + more}`)
      assert.ok(period)
      assert.equal(plannedPeriod(planCode(period)), period)
      assert.equal(plannedPeriod(`${first}-spring`), undefined)
    }),
  )
})

test('a code that names no period, or one that runs backwards, is no implementation plan', () => {
  const codes = [
    '2027',
    'implementation-plan-',
    'implementation-plan-2027-2026',
    'implementation-plan-x',
  ]
  for (const code of codes) assert.equal(plannedPeriod(code), undefined, code)
})

test('an implementation plan lies in the years of the plan that it serves', () => {
  const span = { start: '2026-04-01', end: '2030-12-31' }
  assert.equal(liesWithin('2026', span), true)
  assert.equal(liesWithin('2026/2027', span), true)
  assert.equal(liesWithin('2025/2026', span), false)
  assert.equal(liesWithin('2030/2031', span), false)
  assert.equal(liesWithin('2040', { start: null, end: null }), true)
})

test('a round has its own moments of reading and closing; outside rounds insiders read at once', () => {
  assert.deepEqual(openTo(progressIn(round)), ['reviewer'])
  assert.deepEqual(openTo(planFor('2027')), ['steering-member', 'reviewer', 'partner'])
  assert.deepEqual([isClosed(progressIn(round)), isClosed(progressIn(closed))], [false, true])
  assert.equal(isClosed(planFor('2027')), false)
})

test('a list of figures is named by its indicator, and by nothing else', () => {
  assert.equal(figuresCode('women-who-climb'), 'figures-women-who-climb')
  assert.equal(measuredIndicator('figures-women-who-climb'), 'women-who-climb')
  assert.deepEqual(['2027', 'implementation-plan-2027'].map(measuredIndicator), [
    undefined,
    undefined,
  ])
  assert.equal(plannedPeriod('figures-women-who-climb'), undefined)
})

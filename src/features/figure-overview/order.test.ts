import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import { inOrder, standsUnder, turnOf } from './rules.ts'
import type { ListState, OverviewLine } from './schema.ts'
import { filters } from './schema.ts'

const period = parsePeriod('2026')
assert.ok(period)
const due = (day: Day, isLate = false): OverviewLine['next'] => ({ period, day, isLate })

const line = (given: {
  id?: string
  isProposal?: boolean
  state?: ListState
  next?: OverviewLine['next']
}): OverviewLine => {
  const { id = 'trees', isProposal = false, state = 'none', next = null } = given
  return {
    indicator: {
      id,
      name: { en: id },
      isProposal,
      unit: 'percent',
      countsPeople: 'no',
      frequency: null,
      delayDays: null,
    },
    last: undefined,
    state,
    next,
    turn: turnOf(state, next),
  }
}

const states: readonly ListState[] = [
  'none',
  'draft',
  'awaiting-signature',
  'signed',
  'handed-in',
  'question-asked',
  'published',
]
const anyLine = fc
  .record({
    isProposal: fc.boolean(),
    state: fc.constantFrom(...states),
    next: fc.constantFrom(null, due('2027-01-30'), due('2026-01-30', true)),
  })
  .map(line)

test('a figure that is late is its editor’s turn, unless somebody else has the list', () => {
  const late = due('2026-01-30', true)
  assert.deepEqual(
    states.map((state) => turnOf(state, late)),
    ['editor', 'editor', 'approver', 'either', 'approver', 'editor', 'editor'],
  )
  assert.equal(turnOf('published', due('2027-01-30')), null)
  assert.equal(turnOf('none', null), null)
})

test('what is late comes first, then what waits for somebody, then the rest by day; proposals last', () => {
  const lines = [
    line({ id: 'proposal', isProposal: true }),
    line({ id: 'quiet', state: 'published' }),
    line({ id: 'soon', state: 'published', next: due('2027-01-30') }),
    line({ id: 'waits', state: 'draft' }),
    line({ id: 'late', next: due('2026-01-30', true) }),
    line({ id: 'adopted', isProposal: true, state: 'draft', next: due('2027-01-30') }),
  ]
  assert.deepEqual(
    inOrder(lines).map(({ indicator }) => indicator.id),
    ['late', 'adopted', 'waits', 'soon', 'quiet', 'proposal'],
  )
})

test('no order loses a line, and the same lines always stand in the same order', () => {
  fc.assert(
    fc.property(fc.array(anyLine), (lines) => {
      const once = inOrder(lines)
      assert.equal(new Set(once).size, new Set(lines).size)
      assert.deepEqual(inOrder(once), once)
    }),
  )
})

test('every line stands under “all”, and under “mine” only where it is the reader’s turn', () => {
  fc.assert(
    fc.property(anyLine, (one) => {
      assert.equal(standsUnder(one, 'all', []), true)
      assert.equal(standsUnder(one, 'mine', []), one.turn === 'either')
      const isMine = one.turn === 'editor' || one.turn === 'either'
      assert.equal(standsUnder(one, 'mine', ['editor']), isMine)
    }),
  )
})

test('each filter holds what its name says', () => {
  const under = (one: OverviewLine) => filters.filter((name) => standsUnder(one, name, ['editor']))
  assert.deepEqual(under(line({ isProposal: true })), ['all', 'proposed'])
  assert.deepEqual(under(line({ isProposal: true, state: 'draft' })), ['all', 'mine', 'under-way'])
  assert.deepEqual(under(line({ next: due('2026-01-30', true) })), ['all', 'mine', 'late'])
  assert.deepEqual(under(line({ state: 'awaiting-signature' })), ['all', 'under-way'])
  assert.deepEqual(under(line({ state: 'published' })), ['all'])
})

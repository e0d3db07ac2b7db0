import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PlanOfOne } from './rules.ts'
import { coverageOf, gapsIn } from './rules.ts'

const plan = (
  organisation: string,
  state: PlanOfOne['state'],
  counts: Readonly<Record<string, number>> = {},
): PlanOfOne => ({
  organisation,
  state,
  isOpen: () => true,
  counts: new Map(Object.entries(counts)),
})

const assigned = [
  { organisation: 'uy:forestal', commitment: 'c-1', part: 'lead' },
  { organisation: 'uy:magua', commitment: 'c-1', part: 'contributor' },
  { organisation: 'uy:forestal', commitment: 'c-2', part: 'lead' },
] as const

test('who is responsible, has handed in and plans nothing is a gap; silence is none', () => {
  const rows = coverageOf(['c-1', 'c-2', 'c-3'], assigned, [
    plan('uy:forestal', 'handed-in', { 'c-1': 2 }),
    plan('uy:magua', 'draft'),
  ])
  assert.deepEqual(
    rows.map((row) => [
      row.commitment,
      row.cells.map(({ state }) => state),
      row.activities,
      row.isNobodys,
    ]),
    [
      ['c-1', ['planned', 'not-handed-in'], 2, false],
      ['c-2', ['gap', 'not-responsible'], 0, false],
      ['c-3', ['not-responsible', 'not-responsible'], 0, true],
    ],
  )
  assert.deepEqual(
    gapsIn(rows).map(({ commitment }) => commitment),
    ['c-2'],
  )
})

test('an activity for a commitment that is not one’s own is counted all the same', () => {
  const [row] = coverageOf(['c-2'], assigned, [plan('uy:magua', 'handed-in', { 'c-2': 1 })])
  assert.deepEqual(row?.cells, [
    { organisation: 'uy:magua', part: null, activities: 1, state: 'planned' },
  ])
})

test('nobody is told of a gap who would not see what fills it', () => {
  const states = fc.constantFrom<PlanOfOne['state']>('none', 'draft', 'handed-in', 'closed')
  fc.assert(
    fc.property(states, fc.boolean(), fc.nat(2), (state, open, count) => {
      const one: PlanOfOne = {
        organisation: 'uy:forestal',
        state,
        isOpen: () => open,
        counts: new Map([['c-1', count]]),
      }
      const [cell] = coverageOf(['c-1'], assigned, [one])[0]?.cells ?? []
      assert.equal(cell?.state === 'gap', count === 0 && state === 'handed-in' && open)
      assert.equal(cell?.state === 'planned', count > 0)
    }),
  )
})

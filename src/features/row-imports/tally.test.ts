import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RowTrouble } from './schema.ts'
import { countFigure, newTally, refuseRow, warnOf } from './tally.ts'

const trouble = (row: number): RowTrouble => ({
  row,
  cell: `A${row}`,
  column: 'period',
  refused: 'why-missing',
  values: {},
})
const leaders = { indicator: 'leaders', organisation: 'uy:forestal' }

test('figures and refused rows are counted by indicator, and whose it is once that is known', () => {
  const tally = newTally()
  refuseRow(tally, 'leaders', [trouble(2), trouble(2)])
  const unknown = { ...leaders, organisation: null }
  assert.deepEqual(
    [...tally.indicators.values()],
    [{ ...unknown, added: 0, changed: 0, unchanged: 0, refused: 1 }],
  )
  for (const kind of ['added', 'added', 'changed', 'unchanged'] as const)
    countFigure(tally, leaders, kind)
  countFigure(tally, unknown, 'added')
  assert.deepEqual(tally.indicators.get('leaders'), {
    ...leaders,
    added: 3,
    changed: 1,
    unchanged: 1,
    refused: 1,
  })
  assert.deepEqual([tally.refusedRows, tally.errors.length], [1, 2])
})

test('a thousand troubles are kept one by one, and all rows are counted', () => {
  const tally = newTally()
  for (let row = 1; row <= 1200; row += 1) {
    refuseRow(tally, 'leaders', [trouble(row)])
    warnOf(tally, [trouble(row)])
  }
  assert.deepEqual(
    [tally.refusedRows, tally.errors.length, tally.warnings.length, tally.errors.at(-1)?.row],
    [1200, 1000, 1000, 1000],
  )
})

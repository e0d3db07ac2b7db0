import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellDiff, Comparison, FieldEdit } from '#features/workbooks'
import { isSettled, tallyOf } from './tally-rules.ts'

const cell = (key: string, kind: CellDiff['kind'], way: CellDiff['way'] = 'file'): CellDiff => ({
  id: `${key}.text`,
  key,
  part: 'text',
  sheet: 'Text',
  at: 'D2',
  base: '',
  now: '',
  file: 'x',
  kind,
  way,
  becomes: 'x',
})

const edit = (key: string): FieldEdit => ({
  key,
  commitment: 'c-1',
  field: 'did',
  kind: 'text',
  parts: { text: 'x' },
  seen: 0,
  answer: null,
})

const compared = (given: Partial<Comparison>): Comparison => ({
  cells: [],
  moved: 0,
  unchanged: 4,
  decided: [],
  questions: [],
  faults: [],
  edits: [],
  ...given,
})

const question = {
  key: 'c-1/figure.women',
  sheet: 'Figures',
  at: 'E2',
  indicator: 'women',
  period: '2025',
  before: '2.6',
  after: '20.0',
}
const fault = { sheet: 'Text', at: 'D3', code: 'formula', values: {}, cell: null }

test('a workbook is settled where nothing waits for anybody', () => {
  assert.ok(isSettled(compared({ cells: [cell('a', 'added'), cell('b', 'conflict', 'chosen')] })))
  const answered = { ...question, answer: { answer: 'unknown' as const, why: '' } }
  assert.ok(isSettled(compared({ questions: [answered] })))
})

test('a cell with a fault, an open conflict and an open question each wait', () => {
  const waiting = [
    compared({ faults: [fault] }),
    compared({ cells: [cell('a', 'conflict', 'later')] }),
    compared({ questions: [{ ...question, answer: null }] }),
  ]
  assert.deepEqual(waiting.map(isSettled), [false, false, false])
})

test('the tally says how many cells came to what, and how many are written', () => {
  const comparison = compared({
    cells: [
      cell('a', 'added'),
      cell('b', 'changed'),
      cell('c', 'conflict', 'later'),
      cell('d', 'conflict', 'chosen'),
      cell('e', 'fault', 'now'),
    ],
    questions: [{ ...question, answer: null }],
    faults: [fault],
  })
  assert.deepEqual(tallyOf(comparison, [edit('a'), edit('d')]), {
    added: 1,
    changed: 1,
    unchanged: 4,
    conflicts: 1,
    questions: 1,
    faults: 1,
    written: 2,
    fields: 2,
  })
})

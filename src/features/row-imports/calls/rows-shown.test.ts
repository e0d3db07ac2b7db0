import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { RowsImported } from '../schema.ts'
import { rowsLines, rowsShape, shownRows } from './rows-shown.ts'

const imported: RowsImported = {
  plan: 'montes-agua',
  rows: 17,
  digest: 'd',
  indicators: [
    {
      indicator: 'leaders',
      organisation: 'uy:forestal',
      added: 2,
      changed: 1,
      unchanged: 13,
      refused: 1,
    },
  ],
  errors: [
    { row: 4, cell: 'E4', column: 'numerator', code: 'no-number', values: { written: 'x' } },
  ],
  refusedRows: 1,
  warnings: [],
  about: [],
  unread: ['unit'],
  isWritten: false,
}
const [en, da] = [speaker('en'), speaker('da')]
const told = { file: 'all.csv', dryRun: false, reason: '' }
const lines = (one: RowsImported, say = en, more: Partial<typeof told> = {}) =>
  rowsLines(say, shownRows(say, one, { ...told, ...more }))

test('what came of a file is told row by row where it is wrong, and counted without its headings', () => {
  assert.deepEqual(lines(imported), [
    'leaders: 2 new, 1 changed, 13 unchanged, 1 refused.',
    'all.csv:4:numerator: E4: “x” is no number.',
    'Known and not read: unit.',
    '17 rows: 2 new, 1 changed, 13 unchanged, 1 refused.',
    'Nothing was written.',
  ])
  assert.match(lines(imported, da).join(' '), /»x«/)
})

test('what is shown to programs is of the shape that is promised', () => {
  assert.ok(rowsShape.safeParse(shownRows(en, imported, told)).success)
})

const same: RowsImported = {
  ...imported,
  indicators: imported.indicators.map((one) => ({
    ...one,
    added: 0,
    changed: 0,
    unchanged: 17,
    refused: 0,
  })),
  errors: [],
  refusedRows: 0,
}

test('a reason for nothing is said to be kept nowhere; a reason for a change is not spoken of', () => {
  const reason = 'Counted anew'
  assert.ok(
    lines(same, en, { reason }).includes('all.csv: The reason was not kept: nothing is changed.'),
  )
  assert.doesNotMatch(lines(same).join(), /reason/)
  assert.doesNotMatch(lines(imported, en, { reason }).join(), /reason/)
  const changed = { ...imported, errors: [], refusedRows: 0, isWritten: true }
  assert.doesNotMatch(lines(changed, en, { reason }).join(), /reason/)
})

test('more than a hundred indicators and troubles are counted, and all are in the JSON', () => {
  const [one] = imported.indicators
  assert.ok(one)
  const indicators = Array.from({ length: 130 }, (_, at) => ({ ...one, indicator: `i-${at}` }))
  const errors = Array.from(
    { length: 130 },
    (_, at) => ({ ...imported.errors[0], row: at + 2 }) as const,
  )
  const many = { ...imported, indicators, refusedRows: 130 }
  const all = {
    ...many,
    errors: errors.flatMap((each) => imported.errors.map((error) => ({ ...error, row: each.row }))),
  }
  const said = lines(all).join('\n')
  assert.match(said, /and 30 more indicators/)
  assert.match(said, /130 rows are refused in all/)
  assert.equal(shownRows(en, all, told).errors.length, 130)
})

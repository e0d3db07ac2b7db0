import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import type { CellValue, ReadSheet, ReadWorkbook } from '#kernel/sheets'
import { headings } from '../words.ts'
import { readUploaded } from './reading-rules.ts'
import type { Uploaded } from './schema.ts'

type Typed = string | number | CellValue | undefined

const valueOf = (typed: string | number | CellValue): CellValue => {
  if (typeof typed === 'string') return { kind: 'text', text: typed }
  if (typeof typed === 'number') return { kind: 'number', number: String(typed), percent: false }
  return typed
}

/** A sheet with these cells, row by row. */
function sheet(
  name: string,
  rows: readonly (readonly Typed[])[],
  given: Partial<ReadSheet> = {},
): ReadSheet {
  return {
    name,
    state: 'visible',
    merged: [],
    hiddenColumns: [],
    rows: rows.map((cells, index) => {
      const number = index + 1
      const read = cells.flatMap((typed, at) =>
        typed === undefined
          ? []
          : [{ row: number, column: at + 1, value: valueOf(typed), formula: null }],
      )
      return { number, hidden: false, cells: new Map(read.map((cell) => [cell.column, cell])) }
    }),
    ...given,
  }
}

const hidden = sheet(
  'varde',
  [
    ['varde-workbook', '1'],
    ['plan', 'club'],
    ['organisation', 'dk:tennis'],
    ['round', '2027'],
    ['edition', '1'],
    ['version', '3'],
    ['language', 'en'],
    ['downloadedAt', '2027-02-01T09:00:00.000Z'],
    ['rows'],
    ['c-1/did', '4', 'text', '2'],
    ['c-1/figure.women', '0', 'figures', '2'],
  ],
  { state: 'hidden' },
)
const head = [
  'Id',
  'Commitment',
  'Question',
  'Answer',
  'Last report, and the rule’s proposal',
  'Unchanged',
  'Reason',
]
const text = sheet('Text', [head, ['c-1/did', '1 Play', 'What?', 'We played.']])
const figureHead = [
  'Id',
  'Commitment',
  'Figure',
  'Last figure',
  'Numerator',
  'Denominator',
  'Value',
  'Source',
]
const figures = sheet('Figures', [figureHead, ['c-1/figure.women', '1 Play', 'Women', '', 11, 52]])
const about = sheet('Instructions', [['Read this']])

const book = (...sheets: readonly ReadSheet[]): ReadWorkbook => ({ sheets, program: 'Varde' })

function uploaded(...sheets: readonly ReadSheet[]): Uploaded {
  const read = readUploaded(book(...sheets), headings())
  if (isRefused(read)) throw new Error(read.refused)
  return read
}

test('each row is found by its id, with the version it was filled in on', () => {
  const { rows, faults, sheets } = uploaded(about, text, figures, hidden)
  assert.deepEqual(sheets, { text: 'Text', figures: 'Figures' })
  assert.deepEqual(faults, [])
  assert.deepEqual(rows[0], {
    key: 'c-1/did',
    sheet: 'text',
    number: 2,
    seen: 4,
    label: { at: 'B2', said: '1 Play' },
    cells: {
      text: { at: 'D2', kind: 'text', said: 'We played.' },
      unchanged: { at: 'F2', kind: 'empty', said: '' },
      reason: { at: 'G2', kind: 'empty', said: '' },
    },
  })
  assert.deepEqual(rows[1]?.cells.numerator, { at: 'E2', kind: 'number', said: '11' })
})

test('sheets that were renamed, and columns that were moved, are found by their headings', () => {
  const moved = sheet('Svar', [
    ['Svar', 'Id', 'Tilsagn', 'Spørgsmål'],
    ['We played.', 'c-1/did', '1 Play', 'What?'],
  ])
  const { rows, faults, sheets } = uploaded(moved, figures, hidden)
  assert.equal(sheets.text, 'Svar')
  assert.equal(rows[0]?.cells.text?.at, 'A2')
  assert.deepEqual(
    faults.map(({ code, values }) => [code, values]),
    [
      ['column-missing', { column: 'unchanged' }],
      ['column-missing', { column: 'reason' }],
    ],
  )
})

test('what a spreadsheet made of a cell is told with it', () => {
  const odd = sheet('Figures', [
    figureHead,
    [
      'c-1/figure.women',
      '1 Play',
      'Women',
      '',
      { kind: 'date', day: '2027-03-04' },
      { kind: 'number', number: '20', percent: true },
      { kind: 'error', code: '#REF!' },
      { kind: 'truth', truth: true },
    ],
  ])
  const [row] = uploaded(about, text, odd, hidden).rows.slice(1)
  assert.deepEqual(
    Object.values(row?.cells ?? {}).map(({ kind, said }) => [kind, said]),
    [
      ['date', '2027-03-04'],
      ['percent', '20'],
      ['error', '#REF!'],
      ['truth', 'true'],
    ],
  )
})

test('a workbook whose hidden sheet says too little is none of ours', () => {
  const without = (name: string): ReadSheet => ({
    ...hidden,
    rows: hidden.rows.filter((row) => {
      const value = row.cells.get(1)?.value
      return !(value?.kind === 'text' && value.text === name)
    }),
  })
  for (const name of ['plan', 'language', 'downloadedAt', 'rows']) {
    const read = readUploaded(book(about, text, figures, without(name)), headings())
    assert.ok(isRefused(read), name)
  }
})

test('a hidden row with something in it, and a hidden sheet, are told with what is read of them', () => {
  const row = { ...text, rows: text.rows.map((one) => ({ ...one, hidden: one.number === 2 })) }
  assert.deepEqual(uploaded(about, row, figures, hidden).notices, [
    { sheet: 'Text', at: 'A2', code: 'row-hidden', values: { sheet: 'Text', row: 2, count: 1 } },
  ])
  const sheets = [about, { ...text, state: 'hidden' as const }, figures, hidden]
  assert.deepEqual(uploaded(...sheets).notices, [
    { sheet: 'Text', at: 'A1', code: 'sheet-hidden', values: { sheet: 'Text', count: 1 } },
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import type { SheetToWrite } from '#kernel/sheets'
import { writeWorkbook } from '#kernel/sheets'
import { gridOfWorkbook } from '#features/figure-grids'
import { readFigures } from './read.ts'
import { brief, leaders, open, shares, today } from './samples.fixture.ts'
import type { Frame, Grid, GridCell } from './schema.ts'

type Written = string | number | null

const sheet = (
  name: string,
  rows: readonly (readonly Written[])[],
  more: Partial<SheetToWrite> = {},
): SheetToWrite => ({
  name,
  columns: [{ width: 20 }],
  rows: rows.map((row) =>
    row.map((said) => {
      if (said === null) return null
      return typeof said === 'number'
        ? { look: 'number', number: String(said) }
        : { look: 'text', text: said }
    }),
  ),
  ...more,
})

const book = (...sheets: readonly SheetToWrite[]) =>
  writeWorkbook({ title: 'Ledere', writtenAt: new Date('2026-01-01'), language: 'da', sheets })

async function gridOf(sheets: readonly SheetToWrite[], name?: string): Promise<Grid> {
  const grid = await gridOfWorkbook(book(...sheets), name)
  if (isRefused(grid)) throw new Error(JSON.stringify(grid))
  return grid
}

const readIn = (grid: Grid, frame: Frame = leaders) =>
  readFigures({ grid, frame, today: today(), answers: {} })

const rows = [
  ['Distrikt', 'Kvinder', 'Mænd'],
  ['Fyn', 12, 30],
  ['Bornholm', '3 ', 9],
]

test('a workbook is read, and a number kept as a text is read and said', async () => {
  const found = readIn(await gridOf([sheet('Tal', rows)]))
  assert.deepEqual(brief(found.placed), ['born 3/12', 'fyn 12/42'])
  assert.deepEqual(found.placed[0]?.at, { sheet: 'Tal', row: 3, column: 2, cell: 'B3' })
  assert.deepEqual(
    found.warnings.map(({ code, at }) => [code, at[0]?.cell]),
    [['number-as-text', 'B3']],
  )
})

test('of several sheets the first that is seen is read, or the one that is named; a hidden one is refused', async () => {
  const sheets = [
    sheet('Skjult', rows, { state: 'hidden' }),
    sheet('Tal', rows),
    sheet('Andet', [
      ['Distrikt', 'Kvinder', 'Mænd'],
      ['Fyn', 1, 2],
    ]),
  ]
  const first = await gridOf(sheets)
  assert.deepEqual(
    [first.source, first.warnings.map(({ code }) => code)],
    [{ form: 'workbook', sheet: 'Tal', otherSheets: ['Andet'] }, ['other-sheets']],
  )
  assert.deepEqual(brief(readIn(await gridOf(sheets, 'Andet')).placed), ['fyn 1/3'])
  const bytes = book(...sheets)
  const refusals = [await gridOfWorkbook(bytes, 'Skjult'), await gridOfWorkbook(bytes, 'Ingen')]
  assert.deepEqual(
    refusals.map((one) => isRefused(one) && one.refused),
    ['figures-sheet-hidden', 'figures-no-sheet'],
  )
})

test('a column that is hidden in the workbook is read, and said to be so', async () => {
  const columns = [{ width: 20 }, { width: 20, hidden: true }]
  const hidden = await gridOf([sheet('Tal', rows, { columns })])
  assert.deepEqual(
    hidden.warnings.map(({ at, code }) => `${at.map(({ cell }) => cell).join(' ')} ${code}`),
    ['B1 hidden-column'],
  )
  assert.deepEqual((await gridOf([sheet('Tal', rows)])).warnings, [])
})

test('a number in merged cells is refused at the cell', async () => {
  const merged = await gridOf([sheet('Tal', rows, { merged: ['B2:C2'] })])
  assert.ok(open(readIn(merged)).includes('! B2 merged'))
})

test('what is no workbook, or too large for one, is refused before it is read', async () => {
  const refusals = [
    await gridOfWorkbook(Buffer.from('PK')),
    await gridOfWorkbook(book(sheet('Tal', rows)), undefined, { rows: 1 }),
  ]
  assert.deepEqual(
    refusals.map((one) => isRefused(one) && one.refused),
    ['sheets-no-workbook', 'sheets-many-rows'],
  )
})

/** A table of one figure, as a spreadsheet may hold it. */
const single = (cell: Pick<GridCell, 'kind' | 'said'> & Partial<GridCell>): Grid => ({
  source: { form: 'workbook' },
  warnings: [],
  rows: [
    ['Distrikt', 'Tæller', 'Nævner'].map((said, index) => ({
      at: at(1, index),
      kind: 'text' as const,
      said,
    })),
    [
      { at: at(2, 0), kind: 'text' as const, said: 'Fyn' },
      { ...cell, at: at(2, 1) },
      { at: at(2, 2), kind: 'number' as const, said: '40' },
    ],
  ].map((cells, index) => ({ number: index + 1, cells })),
})

const at = (row: number, index: number) => ({
  row,
  column: index + 1,
  cell: `${'ABC'[index] ?? ''}${row}`,
})

test('what is no count is refused for what it is, and a formula is read with a warning', () => {
  const opened = (cell: Parameters<typeof single>[0]) => open(readIn(single(cell), shares)).join()
  assert.equal(opened({ kind: 'nothing', said: '', isFormula: true }), '! B2 formula-empty')
  assert.equal(opened({ kind: 'error', said: '#REF!' }), '! B2 broken')
  assert.equal(opened({ kind: 'date', said: '2026-05-12' }), '! B2 date-in-number')
  assert.equal(opened({ kind: 'truth', said: 'true' }), '! B2 no-number')
  assert.equal(opened({ kind: 'percent', said: '45' }), '! B2 percent-in-count')
  assert.equal(opened({ kind: 'number', said: '1.234' }), '! B2 not-whole')
  assert.equal(opened({ kind: 'number', said: '41' }), '! B2 above-whole')
  assert.equal(opened({ kind: 'text', said: '−3' }), '! B2 negative')
  assert.equal(opened({ kind: 'text', said: 'ca. 3' }), '! B2 no-number')
  const formula = readIn(single({ kind: 'number', said: '12', isFormula: true }), shares)
  assert.deepEqual(
    [brief(formula.placed), formula.warnings.map(({ code }) => code)],
    [['fyn 12/40'], ['formula']],
  )
})

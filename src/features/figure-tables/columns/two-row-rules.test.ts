import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { writeWorkbook } from '#kernel/sheets'
import { gridOfWorkbook } from '#features/figure-grids'
import { readFigures } from '../read.ts'
import { brief, leaders, open, pasted, period, read, today } from '../samples.fixture.ts'
import type { FiguresRead, Frame } from '../schema.ts'

const both: Frame = { ...leaders, periods: [period('2024'), period('2025')] }

const columnsIn = ({ columns }: FiguresRead): readonly string[] =>
  columns.map(({ heading, role }) => `${heading}: ${role}`)

test('a year over the sexes is added to each, and the column shows both', () => {
  const found = read(
    pasted('|2024||2025|', 'Distrikt|Kvinder|Mænd|Kvinder|Mænd', 'Fyn|12|30|13|29'),
    both,
  )
  assert.deepEqual(columnsIn(found), [
    'Distrikt: dimension:unit',
    '2024 Kvinder: figure:count sex=women 2024',
    '2024 Mænd: figure:count sex=men 2024',
    '2025 Kvinder: figure:count sex=women 2025',
    '2025 Mænd: figure:count sex=men 2025',
  ])
  assert.deepEqual([brief(found.placed), open(found)], [['2024 fyn 12/42', 'fyn 13/42'], []])
  assert.deepEqual(
    found.fates.filter(({ fate }) => fate === 'heading').map(({ at }) => at.cell),
    ['B1', 'D1', 'A2', 'B2', 'C2', 'D2', 'E2'],
  )
})

test('the years may be below the sexes', () => {
  const found = read(
    pasted('|Kvinder||Mænd|', 'Distrikt|2024|2025|2024|2025', 'Fyn|12|13|30|29'),
    both,
  )
  assert.deepEqual([brief(found.placed), open(found)], [['2024 fyn 12/42', 'fyn 13/42'], []])
})

test('the names of rows may have their heading in the upper row, and notes too', () => {
  const found = read(
    pasted('Distrikt|2024||2025||Bem.', '|Kvinder|Mænd|Kvinder|Mænd|', 'Fyn|12|30|13|29|x'),
    both,
  )
  assert.deepEqual([brief(found.placed), open(found)], [['2024 fyn 12/42', 'fyn 13/42'], []])
  assert.deepEqual(
    found.ignored.map(({ why, at }) => [why, at.map(({ cell }) => cell)]),
    [['note', ['F3']]],
  )
})

test('counts and percentages over the sexes are told apart', () => {
  const found = read(
    pasted('|Antal||Procent|', 'Distrikt|Kvinder|Mænd|Kvinder|Mænd', 'Fyn|12|36|25|75'),
  )
  assert.deepEqual([brief(found.placed), open(found)], [['fyn 12/48'], []])
  assert.deepEqual(
    found.ignored.map(({ why, at }) => [why, at.map(({ cell }) => cell)]),
    [
      ['not-counted', ['E3']],
      ['computed', ['D3']],
    ],
  )
})

test('only the year that is asked for is taken, and the other is said to be left', () => {
  const found = read(
    pasted('|2024||2025|', 'Distrikt|Kvinder|Mænd|Kvinder|Mænd', 'Fyn|12|30|13|29'),
  )
  assert.deepEqual(brief(found.placed), ['fyn 13/42'])
  assert.deepEqual(
    found.ignored.map(({ why, at }) => [why, at.map(({ cell }) => cell)]),
    [['other-period', ['B3', 'C3']]],
  )
})

test('a title of one cell above the headings is a title', () => {
  const found = read(pasted('Kvinder blandt ledere', 'Distrikt|Kvinder|Mænd', 'Fyn|12|30'))
  assert.deepEqual(brief(found.placed), ['fyn 12/42'])
  assert.deepEqual(columnsIn(found)[1], 'Kvinder: figure:count sex=women')
})

test('groups that nobody knows are left above, and what they would tell apart is asked', () => {
  const found = read(pasted('|Blå||Grøn|', 'Distrikt|Kvinder|Mænd|Kvinder|Mænd', 'Fyn|12|30|13|29'))
  assert.deepEqual(open(found), [
    '? two-columns:figure:count sex=women',
    '? two-columns:figure:count sex=men',
  ])
})

test('an empty row between parts a title from the headings', () => {
  const found = read(
    pasted('|2024||2025|', '', 'Distrikt|Kvinder|Mænd|Kvinder|Mænd', 'Fyn|12|30|13|29'),
  )
  assert.equal(open(found).length, 2)
})

test('in a workbook a group reaches as far as its cells are merged', async () => {
  const text = (said: string) => ({ look: 'text' as const, text: said })
  const number = (said: string) => ({ look: 'number' as const, number: said })
  const rows = [
    [null, text('2024'), null, text('2025'), null, null],
    ['Distrikt', 'Kvinder', 'Mænd', 'Kvinder', 'Mænd', 'Bemærkning'].map(text),
    [text('Fyn'), number('12'), number('30'), number('13'), number('29'), text('foreløbig')],
  ]
  const bytes = writeWorkbook({
    title: 'Ledere',
    writtenAt: new Date('2026-01-01'),
    language: 'da',
    sheets: [{ name: 'Tal', columns: [{ width: 20 }], rows, merged: ['B1:C1', 'D1:E1'] }],
  })
  const grid = await gridOfWorkbook(bytes)
  if (isRefused(grid)) throw new Error(grid.refused)
  const found = readFigures({ grid, frame: both, today: today(), answers: {} })
  assert.deepEqual(brief(found.placed), ['2024 fyn 12/42', 'fyn 13/42'])
  assert.deepEqual(
    found.warnings.map(({ code, at }) => [code, at.map(({ cell }) => cell)]),
    [
      ['merged', ['B1']],
      ['merged', ['D1']],
    ],
  )
})

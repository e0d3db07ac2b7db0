import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import type { Grid } from './schema.ts'
import { refuseLines, refuseShape, refuseSize, tableLimits } from './limits.ts'
import { gridOfCsv, gridOfText } from './text.ts'

const megabyte = 1024 * 1024
const code = (one: Grid | { readonly refused: string } | null): string =>
  one && 'refused' in one ? one.refused : 'taken'

/** Milliseconds that this process has worked: what else the machine does is not counted. */
const worked = (): number => process.cpuUsage().user / 1000

test('a file of 200 megabytes is refused before it is read, and it is said how large one may be', () => {
  const started = worked()
  const refused = gridOfCsv(new Uint8Array(200 * megabyte))
  assert.deepEqual(refused, { refused: 'figures-too-large', values: { megabytes: 10 } })
  assert.ok(worked() - started < 1000)
  assert.equal(code(refuseSize(10 * megabyte, tableLimits)), 'taken')
  assert.equal(code(refuseSize(10 * megabyte + 1, tableLimits)), 'figures-too-large')
})

test('a text of 200 million letters is refused as a file is', () => {
  assert.equal(code(gridOfText('x'.repeat(200 * megabyte))), 'figures-too-large')
})

test('more than fifty thousand rows are refused before they are taken apart, however lines end', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = `Distrikt;Antal${end}${`Fyn;1${end}`.repeat(50_001)}`
    assert.deepEqual(gridOfText(text), { refused: 'figures-many-rows', values: { most: 50_000 } })
    assert.equal(code(refuseLines(`a${end}`.repeat(50_000), tableLimits)), 'taken')
  }
})

test('empty lines count as rows, as a spreadsheet counts them', () => {
  assert.equal(code(gridOfText(`Distrikt;Antal${'\n'.repeat(50_001)}`)), 'figures-many-rows')
})

test('a table of two hundred columns is taken and one of more is refused', () => {
  const wide = (columns: number) => Array.from({ length: columns }, (_, at) => `k${at}`).join(';')
  assert.equal(code(gridOfText(wide(200))), 'taken')
  assert.deepEqual(gridOfText(wide(201)), {
    refused: 'figures-many-columns',
    values: { most: 200 },
  })
  assert.equal(code(gridOfText(`${';'.repeat(300)}x`)), 'figures-many-columns')
})

test('empty columns behind the table are none', () => {
  assert.equal(code(gridOfText(`a;b${';'.repeat(300)}\n1;2${';'.repeat(300)}`)), 'taken')
})

test('a caller may allow less', () => {
  const little = { bytes: 100, rows: 2, columns: 2 }
  assert.equal(code(gridOfText('a;b\n1;2', little)), 'taken')
  assert.equal(code(gridOfText('a;b\n1;2\n3;4\n5;6', little)), 'figures-many-rows')
  assert.equal(code(gridOfText('a;b;c', little)), 'figures-many-columns')
  assert.equal(code(gridOfText('x'.repeat(101), little)), 'figures-too-large')
})

test('a table that holds nothing is refused', () => {
  for (const text of ['', ' \n\t\n', ';;;\n;;;', '\ufeff', '\u00a0;\u200b'])
    assert.equal(code(gridOfText(text)), 'figure-table-empty', JSON.stringify(text))
  assert.ok(
    isRefused(refuseShape({ source: { form: 'csv' }, rows: [], warnings: [] }, tableLimits)),
  )
})

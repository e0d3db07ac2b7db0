import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import type { Grid } from './schema.ts'
import { gridOfCsv, gridOfText } from './text.ts'

/** A grid's cells, row by row, in short: `A1 Fyn`. */
function cells(grid: Grid | { readonly refused: string }): readonly string[] {
  if ('refused' in grid) return [grid.refused]
  return grid.rows.flatMap((row) => row.cells.map(({ at, said }) => `${at.cell} ${said}`))
}

const sourceOf = (grid: ReturnType<typeof gridOfCsv>) => (isRefused(grid) ? grid : grid.source)

test('what is pasted keeps its places, its spaces and its line breaks', () => {
  assert.deepEqual(cells(gridOfText('Distrikt\tAntal\r\n\r\n Fyn \t\t"to\nlinjer"\r\n')), [
    'A1 Distrikt',
    'B1 Antal',
    'A3  Fyn ',
    'C3 to\nlinjer',
  ])
})

test('encoding and delimiter of a file are found and said', () => {
  const text = 'Distrikt;Mænd\nØstjylland;12,5\n'
  const found = (bytes: Uint8Array) => sourceOf(gridOfCsv(bytes))
  assert.deepEqual(found(Buffer.from(text)), { form: 'csv', encoding: 'utf-8', delimiter: ';' })
  assert.deepEqual(found(Buffer.from(text, 'latin1')), {
    form: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
  })
  assert.deepEqual(found(Buffer.from(`\ufeff${text}`, 'utf16le')), {
    form: 'csv',
    encoding: 'utf-16le',
    delimiter: ';',
  })
  assert.deepEqual(sourceOf(gridOfCsv(Buffer.from('a,b;c\n1,2;3'), undefined, ',')), {
    form: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
  })
  assert.deepEqual(sourceOf(gridOfText('Fyn\nBornholm')), { form: 'pasted', delimiter: null })
})

test('the first line that tells a spreadsheet the delimiter stands above the table', () => {
  assert.deepEqual(cells(gridOfText('sep=;\nDistrikt;Antal\nFyn;1')), [
    'A1 sep=',
    'A2 Distrikt',
    'B2 Antal',
    'A3 Fyn',
    'B3 1',
  ])
})

test('letters that a page writes by name are the letters, whatever parts the cells', () => {
  const page = 'Distrikt;M&aelig;nd\n&Oslash;stjylland&nbsp;;3&#160;\nVestsj&#xE6;lland;&amp;'
  assert.deepEqual(cells(gridOfText(page)), [
    'A1 Distrikt',
    'B1 Mænd',
    'A2 Østjylland\u00a0',
    'B2 3\u00a0',
    'A3 Vestsjælland',
    'B3 &',
  ])
})

test('a quote that is never closed is refused with its row', () => {
  assert.deepEqual(gridOfText('a\tb\nFyn\t"1\nØst\t2'), {
    refused: 'figures-open-quote',
    values: { row: 2 },
  })
})

test('quotes inside a cell are part of it', () => {
  assert.deepEqual(cells(gridOfText('5" rør\t"citat" her\t""')), ['A1 5" rør', 'B1 "citat" her'])
})

test('a row longer than a megabyte is refused for that, and not for a quote', () => {
  const text = `a;b\n1;${'x'.repeat(1_100_000)}\n`
  assert.deepEqual(gridOfText(text), { refused: 'figures-long-row', values: { row: 2 } })
})

test('what is no text is refused', () => {
  assert.deepEqual(cells(gridOfText('a\u0000b')), ['figures-no-text'])
  assert.deepEqual(cells(gridOfCsv(Buffer.from([1, 0, 2, 3, 0, 0, 9, 59]))), ['figures-no-text'])
})

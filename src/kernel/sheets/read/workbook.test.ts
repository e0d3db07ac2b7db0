import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { pack } from '#kernel/zip'
import { areaName, placeName } from '../places.ts'
import type { Made } from '../samples.fixture.ts'
import { rowOf, workbookOf } from '../samples.fixture.ts'
import type { CellValue, ReadSheet } from './schema.ts'
import { readWorkbook } from './workbook.ts'

async function sheetOf(bytes: Uint8Array): Promise<ReadSheet> {
  const read = await readWorkbook(bytes)
  const [sheet] = isRefused(read) ? [] : read.sheets
  if (!sheet) throw new Error(JSON.stringify(read))
  return sheet
}

/** What the cells of a row hold, by their names. */
async function valuesIn(cells: string, made?: Omit<Made, 'sheet'>) {
  const { rows } = await sheetOf(rowOf(cells, made))
  const all = rows.flatMap((row) => [...row.cells.values()])
  return Object.fromEntries(all.map((cell) => [placeName(cell), cell.value]))
}

const text = (words: string): CellValue => ({ kind: 'text', text: words })
const number = (digits: string, percent = false): CellValue => ({
  kind: 'number',
  number: digits,
  percent,
})

test('shared, inline and rich texts are read whole, and how they are pronounced is not', async () => {
  const cells =
    '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> to </t></is></c>' +
    '<c r="C1" t="s"><v>0</v></c><c r="D1" t="str"><f>A1</f><v>tre_x000D_</v></c><c r="E1" t="s"/>'
  const strings = [
    '<si><r><t>Vi </t></r><r><rPr><b/></rPr><t>holdt</t></r><rPh sb="0" eb="1"><t>ヴィ</t></rPh></si>',
    '<si><t>_x005F_x000D_ &amp; co</t></si>',
  ]
  assert.deepEqual(await valuesIn(cells, { strings }), {
    A1: text('_x000D_ & co'),
    B1: text(' to '),
    C1: text('Vi holdt'),
    D1: text('tre\r'),
  })
})

test('what no text can hold is left out of a cell', async () => {
  const words = 'to_x0000_ og_xD83D_ _xD83D__xDE00_'
  const cells = `<c r="A1" t="inlineStr"><is><t>${words}</t></is></c>`
  assert.deepEqual(await valuesIn(cells, {}), { A1: text('to og\ufffd 😀') })
})

test('numbers, percentages, days, booleans and errors are told apart', async () => {
  const cells =
    '<c r="A1"><v>9.5999999999999996</v></c><c r="B1" s="1"><v>0.2</v></c><c r="C1" s="2"><v>46022</v></c>' +
    '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="d"><v>2026-03-05T00:00:00</v></c>'
  const formats = ['General', '0.0%', 'dd-mm-yyyy']
  const values = await valuesIn(cells, { formats })
  assert.deepEqual(values, {
    A1: number('9.6'),
    B1: number('20', true),
    C1: { kind: 'date', day: '2025-12-31' },
    D1: { kind: 'truth', truth: true },
    E1: { kind: 'error', code: '#DIV/0!' },
    F1: { kind: 'date', day: '2026-03-05' },
  })
  const since1904 = await valuesIn('<c r="A1" s="2"><v>44560</v></c>', { formats, since1904: true })
  assert.deepEqual(since1904, { A1: { kind: 'date', day: '2025-12-31' } })
})

test('of a formula it says what it came to, and that it is one', async () => {
  const { rows } = await sheetOf(
    rowOf('<c r="A1"><f>B1+C1</f><v>3</v></c><c r="B1"><f t="shared" si="0"/></c>'),
  )
  const cells = [...(rows[0]?.cells.values() ?? [])]
  assert.deepEqual(cells, [
    { row: 1, column: 1, value: number('3'), formula: 'B1+C1' },
    { row: 1, column: 2, value: null, formula: '' },
  ])
})

test('cells and rows without a name follow the one before', async () => {
  const { rows } = await sheetOf(
    workbookOf({
      sheet:
        '<sheetData><row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row>' +
        '<row r="9" hidden="1"><c><v>4</v></c></row><row r="1048576"><c s="1"/></row></sheetData>' +
        '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="nowhere"/></mergeCells>',
    }),
  )
  const shown = rows.map((row) => [row.number, row.hidden, [...row.cells.values()].map(placeName)])
  assert.deepEqual(shown, [
    [1, false, ['A1', 'C1', 'D1']],
    [9, true, ['A9']],
  ])
})

test('merged cells are named', async () => {
  const sheet = '<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
  const { merged } = await sheetOf(workbookOf({ sheet }))
  assert.deepEqual(merged.map(areaName), ['A1:B2'])
})

test('names with a prefix are read as those without', async () => {
  const sheet = '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>'
  const { rows } = await sheetOf(workbookOf({ sheet }))
  assert.deepEqual(
    rows.map(({ number: at }) => at),
    [1],
  )
})

const codeOf = async (bytes: Uint8Array, limits = {}): Promise<string> => {
  const read = await readWorkbook(bytes, limits)
  return isRefused(read) ? read.refused : 'read'
}
const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'

test('what is no workbook, is locked or carries macros is refused', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])
  const letter = pack([{ name: 'word/document.xml', text: '<document/>' }])
  const macros = rowOf('', { more: [{ name: 'xl/vbaProject.bin', text: 'x' }] })
  const codes = {
    text: await codeOf(new TextEncoder().encode('id;svar')),
    empty: await codeOf(new Uint8Array()),
    old: await codeOf(old),
    letter: await codeOf(letter),
    macros: await codeOf(macros),
    xlsm: await codeOf(rowOf('', { type: macroType })),
  }
  assert.deepEqual(codes, {
    text: 'sheets-no-workbook',
    empty: 'sheets-no-workbook',
    old: 'sheets-locked',
    letter: 'sheets-no-workbook',
    macros: 'sheets-macros',
    xlsm: 'sheets-macros',
  })
})

test('a document type, broken XML and endless nesting are refused', async () => {
  const before = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  const deep = '<a>'.repeat(100) + '</a>'.repeat(100)
  const codes = [
    await codeOf(rowOf('<c><v>1</v></c>', { before })),
    await codeOf(rowOf('<c><v>&b;</v></c>')),
    await codeOf(workbookOf({ sheet: '<sheetData>' })),
    await codeOf(workbookOf({ sheet: deep })),
  ]
  assert.deepEqual(codes, ['sheets-entities', 'sheets-damaged', 'sheets-damaged', 'sheets-damaged'])
})

test('a sheet of too many rows, or a workbook of too many cells, is refused by its name', async () => {
  const rows = Array.from({ length: 40 }, () => '<row><c><v>1</v></c><c><v>2</v></c></row>')
  const bytes = workbookOf({ sheet: `<sheetData>${rows.join('')}</sheetData>` })
  assert.equal(await codeOf(bytes, { rows: 40, cells: 80 }), 'read')
  const many = await readWorkbook(bytes, { rows: 39 })
  assert.deepEqual(many, { refused: 'sheets-many-rows', values: { sheet: 'Tal', most: 39 } })
  const full = await readWorkbook(bytes, { cells: 79 })
  assert.deepEqual(full, { refused: 'sheets-many-cells', values: { sheet: 'Tal', most: 79 } })
})

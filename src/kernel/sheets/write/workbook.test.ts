import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefused } from '#kernel/operations'
import { entriesOf, unpack } from '#kernel/zip'
import type { ReadWorkbook } from '../read/schema.ts'
import { readWorkbook } from '../read/workbook.ts'
import { usualLimits } from '../limits.ts'
import type { CellToWrite, SheetToWrite } from './schema.ts'
import { writeWorkbook } from './workbook.ts'

const written = (...sheets: readonly SheetToWrite[]): Uint8Array =>
  writeWorkbook({ title: 'Indberetning', language: 'da', writtenAt: new Date(0), sheets })

const sheet = (rows: SheetToWrite['rows'], more: Partial<SheetToWrite> = {}): SheetToWrite => ({
  name: 'Tekst',
  columns: [{ width: 20 }],
  rows,
  ...more,
})

async function readBack(bytes: Uint8Array): Promise<ReadWorkbook> {
  const read = await readWorkbook(bytes)
  if (isRefused(read)) throw new Error(read.refused)
  return read
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const entry = entriesOf(bytes, usualLimits).find((one) => one.name === name)
  if (!entry) throw new Error(`no part ${name}`)
  const pieces: Uint8Array[] = []
  for await (const piece of unpack(bytes, entry, { left: 1e9 })) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

test('what is written is read back cell by cell', async () => {
  const rows: SheetToWrite['rows'] = [
    [{ look: 'head', text: 'Tæller' }, null, { look: 'count', number: '12.5' }],
    null,
    [{ look: 'entry', text: 'Vi holdt <to> kurser & et møde.\nSå var vi færdige.' }],
  ]
  const { program, sheets } = await readBack(
    written(sheet(rows), sheet([], { name: 'varde', state: 'very-hidden' })),
  )
  assert.equal(program, 'Varde')
  assert.deepEqual(
    sheets.map(({ name, state }) => [name, state]),
    [
      ['Tekst', 'visible'],
      ['varde', 'very-hidden'],
    ],
  )
  const values = sheets[0]?.rows.map((row) => [...row.cells].map(([at, { value }]) => [at, value]))
  assert.deepEqual(values, [
    [
      [1, { kind: 'text', text: 'Tæller' }],
      [3, { kind: 'number', number: '12.5', percent: false }],
    ],
    [[1, { kind: 'text', text: 'Vi holdt <to> kurser & et møde.\nSå var vi færdige.' }]],
  ])
})

test('any text without U+0000, which no text holds, comes back as it was and is never a formula', async () => {
  const beginnings = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '_x000D_', ' ')
  const texts = fc
    .tuple(beginnings, fc.string({ unit: 'binary', maxLength: 40 }))
    .map(([beginning, rest]) => (beginning + rest).toWellFormed().replaceAll('\0', ''))
    .filter((text) => text !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 10 }), async (all) => {
      const rows = all.map((text): CellToWrite[] => [{ look: 'entry', text }])
      const read = await readBack(written(sheet(rows)))
      const cells = read.sheets.flatMap((one) => one.rows.flatMap((row) => [...row.cells.values()]))
      assert.deepEqual(
        cells.map(({ value, formula }) => ({ value, formula })),
        all.map((text) => ({ value: { kind: 'text', text }, formula: null })),
      )
    }),
    { numRuns: 60 },
  )
})

test('a text that begins like a formula carries the mark of a typed apostrophe, and no other does', async () => {
  const part = await partOf(
    written(
      sheet([
        [
          { look: 'entry', text: '=1+1' },
          { look: 'entry', text: '1+1' },
        ],
      ]),
    ),
    'xl/worksheets/sheet1.xml',
  )
  const styles = [...part.matchAll(/<c r="(\w+)" s="(\d+)"/g)].map(([, , place]) => Number(place))
  const xfs = await partOf(written(sheet([])), 'xl/styles.xml')
  const marked = [...(xfs.split('<cellXfs')[1]?.matchAll(/<xf [^>]*>/g) ?? [])].map(([xf]) =>
    xf.includes('quotePrefix="1"'),
  )
  assert.deepEqual(
    styles.map((place) => marked[place]),
    [true, false],
  )
  assert.doesNotMatch(part, /<f>/)
})

test('a number that a spreadsheet would round is written as a text', async () => {
  const numbers = ['12', '-0.5', '123456789012345', '1234567890123456', '0.00000000000000012']
  const rows = numbers.map((number): CellToWrite[] => [{ look: 'count', number }])
  const { sheets } = await readBack(written(sheet(rows)))
  const kinds = sheets[0]?.rows.map(({ cells }) => cells.get(1)?.value?.kind)
  assert.deepEqual(kinds, ['number', 'number', 'number', 'text', 'number'])
})

test('a number is shown with every decimal it was stated with, in a field that is written in as it is typed', async () => {
  const cells: CellToWrite[] = [
    ...['9.60', '9.6', '10', '-0.500', '123456789012345'].map((number) => ({
      look: 'number' as const,
      number,
    })),
    { look: 'count', number: '9.60' },
  ]
  const bytes = written(sheet([cells]))
  const xml = await partOf(bytes, 'xl/styles.xml')
  const codes = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [
      id,
      code,
    ]),
  )
  const formats = [...(xml.split('<cellXfs')[1]?.matchAll(/<xf numFmtId="(\d+)"/g) ?? [])]
  const sheetXml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  assert.deepEqual(
    [...sheetXml.matchAll(/s="(\d+)"><v>([^<]+)</g)].map(([, place, value]) => [
      value,
      codes.get(formats[Number(place)]?.[1] ?? '') ?? 'as typed',
    ]),
    [
      ['9.60', '0.00'],
      ['9.6', '0.0'],
      ['10', '0'],
      ['-0.500', '0.000'],
      ['123456789012345', '0'],
      ['9.60', 'as typed'],
    ],
  )
})

test('every sheet is protected, only entries are open, and drop-downs offer their choices', async () => {
  const fault = { title: 'Vælg', text: 'Vælg fra listen' }
  const bytes = written(
    sheet([[{ look: 'quiet', text: 'c-1' }, { look: 'entry' }]], {
      frozen: { rows: 1, columns: 1 },
      merged: ['C1:D1'],
      choices: [{ cells: ['B1', 'B3:B4'], options: ['følger planen', 'i risiko'], fault }],
    }),
  )
  const part = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  const order = [
    ...part.matchAll(
      /<(sheetViews|cols|sheetData|sheetProtection|mergeCells|dataValidations|pageMargins)\b/g,
    ),
  ]
  assert.deepEqual(
    order.map(([, name]) => name),
    [
      'sheetViews',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'dataValidations',
      'pageMargins',
    ],
  )
  assert.match(part, /sqref="B1 B3:B4"><formula1>"følger planen,i risiko"</)
  assert.match(part, /<pane xSplit="1" ySplit="1" topLeftCell="B2"/)
  const [, xfs = ''] = (await partOf(bytes, 'xl/styles.xml')).split('<cellXfs')
  const locked = [...xfs.matchAll(/<protection locked="(\d)"/g)].map(([, one]) => one)
  assert.deepEqual(locked.slice(0, 9), ['1', '1', '1', '1', '1', '1', '0', '0', '1'])
})

test('the same words make the same bytes', () => {
  const one = () => written(sheet([[{ look: 'text', text: 'Tal' }]]))
  assert.deepEqual(one(), one())
})

test('what no spreadsheet takes is not written', () => {
  assert.throws(() => written(sheet([], { name: 'Tal/tekst' })), /no name for a sheet/)
  assert.throws(() => written(sheet([], { name: 'a'.repeat(32) })), /no name for a sheet/)
  const long = 'a'.repeat(32_768)
  assert.throws(() => written(sheet([[{ look: 'text', text: long }]])), /too long for a cell/)
  const fault = { title: '', text: '' }
  const choices = [{ cells: ['A1'], options: ['ja, tak'], fault }]
  assert.throws(() => written(sheet([], { choices })), /choices of a cell/)
})

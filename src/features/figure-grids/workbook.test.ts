import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SheetToWrite } from '#kernel/sheets'
import { writeWorkbook } from '#kernel/sheets'
import { gridOfWorkbook } from './workbook.ts'

type Row = SheetToWrite['rows'][number]

const text = (said: string) => ({ look: 'text' as const, text: said })

const book = (rows: readonly Row[], more: Partial<SheetToWrite> = {}): Buffer =>
  Buffer.from(
    writeWorkbook({
      title: 'Ledere',
      writtenAt: new Date('2026-01-01'),
      language: 'da',
      sheets: [{ name: 'Tal', columns: [{ width: 20 }], rows, ...more }],
    }),
  )

const small = [
  [text('Distrikt'), text('Antal')],
  [text('Fyn'), { look: 'number' as const, number: '12' }],
]

async function told(bytes: Uint8Array, limits = {}): Promise<string> {
  const grid = await gridOfWorkbook(bytes, undefined, limits)
  return 'refused' in grid ? grid.refused : `${grid.rows.length} rows`
}

/** The bytes with every name of a part put for another of the same length. */
function renamed(bytes: Buffer, from: string, to: string): Buffer {
  assert.equal(from.length, to.length)
  const copy = Buffer.from(bytes)
  let times = 0
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1), times += 1)
    copy.write(to, at)
  assert.ok(times >= 2, `${from} is in the archive`)
  return copy
}

/** Milliseconds that this process has worked: what else the machine does is not counted. */
const worked = (): number => process.cpuUsage().user / 1000

test('a workbook with a macro is refused, and nothing of it is read', async () => {
  const whole = book(small)
  assert.equal(await told(whole), '2 rows')
  assert.equal(
    await told(renamed(whole, 'docProps/core.xml', 'xl/vbaProject.bin')),
    'sheets-macros',
  )
})

test('a workbook that unpacks to more than it may is refused before it is unpacked', async () => {
  const bomb = book(small)
  const table = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bomb.writeUInt32LE(2_000_000_000, table + 24)
  const started = worked()
  assert.equal(await told(bomb), 'sheets-bomb')
  assert.ok(worked() - started < 1000)
})

test('a workbook that claims to be small and is not is refused while it is unpacked', async () => {
  const rows = Array.from({ length: 3000 }, () => small[1] ?? [])
  const bomb = book(rows)
  for (
    let at = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    at >= 0;
    at = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 1)
  )
    bomb.writeUInt32LE(10, at + 24)
  assert.equal(await told(bomb, { unpacked: 50_000 }), 'sheets-bomb')
})

test('more than ten megabytes, more rows or more cells than allowed are refused', async () => {
  assert.equal(await told(new Uint8Array(11 * 1024 * 1024)), 'sheets-too-large')
  const whole = book(small)
  assert.equal(await told(whole, { rows: 1 }), 'sheets-many-rows')
  assert.equal(await told(whole, { cells: 3 }), 'sheets-many-cells')
})

test('more than two hundred columns are refused in a workbook as in a text', async () => {
  const wide = (columns: number): Row => Array.from({ length: columns }, (_, at) => text(`k${at}`))
  assert.equal(await told(book([wide(200)])), '1 rows')
  assert.equal(await told(book([wide(201)])), 'figures-many-columns')
})

test('a workbook without anything in it is refused', async () => {
  assert.equal(await told(book([])), 'figure-table-empty')
  assert.equal(await told(book([[text(' \u00a0')]])), 'figure-table-empty')
})

test('what is no workbook at all is refused', async () => {
  for (const said of ['Distrikt;Antal\nFyn;12', '<html><table>', 'PK\u0003\u0004'])
    assert.equal((await told(Buffer.from(said))).startsWith('sheets-'), true, said)
})

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import type { SheetToWrite } from '#kernel/sheets'
import { writeWorkbook } from '#kernel/sheets'
import { define } from '#test/figure-desk/tables'
import { show } from '#test/measuring/figures'
import type { World } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { openerOf } from './opening.ts'
import { importFigureRows } from './operations.ts'

const head = 'indicator,period,stream,value,numerator,denominator,source'
const sound = 'arboles-plantados,2025,south,,5,10,Payroll'

type Form = 'csv' | 'workbook'

/** A workbook with these rows of cells parted by commas; what looks like a number is one. */
function workbookOf(lines: readonly string[]): Uint8Array {
  const rows: SheetToWrite['rows'] = lines.map((line) =>
    line.split(',').map((said) => {
      if (said === '') return null
      return /^-?\d+(?:\.\d+)?$/.test(said)
        ? { look: 'number' as const, number: said }
        : { look: 'text' as const, text: said }
    }),
  )
  const columns = head.split(',').map(() => ({ width: 20 }))
  const sheets = [{ name: 'Tal', columns, rows }]
  return writeWorkbook({ title: 'Tal', writtenAt: new Date('2027-01-01'), language: 'en', sheets })
}

interface Titled {
  readonly above?: readonly string[]
}

async function opened(t: TestContext) {
  const world = await openWorld(t)
  await define(world)
  const folder = await mkdtemp(join(tmpdir(), 'varde-bad-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const bring = async (form: Form, lines: readonly string[], { above = [] }: Titled = {}) => {
    const all = [...above, head, ...lines]
    const path = join(folder, form === 'csv' ? 'rows.csv' : 'rows.xlsx')
    await writeFile(path, form === 'csv' ? all.join('\n') : workbookOf(all))
    const open = await openerOf(path)
    if (isRefused(open)) return assert.fail(open.refused)
    const about = { plan: 'montes-agua', organisation: null, name: 'rows', source: '', reason: '' }
    return importFigureRows(world.visit('editor'), { ...about, open, dryRun: false })
  }
  return { world, bring }
}

type Imported = Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['bring']>>

const codes = ({ errors }: Imported): readonly string[] =>
  errors.map((one) => `${one.cell} ${'refused' in one ? one.refused : one.code}`)

const listed = async (world: World): Promise<readonly string[]> =>
  (await show(world, 'editor')).entries.map(({ item }) => item.field)

const wrong: Readonly<Record<string, readonly [row: string, expected: string]>> = {
  'text in a number cell': ['arboles-plantados,2025,north,,about four,10,', 'E2 no-number'],
  'a number with a sign for thousands': [
    'arboles-plantados,2025,north,,1 234,2000,',
    'E2 number-form',
  ],
  'a part of a person': ['arboles-plantados,2025,north,,4.5,10,', 'E2 not-whole'],
  'a numerator above its denominator': ['arboles-plantados,2025,north,,11,10,', 'E2 above-whole'],
  'a negative count': ['arboles-plantados,2025,north,,-4,10,', 'E2 negative'],
  'a share above all': ['arboles-plantados,2025,north,145,,,', 'D2 above-hundred'],
  'a share beside other counts': ['arboles-plantados,2025,north,50,100,600,', 'D2 value-differs'],
  'a share of nobody': ['arboles-plantados,2025,north,,0,0,', 'F2 zero-whole'],
  'a serial date for a period': ['arboles-plantados,46022,north,,4,10,', 'B2 no-period'],
  'a period that has not begun': ['arboles-plantados,2031,north,,4,10,', 'B2 future-period'],
  'a period that is not over': ['arboles-plantados,2027,north,,4,10,', 'B2 period-not-over'],
  'a code that nobody knows': ['arboles-plantados,2025,zanja,,4,10,', 'C2 code-unknown'],
  'an indicator that nobody knows': ['arboles,2025,north,,4,10,', 'A2 indicator-unknown'],
  'an indicator of somebody else': ['agua-cobertura,2025,,45,,,', 'A2 not-yours'],
  'a formula': ['arboles-plantados,2025,north,,=A1,10,', 'E2 formula'],
  'a count without its other': ['arboles-plantados,2025,north,,4,,', 'E2 counts-incomplete'],
  'a row without a figure': ['arboles-plantados,2025,north,,,,', 'D2 no-figure'],
}

test('what is wrong with a row stands at its cell, in CSV and in a workbook, and nothing is written', async (t) => {
  const { world, bring } = await opened(t)
  const before = await listed(world)
  for (const [what, [row, expected]] of Object.entries(wrong))
    for (const form of ['csv', 'workbook'] as const) {
      const imported = await bring(form, [row, sound])
      assert.deepEqual(
        [codes(imported), imported.isWritten],
        [[expected], false],
        `${what}, ${form}`,
      )
    }
  assert.deepEqual(await listed(world), before)
})

test('a row that is there twice is refused, and names the first, though both say the same', async (t) => {
  const { bring } = await opened(t)
  for (const form of ['csv', 'workbook'] as const) {
    const { errors, isWritten } = await bring(form, [sound, sound])
    const [twice, ...others] = errors
    assert.deepEqual(
      [twice?.row, twice?.values, others, isWritten],
      [3, { written: '2' }, [], false],
    )
  }
})

test('0.45 among percentages and parts above their total are warned of, and written', async (t) => {
  const { world, bring } = await opened(t)
  const small = await bring('csv', ['arboles-plantados,2025,north,0.45,,,Payroll'])
  const told = ({ warnings }: Imported) =>
    warnings.map((one) => ('code' in one ? `${one.row} ${one.code}` : one.refused))
  assert.deepEqual([told(small), small.isWritten], [['2 share-as-fraction'], true])
  const above = await bring('csv', [
    'arboles-plantados,2026,,,5,20,Payroll',
    'arboles-plantados,2026,north,,6,10,Payroll',
  ])
  assert.deepEqual([told(above), above.isWritten], [['2 parts-above'], true])
  assert.ok((await listed(world)).includes('observation.2026'))
})

test('the same rows in a workbook change nothing of what their CSV wrote', async (t) => {
  const { bring } = await opened(t)
  const rows = ['arboles-plantados,2025,north,,4,10,Payroll', sound]
  const first = await bring('csv', rows)
  assert.equal(first.isWritten, true)
  const again = await bring('workbook', rows)
  assert.deepEqual(
    [
      again.isWritten,
      again.indicators.map(({ unchanged, added, changed }) => [unchanged, added, changed]),
    ],
    [false, [[2, 0, 0]]],
  )
})

test('a title above the headings is refused as what it is, a heading that nobody knows', async (t) => {
  const { world, bring } = await opened(t)
  const titled = await bring('csv', [sound], { above: ['Streams of 2025'] })
  assert.equal(titled.isWritten, false)
  assert.equal(codes(titled)[0], 'A1 heading-unknown')
  assert.ok(codes(titled).some((one) => one.endsWith('heading-missing')))
  const [first] = titled.errors
  assert.deepEqual([first?.row, first?.values], [1, { written: 'streams of 2025' }])
  assert.deepEqual(await listed(world), ['definition.2'])
})

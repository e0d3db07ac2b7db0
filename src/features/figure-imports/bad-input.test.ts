import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { queryOne, read, sql } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import { define } from '#test/figure-desk/tables'
import { show } from '#test/measuring/figures'
import type { World } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { takeApart, takeText } from './laying/receive.ts'
import { importFigures } from './operations.ts'
import type { Table, Way } from './bad-tables.fixture.ts'
import { allWays, expectedOf, head, sound, wrong } from './bad-tables.fixture.ts'
import type { Kept } from './workbook.fixture.ts'
import { workbookWith } from './workbook.fixture.ts'

const key = { plan: 'montes-agua', organisation: 'uy:forestal', indicator: 'arboles-plantados' }

const textOf = (cell: Kept): string =>
  typeof cell === 'object' ? ('date' in cell ? '31-12-2026' : `=${cell.formula}`) : String(cell)
const joined = (rows: Table, delimiter: string): string =>
  rows.map((row) => row.map(textOf).join(delimiter)).join('\r\n')

/** The same table as it comes three ways. */
const ways = {
  pasted: async (rows: Table) => takeText(joined(rows, '\t')),
  csv: (rows: Table) =>
    takeApart({ name: 'streams.csv', bytes: new TextEncoder().encode(joined(rows, ';')) }),
  workbook: (rows: Table) => takeApart({ name: 'streams.xlsx', bytes: workbookWith(rows) }),
} as const

interface Given {
  readonly period?: string
  readonly dryRun?: boolean
  readonly answers?: Readonly<Record<string, string>>
}

async function bring(world: World, way: Way, rows: Table, given: Given = {}) {
  const { period = '2026', dryRun = false, answers = {} } = given
  const came = await ways[way](rows)
  if (isRefused(came)) return assert.fail(came.refused)
  const asked = { period, source: 'Payroll' }
  const table = { key, ...came, asked, answers, reason: '', dryRun }
  const imported = await importFigures(world.visit('editor'), table)
  return isRefused(imported) ? assert.fail(imported.refused) : imported
}

/** What is asked, refused and warned of, each at its cell. */
async function troubles(world: World, way: Way, rows: Table, given: Given = {}) {
  const { laid } = await bring(world, way, rows, given)
  const { questions, errors, warnings } = laid.read
  const first = (at: readonly { readonly cell: string }[]): string => at[0]?.cell ?? ''
  return [
    ...questions.map(({ kind, at }) => `? ${first(at)} ${kind}`),
    ...errors.map(({ at, code }) => `! ${at.cell} ${code}`),
    ...warnings.map(({ at, code }) => `~ ${first(at)} ${code}`),
  ]
}

/** What stands in the list of 2026: nothing, or its cells. */
async function standing(world: World) {
  const { entries } = await show(world, 'editor')
  const content = entries.find(({ item }) => item.field === 'observation.2026')?.item.content
  return content?.noun === 'observation' ? content.says : null
}

async function opened(t: TestContext): Promise<World> {
  const world = await openWorld(t)
  await define(world)
  return world
}

test('what is wrong with a table stands at its cell, whichever way it came, and nothing is written', async (t) => {
  const world = await opened(t)
  for (const one of wrong)
    for (const way of allWays) {
      const { period = '2026' } = one
      const given = { period, dryRun: true }
      assert.deepEqual(
        await troubles(world, way, one.rows, given),
        expectedOf(one, way),
        `${one.what}, ${way}`,
      )
    }
  assert.equal(await standing(world), null)
})

test('while anything is asked or refused nothing of the table is written, though it is not only tried', async (t) => {
  const world = await opened(t)
  for (const { rows, period = '2026', ...one } of wrong)
    if (!expectedOf({ rows, ...one }, 'csv').every((said) => said.startsWith('~')))
      await bring(world, 'csv', rows, { period })
  assert.equal(await standing(world), null)
  const { deeds } = await read(world.database.migrate, (tx) =>
    queryOne<{ deeds: number }>(
      tx,
      sql`select count(*)::int as deeds from varde.journal
          where operation = 'report-fields-imported'`,
    ),
  )
  assert.equal(deeds, 0)
})

test('1,234 and 1.234 of people are a thousand and said to be so', async (t) => {
  const world = await opened(t)
  for (const thousand of ['1,234', '1.234']) {
    const rows = [head, ['Arroyo north', thousand, 2000], sound]
    for (const way of allWays) {
      const { laid } = await bring(world, way, rows, { dryRun: true })
      const { placed, warnings } = laid.read
      assert.deepEqual(
        [placed[0]?.numerator, warnings.map(({ code, at }) => `${code} ${at[0]?.cell}`)[0]],
        ['1234', 'thousands B2'],
        `${thousand}, ${way}: ${(await troubles(world, way, rows, { dryRun: true })).join()}`,
      )
    }
  }
})

test('parts above a total that is stated are asked about, in each way', async (t) => {
  const world = await opened(t)
  const rows = [
    ['Stream', 'Women', 'Men', 'All'],
    ['Arroyo north', 4, 8, 10],
    ['Arroyo south', 5, 5, 10],
  ]
  for (const way of allWays) {
    assert.deepEqual(await troubles(world, way, rows, { dryRun: true }), ['? D2 total'], way)
    const answers = { 'total:below-its-parts': 'parts' }
    const { laid } = await bring(world, way, rows, { dryRun: true, answers })
    assert.deepEqual(
      laid.read.placed.map(({ numerator, denominator }) => [numerator, denominator]),
      [
        ['4', '12'],
        ['5', '10'],
      ],
    )
  }
})

test('the same table changes nothing, whichever way it comes again', async (t) => {
  const world = await opened(t)
  const rows = [head, ['Arroyo north', 4, 10], sound]
  await bring(world, 'pasted', rows)
  const before = await standing(world)
  assert.equal(before?.cells.length, 2)
  for (const way of allWays) {
    const { laid } = await bring(world, way, rows)
    const kinds = laid.compared.map(({ kind }) => kind)
    assert.deepEqual([kinds, laid.entries], [['unchanged', 'unchanged'], []], way)
  }
  assert.deepEqual(await standing(world), before)
})

test('merged headings, two rows of them and a title above are read, in CSV and in a workbook', async (t) => {
  const world = await opened(t)
  const titled: Table = [['Streams of 2026; from the payroll'], [], head, ['Arroyo north', 4, 10]]
  const { laid } = await bring(world, 'workbook', titled, { dryRun: true })
  assert.deepEqual(laid.read.rows, { headings: [3], below: 1, above: 1, blank: 0 })
  const bytes = new TextEncoder().encode(
    'Streams of 2026, from the payroll\n\nStream;Numerator;Denominator\nArroyo north;4;10\n',
  )
  const came = await takeApart({ name: 'titled.csv', bytes })
  assert.ok(!isRefused(came))
  const asked = { period: '2026', source: '' }
  const given = { key, ...came, asked, answers: {}, reason: '', dryRun: true }
  const titledCsv = await importFigures(world.visit('editor'), given)
  assert.ok(!isRefused(titledCsv))
  assert.deepEqual(
    titledCsv.laid.read.placed.map(({ numerator }) => numerator),
    ['4'],
  )
  const rows: Table = [
    ['', '2025', '', '2026', ''],
    ['Stream', 'Women', 'All', 'Women', 'All'],
    ['Arroyo north', 3, 10, 4, 10],
  ]
  const merged = await takeApart({
    name: 'two.xlsx',
    bytes: workbookWith(rows, ['B1:C1', 'D1:E1']),
  })
  assert.ok(!isRefused(merged))
  const both = await importFigures(world.visit('editor'), {
    ...given,
    ...merged,
    asked: { period: '', source: '' },
  })
  assert.ok(!isRefused(both))
  assert.deepEqual(
    both.laid.read.placed.map(({ period, numerator, denominator }) => [
      period,
      numerator,
      denominator,
    ]),
    [
      ['2025', '3', '10'],
      ['2026', '4', '10'],
    ],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counts, gridIn, leaders, pasted } from '../samples.fixture.ts'
import type { Frame } from '../schema.ts'
import { layOut } from './layout-rules.ts'
import { roleName } from './role-rules.ts'

/** Where the headings stand, what each column is, and how many rows are below. */
function laid(text: string, frame: Frame = leaders) {
  const { headings, columns, rows, above, upper } = layOut(gridIn(text), frame)
  return {
    row: headings[0]?.at.row ?? 0,
    columns: columns.map(({ at, role }) => `${at.cell} ${role ? roleName(role) : '?'}`),
    rows: rows.length,
    above: [...above, ...upper].length,
  }
}

test('the row of headings is found below titles, notes and empty rows', () => {
  const table = pasted(
    'Ledere i politiet',
    'OBS: trukket 1. marts|fra lønsystemet',
    '',
    'Politikreds|Kvinder|Mænd',
    'Fyn|12|30',
  )
  assert.deepEqual(laid(table), {
    row: 4,
    columns: ['A4 dimension:unit', 'B4 figure:count sex=women', 'C4 figure:count sex=men'],
    rows: 1,
    above: 3,
  })
})

test('a table without headings has none, and its columns are told by their cells', () => {
  const { row, columns, rows } = laid(pasted('Fyn|12|30', 'Bornholm|1|2'))
  assert.deepEqual([row, columns, rows], [0, ['A1 ?', 'B1 ?', 'C1 ?'], 2])
})

test('a row of figures is never taken for headings, even where it names a district and a sex', () => {
  assert.equal(laid(pasted('Fyn|Kvinder|12', 'Fyn|Mænd|30')).row, 0)
})

test('years as headings are headings, as numbers and with a decimal', () => {
  for (const years of ['2024|2025', '2024.0|2025.0', 'År 2024|År 2025'])
    assert.deepEqual(laid(pasted(`Distrikt|${years}`, 'Fyn|1|2'), counts).columns, [
      'A1 dimension:unit',
      'B1 figure:value 2024',
      'C1 figure:value 2025',
    ])
})

test('of several rows of headings the one that says most counts', () => {
  assert.equal(laid(pasted('Distrikt|Køn', 'Distrikt|Kvinder|Mænd', 'Fyn|12|30')).row, 2)
})

test('headings beyond the first forty rows are not sought', () => {
  const notes = Array.from({ length: 45 }, (_, index) => `note ${index} til tabellen|x`)
  assert.equal(laid(pasted(...notes, 'Distrikt|Kvinder|Mænd', 'Fyn|12|30')).row, 0)
})

test('empty columns between are no columns', () => {
  assert.deepEqual(laid(pasted('Politikreds||Kvinder||Mænd', 'Fyn||1||30')).columns, [
    'A1 dimension:unit',
    'C1 figure:count sex=women',
    'E1 figure:count sex=men',
  ])
})

test('a column without a heading is named by its smallest cell, wherever that stands', () => {
  const key = (...rows: readonly string[]) =>
    layOut(gridIn(pasted('Distrikt|Kvinder|', ...rows)), leaders).columns[2]?.key
  assert.equal(key('Fyn|1|b', 'Bornholm|2|a'), '~ a')
  assert.equal(key('Bornholm|2|a', 'Fyn|1|b'), '~ a')
})

test('two columns of one heading have names of their own', () => {
  const { columns } = layOut(gridIn(pasted('Distrikt|Hvad|hvad', 'Fyn|1|2')), leaders)
  assert.deepEqual(
    columns.map(({ key }) => key),
    ['distrikt', 'hvad', 'hvad #2'],
  )
})

test('what stands above and names a period is remembered', () => {
  const { titles } = layOut(
    gridIn(pasted('Ledere 2024', 'Udtræk', 'Distrikt|Kvinder', 'Fyn|1')),
    leaders,
  )
  assert.deepEqual(
    titles.map(({ cell, period }) => [cell.at.cell, period]),
    [['A1', '2024']],
  )
})

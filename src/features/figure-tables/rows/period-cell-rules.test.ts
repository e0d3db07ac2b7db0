import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ignoredIn } from '../placing/atoms.fixture.ts'
import { brief, counts, open, pasted, period, read, today } from '../samples.fixture.ts'
import type { Frame } from '../schema.ts'
import { isRunning } from './period-cell-rules.ts'

const any: Frame = { ...counts, periods: 'any' }
const of = (
  said: string,
  frame: Frame = counts,
  answers: Readonly<Record<string, string>> = {},
) => {
  const found = read(pasted('Distrikt|År|Antal', `Fyn|${said}|3`), frame, answers)
  return [...brief(found.placed), ...open(found), ...ignoredIn(found)].join('; ')
}

test('a year is read as people, exports and spreadsheets write it', () => {
  for (const year of ['2025', ' 2025 ', 'År 2025', '2025.0', '2025,00', 'år 2025'])
    assert.equal(of(year), 'fyn 3', year)
})

test('halves, quarters and months are read in any spelling', () => {
  const cases = {
    '1. halvår 2025': '2025-H1',
    '2025 H2': '2025-H2',
    'K1 2025': '2025-Q1',
    '2. kvartal 2025': '2025-Q2',
    '2025K3': '2025-Q3',
    'marts 2025': '2025-03',
    '03-2025': '2025-03',
    'dec 2025': '2025-12',
  }
  for (const [said, read] of Object.entries(cases))
    assert.equal(of(said, any), `${read} fyn 3`, said)
})

test('a period that is not asked for is left, with its whole row', () => {
  assert.equal(of('2024'), 'other-period: A2,B2,C2')
})

test('a day stands for the year asked for; where any period is allowed it is asked', () => {
  assert.equal(of('31-12-2025'), 'fyn 3')
  assert.equal(of('31-12-2025', any), '? period:31-12-2025')
  assert.equal(of('31-12-2025', any, { 'period:31-12-2025': '2025-12' }), '2025-12 fyn 3')
})

test('of a day with slashes nobody knows which number is the month', () => {
  assert.equal(of('03/04/2025', any), '? period:03/04/2025')
  assert.equal(of('03/04/2025', any, { 'period:03/04/2025': '2025-04' }), '2025-04 fyn 3')
})

test('a serial number of a spreadsheet is a day that is asked about, and never a year', () => {
  assert.equal(of('46022'), '? period:46022')
  assert.equal(of('46022', counts, { 'period:46022': '2025' }), 'fyn 3')
  assert.equal(of('46022', any, { 'period:46022': '2025-12-31' }), '2025-12-31 fyn 3')
})

test('what is no period is asked, and a year with a point between thousands is none', () => {
  for (const said of ['snart', '25', '2.025', '25/26', 'FY25', '20255'])
    assert.equal(of(said), `? period:${said.toLowerCase()}`, said)
})

test('a period that has not begun is refused, and the row with it', () => {
  assert.equal(of('2027', any), '! B2 future-period')
  assert.equal(of('2026-12', any), '! B2 future-period')
  assert.equal(of('2026-11', any), '2026-11 fyn 3')
})

test('a period that runs is read with a warning', () => {
  const found = read(pasted('Distrikt|År|Antal', 'Fyn|2026|3', 'Fyn|2025|4'), any)
  assert.deepEqual(
    found.warnings.map(({ code, values, at }) => [code, values['period'], at[0]?.cell]),
    [['period-running', '2026', 'C2']],
  )
  assert.deepEqual(
    ['2025', '2026', '2026-H2', '2026-11', '2027'].map((one) => isRunning(period(one), today())),
    [false, true, true, true, false],
  )
})

test('a title that names another year is warned of, one that names the same is not', () => {
  const warned = (...above: readonly string[]) =>
    read(pasted(...above, 'Distrikt|Antal', 'Fyn|3'), counts).warnings.map(
      ({ code, at, values }) => [code, at[0]?.cell, values['period']],
    )
  assert.deepEqual(warned('Ledere 2024'), [['title-period', 'A1', '2024']])
  assert.deepEqual(warned('Ledere pr. 31.12.2024'), [['title-period', 'A1', '2024']])
  assert.deepEqual(warned('Ledere 2025'), [])
  assert.deepEqual(warned('Trukket 1. marts 2026', 'Ledere 2025'), [])
  assert.deepEqual(warned('Ledere i politiet'), [])
  const told = read(pasted('Ledere 2024', 'Distrikt|År|Antal', 'Fyn|2025|3'), counts)
  assert.deepEqual(told.warnings, [])
})

test('a table of several columns of years takes the headings, and refuses what lies ahead', () => {
  const found = read(pasted('Distrikt|2024.0|2025.0|2027.0', 'Fyn|1|2|3'), any)
  assert.deepEqual(
    [brief(found.placed), open(found)],
    [['2024 fyn 1', 'fyn 2'], ['! D1 future-period']],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '#kernel/clock'
import { readHeadings } from './heading-rules.ts'
import { checkRow } from './row-rules.ts'
import type { RowFrame } from './schema.ts'

const frame = (kind: string, countsPeople: string): RowFrame => ({
  kind,
  countsPeople,
  dimensions: new Map([['unit', new Set(['fyn'])]]),
})
const frames = new Map([
  ['share', frame('share', 'composition')],
  ['ratio', frame('share', 'no')],
  ['count', frame('count', 'composition')],
  ['amount', frame('amount', 'no')],
])
const head = ['indicator', 'period', 'unit', 'numerator', 'denominator', 'value', '']

/** A row of cells parted by commas: its figure in short, or its faults. */
function check(row: string): string {
  const columns = readHeadings(head, new Set(['unit']))
  const today = parseDay('2026-11-21')
  if (!('places' in columns) || !today) throw new Error('headings')
  const read = checkRow({ number: 2, cells: row.split(',') }, columns, {
    today,
    frameOf: (id) => frames.get(id) ?? 'indicator-unknown',
  })
  if ('faults' in read) return read.faults.map(({ cell, code }) => `${cell} ${code}`).join('; ')
  const { value, numerator, denominator, cells } = read.figure
  const counts = numerator === undefined ? '' : `${numerator}/${denominator}`
  return [...Object.values(cells), counts, value ?? ''].filter(Boolean).join(' ')
}

const all = (cases: Readonly<Record<string, string>>): void =>
  assert.deepEqual(Object.fromEntries(Object.keys(cases).map((row) => [row, check(row)])), cases)

test('a share is two counts, a percentage, or both where they agree', () => {
  all({
    'share,2025,fyn,12,40': 'fyn 12/40',
    'share,2025,fyn,,,30': 'fyn 30',
    'share,2025,fyn,12,40,30': 'fyn 12/40 30',
    'share,2025,fyn,1,8,12.5': 'fyn 1/8 12.5',
    'share,2025,fyn,1,8,12': 'fyn 1/8 12',
    'share,2025,fyn,1,8,13': 'fyn 1/8 13',
    'share,2025,fyn,1,8,14': 'F2 value-differs',
    'share,2025,fyn,12,40,0.30': 'F2 value-differs',
  })
})

test('a numerator above its denominator, a share of nobody and one above a hundred are refused', () => {
  all({
    'share,2025,fyn,41,40': 'D2 above-whole',
    'share,2025,fyn,0,0': 'E2 zero-whole',
    'share,2025,fyn,,,100.1': 'F2 above-hundred',
    'share,2025,fyn,,,100': 'fyn 100',
    'share,2025,fyn,12,': 'D2 counts-incomplete',
    'share,2025,fyn,,40': 'D2 counts-incomplete',
  })
})

test('people are whole; kroner need not be', () => {
  all({
    'share,2025,fyn,1.5,40': 'D2 not-whole',
    'ratio,2025,fyn,1.5,40': 'fyn 1.5/40',
    'count,2025,fyn,,,3.5': 'F2 not-whole',
    'count,2025,fyn,,,3.0': 'fyn 3.0',
    'count,2025,fyn,3': 'fyn 3/undefined',
    'count,2025,fyn,3,,3': 'fyn 3/undefined 3',
    'count,2025,fyn,3,,4': 'F2 value-differs',
    'amount,2025,fyn,,,3.55': 'fyn 3.55',
  })
})

test('below zero only an amount may be, and zero has no sign', () => {
  all({
    'count,2025,fyn,,,-3': 'F2 negative',
    'share,2025,fyn,,,-3': 'F2 negative',
    'amount,2025,fyn,,,-3': 'fyn -3',
    'amount,2025,fyn,,,-0': 'fyn 0',
    'count,2025,fyn,,,-0.0': 'fyn 0.0',
  })
})

test('a number has a point and nothing else; what may be one in another spelling is told apart', () => {
  all({
    'amount,2025,fyn,,,1 234': 'F2 number-form',
    'amount,2025,fyn,,,45 %': 'F2 number-form',
    "amount,2025,fyn,,,1'234": 'F2 number-form',
    'amount,2025,fyn,,,+5': 'F2 number-form',
    'amount,2025,fyn,,,−5': 'F2 number-form',
    'amount,2025,fyn,,,1e3': 'F2 no-number',
    'amount,2025,fyn,,,ca. 3': 'F2 no-number',
    'amount,2025,fyn,,,n/a': 'F2 no-number',
    'amount,2025,fyn,,,.5': 'F2 no-number',
    'amount,2025,fyn,,,007': 'F2 no-number',
    [`amount,2025,fyn,,,${'1'.repeat(41)}`]: 'F2 number-form',
  })
})

test('a period is a code and not a date, and must have begun', () => {
  all({
    'amount,2025-Q3,fyn,,,1': 'fyn 1',
    'amount,2025.0,fyn,,,1': 'B2 no-period',
    'amount,46022,fyn,,,1': 'B2 no-period',
    'amount,31-12-2025,fyn,,,1': 'B2 no-period',
    'amount,,fyn,,,1': 'B2 no-period',
    'amount,2027,fyn,,,1': 'B2 future-period',
    'amount,2026,fyn,,,1': 'B2 period-not-over',
    'amount,2026-Q3,fyn,,,1': 'fyn 1',
  })
})

test('a code is the code and no name; where none stands the figure is of all', () => {
  all({
    'amount,2025,Fyn,,,1': 'C2 code-unknown',
    'amount,2025,,,,1': '1',
    'amount,2025, fyn ,,,1': 'fyn 1',
    'amount,2025,atlantis,,,1': 'C2 code-unknown',
    'nobody,2025,atlantis,,,1': 'A2 indicator-unknown',
  })
})

test('what stands outside the columns is refused; empty cells there are nothing', () => {
  all({
    'amount,2025,fyn,,,1,': 'fyn 1',
    'amount,2025,fyn,,,1,,, ': 'fyn 1',
    'amount,2025,fyn,,,1,more': 'G2 too-many-cells',
    'amount,2025,fyn,,,1,,more': 'H2 too-many-cells',
    'amount,2025': 'F2 no-figure',
  })
})

test('a letter that could not be read is refused wherever it stands', () => {
  all({ 'amount,2025,fyn,,,1,\ufffd': 'G2 too-many-cells; G2 unreadable' })
})

test('what is told of a long text is its beginning', () => {
  const columns = readHeadings(head, new Set(['unit']))
  const today = parseDay('2026-11-21')
  if (!('places' in columns) || !today) throw new Error('headings')
  const cells = ['x'.repeat(500), '2025', '', '', '', '1']
  const read = checkRow({ number: 2, cells }, columns, {
    today,
    frameOf: () => 'indicator-unknown',
  })
  const written = 'faults' in read ? read.faults[0]?.values['written'] : ''
  assert.equal(written, `${'x'.repeat(57)}…`)
})

/** A row of a file that we wrote: what is told of it. */
function checkOwn(row: string) {
  const headings = 'fact_id,what,indicator,period,value,numerator,denominator,state'
  const columns = readHeadings(headings.split(','), new Set())
  const today = parseDay('2026-11-21')
  if (!('places' in columns) || !today) throw new Error('headings')
  const frameOf = (id: string) => frames.get(id) ?? 'not-yours'
  return checkRow({ number: 7, cells: row.split(',') }, columns, { today, frameOf })
}

test('a row that names its fact says what it says of it, whether or not it could be written', () => {
  assert.deepEqual(checkOwn('a.2023,target,others,2030,20,,,value'), {
    row: 7,
    stated: {
      fact: 'a.2023',
      what: 'target',
      indicator: 'others',
      period: '2030',
      value: '20',
      numerator: '',
      denominator: '',
    },
    indicator: 'others',
    faults: [
      { cell: 'C7', column: 'indicator', code: 'not-yours', values: { written: 'others' } },
      { cell: 'B7', column: 'what', code: 'not-observation', values: { written: 'target' } },
      { cell: 'D7', column: 'period', code: 'future-period', values: { written: '2030' } },
    ],
  })
})

test('a reason stands where there is no figure, and never beside one', () => {
  const told = (row: string) => {
    const read = checkOwn(row)
    return 'faults' in read
      ? read.faults.map(({ cell, column, code }) => `${cell} ${column} ${code}`)
      : read.figure.state
  }
  assert.equal(told(',,share,2025,,,,not-reported'), 'not-reported')
  assert.equal(told(',,share,2030,,,,not-yet-due'), 'not-yet-due')
  assert.deepEqual(told(',,share,2035,,,,not-reported'), ['D7 period future-period'])
  assert.equal(told(',,share,2025,30,,,'), 'value')
  assert.deepEqual(told(',,share,2025,30,,,withheld'), ['H7 state value-and-missing'])
  assert.deepEqual(told(',,share,2025,30,,,hidden'), ['H7 state state-unknown'])
})

test('0.45 among percentages is warned of at its cell, and its counts say what is meant', () => {
  const warned = (row: string) => {
    const read = checkOwn(row)
    return 'faults' in read ? 'refused' : read.warnings.map(({ cell, code }) => `${cell} ${code}`)
  }
  assert.deepEqual(warned(',,share,2025,0.45,,,'), ['E7 share-as-fraction'])
  assert.deepEqual(warned(',,share,2025,0.5,1,200,'), [])
  assert.deepEqual(warned(',,share,2025,0,,,'), [])
  assert.deepEqual(warned(',,amount,2025,0.45,,,'), [])
})

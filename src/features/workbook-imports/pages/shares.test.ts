import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { CellDiff, FieldState, PartName } from '#features/workbooks'
import { shareWords } from './shares.ts'

const key = 'c-1/figure.women'
const say = speaker('da')

const state = (now: FieldState['now'], kind: FieldState['kind'] = 'share'): FieldState => ({
  key,
  commitment: 'c-1',
  field: 'figure.women',
  kind,
  sheet: 'figures',
  labels: [],
  revision: 1,
  now,
  at: () => null,
  replacedSince: () => [],
  writerOf: () => null,
  earlierText: null,
  proposed: null,
  earlierStatus: null,
  unit: 'percent',
  indicator: 'women',
  measure: null,
  last: null,
  corrects: false,
})

const cell = (part: PartName, now: string, file: string, kind: CellDiff['kind']): CellDiff => ({
  id: `${key}.${part}`,
  key,
  part,
  sheet: 'Tal',
  at: 'E7',
  base: '',
  now,
  file,
  kind,
  way: kind === 'conflict' ? 'later' : 'file',
  becomes: kind === 'conflict' ? now : file,
})

/** The share as it stands, and as the file has it. */
const shares = (asked: CellDiff, now: FieldState['now'], cells: readonly CellDiff[]) =>
  (['now', 'file'] as const).map((side) =>
    shareWords(say, asked, side, { states: [state(now)], cells: [asked, ...cells] }).replace(
      '\u00a0',
      ' ',
    ),
  )

test('a conflict of one count shows the share that each answer comes to', () => {
  const asked = cell('denominator', '52', '49', 'conflict')
  assert.deepEqual(shares(asked, { numerator: '11', denominator: '52' }, []), [
    'så andelen er 21,2 % (11 af 52)',
    'så andelen er 22,4 % (11 af 49)',
  ])
})

test('beside a count that the file changes stands what it becomes; where both wait, the count of the same side', () => {
  const asked = cell('denominator', '52', '49', 'conflict')
  const now = { numerator: '11', denominator: '52' }
  assert.deepEqual(shares(asked, now, [cell('numerator', '11', '12', 'changed')]), [
    'så andelen er 23,1 % (12 af 52)',
    'så andelen er 24,5 % (12 af 49)',
  ])
  assert.deepEqual(shares(asked, now, [cell('numerator', '11', '12', 'conflict')]), [
    'så andelen er 21,2 % (11 af 52)',
    'så andelen er 24,5 % (12 af 49)',
  ])
})

test('where a count is missing, or there is no share, nothing is said', () => {
  const asked = cell('denominator', '', '49', 'conflict')
  assert.deepEqual(shares(asked, { numerator: '' }, []), ['', ''])
  const source = cell('source', 'HR', 'Payroll', 'conflict')
  assert.deepEqual(shares(source, { numerator: '11', denominator: '52' }, []), ['', ''])
  const number = { states: [state({ value: '5' }, 'number')], cells: [] }
  assert.equal(shareWords(say, cell('value', '5', '6', 'conflict'), 'file', number), '')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activityRules } from '#features/activities'
import type { Coverage } from '#features/reporting'
import { newsOf, rowsOf, sumsOfColumns, viewIn } from './rules.ts'

const commitment = (id: string, indicators: readonly string[]) =>
  [
    id,
    { id, number: id, kind: 'listed', title: {}, summary: {}, indicators, level: 'public' },
  ] as const

const assigned = [
  { organisation: 'uy:forestal', commitment: 'c-1', part: 'lead' },
  { organisation: 'uy:forestal', commitment: 'c-2', part: 'lead' },
  { organisation: 'uy:magua', commitment: 'c-2', part: 'contributor' },
] as const

const of = (
  organisation: string,
  state: 'handed-in' | 'none',
  counts: [string, number][] = [],
) => ({
  organisation,
  state,
  isOpen: () => true,
  counts: new Map(counts),
})

const coverage: Coverage = {
  period: '2027',
  periods: ['2027'],
  version: {
    plan: 'p1',
    version: 1,
    title: {},
    shortTitle: {},
    timeZone: 'Europe/Copenhagen',
    jurisdiction: 'dk',
    languages: ['en'],
  },
  commitments: new Map([commitment('c-1', ['i-1']), commitment('c-2', []), commitment('c-3', [])]),
  plans: ['uy:forestal', 'uy:magua'].map((organisation) => ({
    organisation,
    code: 'implementation-plan-2027',
    state: null,
    lines: [],
  })),
  rows: activityRules.coverageOf(['c-1', 'c-2', 'c-3'], assigned, [
    of('uy:forestal', 'handed-in', [['c-1', 2]]),
    of('uy:magua', 'none'),
  ]),
}

const shown = (view: string) =>
  rowsOf(coverage, viewIn(new URLSearchParams({ show: view }))).map((row) => row.commitment)

test('each view shows what it says, and an unknown one everything', () => {
  assert.deepEqual(shown('gaps'), ['c-2'])
  assert.deepEqual(shown('no-indicator'), ['c-2', 'c-3'])
  assert.deepEqual(shown('nobodys'), ['c-3'])
  assert.deepEqual(shown('<b>'), ['c-1', 'c-2', 'c-3'])
})

test('the heading counts gaps and who is silent; who is silent has no gaps', () => {
  assert.deepEqual(newsOf(coverage), {
    gaps: 1,
    silent: 1,
    organisations: 2,
    commitments: 3,
    bare: 2,
  })
})

test('the last line of the matrix is what each column comes to', () => {
  assert.deepEqual(sumsOfColumns(coverage), [2, 0, 2])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areas, cellOf, columnOf, matrixOf, rowOf } from '../samples.fixture.ts'
import { byArea, densityOf, firstToOpen, newsOf, rowsIn, viewIn, views } from './rules.ts'

const gap = cellOf({ state: 'gap', activities: 0 })
const silent = cellOf({ state: 'not-handed-in', activities: 0 })
const closed = cellOf({ state: 'closed', activities: 0 })
const none = cellOf({ part: null, state: 'not-responsible', activities: 0 })

const rows = [
  rowOf('c-1-01'),
  rowOf('c-1-02', { cells: [gap], indicators: [] }),
  rowOf('c-2-01', { area: '2', cells: [none], inferred: ['north'] }),
  rowOf('c-9-01', { area: 'gone', cells: [silent] }),
]
const matrix = matrixOf(rows)
const shown = (show: string) =>
  rowsIn(matrix, viewIn(new URLSearchParams({ show }))).map(({ commitment }) => commitment)

test('each view has the rows that it names, and an unknown one has all', () => {
  assert.deepEqual(shown('gaps'), ['c-1-02'])
  assert.deepEqual(shown('without-indicator'), ['c-1-02'])
  assert.deepEqual(shown('inferred'), ['c-2-01'])
  assert.deepEqual(shown('nobodys'), ['c-2-01'])
  assert.equal(shown('whatever').length, 4)
  assert.equal(viewIn(new URLSearchParams()), 'all')
})

test('rows stand under their theme in the plan’s order; those under none stand last', () => {
  assert.deepEqual(
    byArea(areas, rows.toReversed()).map((group) => [
      group.area?.id ?? null,
      group.rows.map(({ commitment }) => commitment),
    ]),
    [
      ['1', ['c-1-02', 'c-1-01']],
      ['2', ['c-2-01']],
      [null, ['c-9-01']],
    ],
  )
})

test('grouping loses no row and invents none', () => {
  const area = fc.constantFrom('1', '2', '3', 'gone', null)
  fc.assert(
    fc.property(fc.array(area), (given) => {
      const made = given.map((one, place) => rowOf(`c-${place}`, { area: one }))
      const grouped = byArea(areas, made).flatMap((group) => group.rows)
      assert.deepEqual(new Set(grouped), new Set(made))
      assert.equal(grouped.length, made.length)
    }),
  )
})

test('the news counts gaps by cell and by row, and tells silence from what is closed', () => {
  const columns = ['north', 'south', 'east', 'west'].map((code) => columnOf(code))
  const wide = matrixOf(
    [
      rowOf('c-1-01', { cells: [gap, gap, silent, closed], indicators: [] }),
      rowOf('c-1-02', { cells: [cellOf(), none, silent, closed] }),
    ],
    { columns },
  )
  assert.deepEqual(newsOf(wide), {
    gaps: 2,
    gapRows: 1,
    bare: 1,
    silent: 1,
    closed: 1,
    open: 2,
    organisations: 4,
    commitments: 2,
  })
})

test('no count is larger than what it counts', () => {
  const cell = fc.constantFrom(gap, silent, closed, none, cellOf())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (given) => {
      const made = matrixOf(given.map((cells, place) => rowOf(`c-${place}`, { cells })))
      const news = newsOf(made)
      assert.equal(news.open + news.silent + news.closed, news.organisations)
      assert.ok(news.gapRows <= news.gaps && news.gapRows <= news.commitments)
      for (const view of views) assert.ok(rowsIn(made, view).length <= news.commitments)
    }),
  )
})

test('the tree is open at the first gap, else where nothing is planned', () => {
  assert.equal(firstToOpen(rows), 'c-1-02')
  assert.equal(firstToOpen([rowOf('c-1-01'), rowOf('c-2-01', { cells: [none] })]), 'c-2-01')
  assert.equal(firstToOpen([rowOf('c-1-01')]), undefined)
})

test('the more rows there are, the closer they are printed', () => {
  assert.deepEqual([46, 47, 62, 63].map(densityOf), ['plain', 'dense', 'dense', 'densest'])
})

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { openWorld } from '../reporting/cast.ts'
import { done, fillReport, openTheRound } from '../reporting/thread.ts'
import { changed, download, faultsOf, gridOf, imported, savedGrid, withRows } from './books.ts'

const figure = 'c-1-01/figure.arboles-plantados'

async function downloaded(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  return { world, bytes: await download(world) }
}

test('rows that were sorted are found by their ids, and nothing has changed', async (t) => {
  const { world, bytes } = await downloaded(t)
  const sorted = await withRows(bytes, 'Text', (rows) =>
    rows.toSorted((one, other) =>
      String(one.get('D') ?? '').localeCompare(String(other.get('D') ?? '')),
    ),
  )
  const { tally } = done(await imported(world, sorted))
  assert.deepEqual([tally.unchanged, tally.faults], [13, 0])
})

test('answers that were sorted without their rows are named at their cells, and none is taken', async (t) => {
  const { world, bytes } = await downloaded(t)
  const sorted = await withRows(bytes, 'Text', (rows) => {
    const answers = rows.map((row) => row.get('D') ?? '').toReversed()
    return rows.map((row, index) => new Map([...row, ['D', answers[index] ?? '']]))
  })
  const faults = await faultsOf(world, sorted)
  assert.ok(faults.length >= 4, faults.join())
  assert.ok(
    faults.every((one) => /^Text!D\d+ (column-sorted|status|status-emptied)$/.test(one)),
    faults.join(),
  )
})

test('ids that were sorted without their rows are named, and nothing beside them is taken', async (t) => {
  const { world, bytes } = await downloaded(t)
  const sorted = await withRows(bytes, 'Text', (rows) => {
    const ids = rows.map((row) => row.get('A') ?? '').toReversed()
    return rows.map((row, index) => new Map([...row, ['A', ids[index] ?? '']]))
  })
  const faults = await faultsOf(world, sorted)
  assert.deepEqual(
    faults,
    [2, 3, 4, 5, 6, 7, 8, 9].map((row) => `Text!B${row} row-mixed`),
  )
})

test('an overwritten id, a deleted row and a row that was put in are each named at their cell', async (t) => {
  const { world, bytes } = await downloaded(t)
  const overwritten = await changed(bytes, ['Text', 'c-1-01/did', 'A', 'c-9-99/did'])
  assert.deepEqual(await faultsOf(world, overwritten), ['Text!A3 id-unknown', 'Text!A3 row-gone'])
  const deleted = await withRows(bytes, 'Figures', (rows) => rows.slice(1))
  assert.deepEqual(await faultsOf(world, deleted), ['Figures!A2 row-gone'])
  const inserted = await withRows(bytes, 'Text', (rows) => [
    new Map([['D', 'And then we planted.']]),
    ...rows,
  ])
  assert.deepEqual(await faultsOf(world, inserted), ['Text!D2 row-inserted'])
})

test('a row that stands twice is taken once where both say the same, and named where they differ', async (t) => {
  const { world, bytes } = await downloaded(t)
  const double = (words: string) =>
    withRows(bytes, 'Text', (rows) => {
      const [, second = new Map()] = rows
      return [...rows, new Map([...second, ['D', words]])]
    })
  const { tally } = done(
    await imported(
      world,
      await double('We planted along four streams. All planters were trained.'),
    ),
  )
  assert.deepEqual([tally.unchanged, tally.faults], [13, 0])
  assert.deepEqual(await faultsOf(world, await double('Something else.')), [
    'Text!A3 id-twice',
    'Text!A10 id-twice',
  ])
})

test('what cannot be taken is named at its cell, and the rest can still be read', async (t) => {
  const { world, bytes } = await downloaded(t)
  const wrong = await changed(
    bytes,
    ['Text', 'c-1-01/status', 'D', 'more or less'],
    ['Text', 'c-1-02/status', 'D', ''],
    ['Text', 'c-1-01/did', 'F', 'perhaps'],
    ['Text', 'c-1-02/did', 'D', 'This can be taken.'],
    ['Figures', figure, 'E', 'ca. 30'],
    ['Figures', figure, 'F', '1.250'],
    ['Figures', figure, 'G', 12],
  )
  assert.deepEqual(await faultsOf(world, wrong), [
    'Text!D2 status',
    'Text!F3 mark',
    'Text!D6 status-emptied',
    'Figures!E2 no-number',
    'Figures!F2 thousands',
    'Figures!G2 closed-share',
  ])
  const { tally } = done(await imported(world, wrong, { partly: true }))
  assert.deepEqual([tally.written, tally.faults], [1, 6])
})

test('a numerator above its denominator is named, and a cell put right is taken', async (t) => {
  const { world, bytes } = await downloaded(t)
  const above = await changed(bytes, ['Figures', figure, 'E', 212])
  assert.deepEqual(await faultsOf(world, above), ['Figures!E2 numerator-above'])
  const both = await changed(bytes, ['Figures', figure, 'E', 212], ['Figures', figure, 'F', 200])
  assert.deepEqual(await faultsOf(world, both), ['Figures!E2 numerator-above'])
  const untouched = { [`${figure}.numerator`]: '212' }
  const left = await imported(world, both, {
    partly: true,
    choices: { cells: {}, answers: {}, fixes: untouched },
  })
  const { written, faults } = done(left).tally
  assert.deepEqual([written, faults], [0, 1], 'a field left as it was filled in is only left out')
  const fixes = { [`${figure}.numerator`]: '30' }
  const { tally } = done(
    await imported(world, above, { choices: { cells: {}, answers: {}, fixes } }),
  )
  assert.deepEqual([tally.written, tally.faults], [1, 0])
})

test('merged cells are named, and the cells beside them are read', async (t) => {
  const { world, bytes } = await downloaded(t)
  const grid = await gridOf(bytes)
  grid.merged.set('Figures', ['E2:F2'])
  assert.deepEqual(await faultsOf(world, savedGrid(grid)), [
    'Figures!E2 merged',
    'Figures!F2 merged',
  ])
})

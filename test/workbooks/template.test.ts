import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { speaker } from '#kernel/i18n'
import { makeWorkbook } from '#features/workbooks'
import type { World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import {
  done,
  fillReport,
  handIn,
  openTheRound,
  publish,
  report,
  roundToOpen,
} from '../reporting/thread.ts'
import { changed, download, gridOf, imported, opened, rowOf } from './books.ts'

const next = { ...report, round: '2028' } as const

/** Forestal's report of 2027 is published, and the round of 2028 is open. */
async function nextRound(world: World): Promise<void> {
  await openTheRound(world)
  await fillReport(world)
  await handIn(world)
  done(await publish(world))
  done(
    await roundOperations.closeRound(world.visit('coordinator'), {
      plan: 'montes-agua',
      code: '2027',
    }),
  )
  world.setClock('2028-01-11T12:00:00Z')
  const opening = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), opening))
}

const downloaded = async (world: World) =>
  (await makeWorkbook(world.visit('editor'), next, speaker('en'))).bytes

test('last report’s words and figures stand beside their own fields', async (t) => {
  const world = await openWorld(t)
  await nextRound(world)
  const grid = await gridOf(await downloaded(world))
  const text = (id: string, column: string) =>
    grid.sheets.get('Text')?.get(`${column}${rowOf(grid, 'Text', id)}`)
  assert.equal(text('c-1-01/did', 'E'), 'We planted along four streams. All planters were trained.')
  assert.match(String(text('c-1-01/status', 'E')), /^Last report: At risk\nThe rule proposes: /)
  assert.equal(text('c-1-01/did', 'D'), undefined, 'nothing is said for this year yet')
  assert.equal(grid.sheets.get('Figures')?.get('D2'), '41.3\u00a0% (31 of 75), 2026')
})

test('a text that is marked as unchanged takes last report’s words, and says so', async (t) => {
  const world = await openWorld(t)
  await nextRound(world)
  const bytes = await downloaded(world)
  const marked = await changed(
    bytes,
    ['Text', 'c-1-01/did', 'F', 'yes'],
    ['Text', 'c-1-02/did', 'F', 'yes'],
  )
  const { tally } = done(await imported(world, marked, { key: next }))
  assert.deepEqual([tally.written, tally.fields], [2, 2])
  const again = await gridOf(await downloaded(world))
  const row = rowOf(again, 'Text', 'c-1-02/did')
  assert.deepEqual(
    ['D', 'F'].map((column) => again.sheets.get('Text')?.get(`${column}${row}`)),
    ['Nothing yet.', 'yes'],
  )
})

test('the first sheet says which report it is, when it is due, and how to fill it in', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { sheets } = await opened(await download(world, 'editor', 'da'))
  assert.deepEqual(
    sheets.map(({ name, state }) => [name, state]),
    [
      ['Vejledning', 'visible'],
      ['Tekst', 'visible'],
      ['Tal', 'visible'],
      ['varde', 'very-hidden'],
    ],
  )
  const grid = await gridOf(await download(world, 'editor', 'da'))
  const about = grid.sheets.get('Vejledning')
  assert.deepEqual(
    ['B4', 'B5', 'B6', 'B7', 'B8'].map((at) => about?.get(at)),
    [
      'Servicio Forestal inventado',
      '2027, om 2026',
      '28. februar 2027',
      '1',
      '11. januar 2027, 09.00',
    ],
  )
})

test('a second edition asks for the reason of a correction, and takes it', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  await handIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const corrected = await changed(
    await download(world),
    ['Text', 'c-1-02/did', 'D', 'We watered.'],
    ['Text', 'c-1-02/did', 'H', 'It was left out.'],
  )
  const { tally } = done(await imported(world, corrected))
  assert.deepEqual([tally.added, tally.changed, tally.fields], [1, 1, 1])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../reporting/cast.ts'
import { done, openTheRound, save, text } from '../reporting/thread.ts'
import { changed, download, imported } from './books.ts'

const figure = 'c-1-01/figure.arboles-plantados'
const nothing = {
  added: 0,
  changed: 0,
  conflicts: 0,
  questions: 0,
  faults: 0,
  written: 0,
  fields: 0,
}

test('a workbook taken back as it was changes nothing, and once written it changes nothing again', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('We planted.')]))
  const bytes = await download(world)
  const untouched = done(await imported(world, bytes))
  assert.deepEqual(untouched.tally, { ...nothing, unchanged: 13 })
  const filled = await changed(
    bytes,
    ['Text', 'c-1-01/did', 'D', 'We planted more.'],
    ['Figures', figure, 'E', 31],
    ['Figures', figure, 'F', '75'],
    ['Figures', figure, 'H', 'Payroll'],
  )
  const { tally } = done(await imported(world, filled))
  assert.deepEqual(tally, {
    ...nothing,
    added: 3,
    changed: 1,
    unchanged: 9,
    written: 4,
    fields: 2,
  })
  const again = done(await imported(world, filled))
  assert.deepEqual(again.tally, { ...nothing, unchanged: 13 })
})

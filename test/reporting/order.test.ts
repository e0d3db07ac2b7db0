import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { openWorld } from './cast.ts'
import { counts, done, openTheRound, report, save, status, text } from './thread.ts'

test('a line reads as it was asked: status, what was done, what came of it, what is in the way, figures', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  for (const field of ['challenges', 'changed', 'did'])
    done(await save(world, 'editor', ['c-1-01', field, text(`${field}.`)]))
  done(await save(world, 'editor', ['c-1-01', 'figure.arboles-plantados', counts(['31', '75'])]))
  done(await save(world, 'editor', ['c-1-01', 'status', status('at-risk')]))
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  const fields = lines[0]?.line.items.map(({ field }) => field)
  assert.deepEqual(fields, ['status', 'did', 'changed', 'challenges', 'figure.arboles-plantados'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'

import { reportOperations } from '#features/reporting'
import { asObjects, readCsv } from '../portal/csv.ts'
import { siteOn } from '../portal/site.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { done, fillReport, handIn, openTheRound, publish } from '../reporting/thread.ts'
import { definition, handInFigures, listReport, publishFigures, saveEntries } from './figures.ts'

const id = 'arboles-plantados'

/** What everybody reads of the series: in the file, and in the call. */
async function readBy(world: World) {
  const { read } = siteOn(world.database, '2027-08-01')
  const api = `/api/v1/plans/${plan}/indicators/${id}`
  const rows = asObjects(readCsv(await read(`${api}/values.csv`)))
  const { breaks } = z.object({ breaks: z.array(z.unknown()) }).parse(JSON.parse(await read(api)))
  return {
    figures: rows
      .filter(({ what }) => what === 'observation')
      .map(({ period, definition: by, break_before: broken }) => [period, by, broken]),
    breaks: breaks.length,
  }
}

test('a report’s figure is counted by the version in force for its period; a break waits for a figure of the new one', async () => {
  const world = await openWorld()
  await saveEntries(world, {
    'definition.2': definition({ from: '2025', reason: 'Guests count.' }),
  })
  await handInFigures(world)
  await publishFigures(world)
  await openTheRound(world)
  world.setClock('2027-02-24T12:00:00Z')
  await fillReport(world)
  await handIn(world)
  done(await publish(world))
  const counted = [
    ['2024', '1', 'no'],
    ['2026', '2', 'no'],
  ]
  assert.deepEqual(await readBy(world), { figures: counted, breaks: 0 })
  world.setClock('2027-05-01T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  const third = definition({ from: '2026', breaks: true, reason: 'By hours.' })
  await saveEntries(world, { 'definition.3': third })
  await handInFigures(world)
  await publishFigures(world)
  assert.deepEqual(await readBy(world), { figures: counted, breaks: 0 })
})

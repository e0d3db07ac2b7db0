import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { asObjects, readCsv } from '../portal/csv.ts'
import { siteOn } from '../portal/site.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { baseline, handInFigures, publishFigures, saveEntries, target } from './figures.ts'

const decided = z.object({ decidedBy: z.object({ en: z.string() }).loose().nullable() })
const shape = z.object({ targets: z.array(decided), baselines: z.array(decided) })

test('who decided a target or a start is told to programs and in the files, as on the page', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, {
    'target.end': target({ kind: 'reach', due: '2030', value: '50' }, 'A number.'),
    baseline: baseline({ state: 'stated', period: '2024', value: '40' }, 'Counted.'),
  })
  await handInFigures(world)
  await publishFigures(world)
  const { read } = siteOn(world.database, '2027-08-01')
  const api = `/api/v1/plans/${plan}/indicators/arboles-plantados`
  const { targets, baselines } = shape.parse(JSON.parse(await read(api)))
  assert.deepEqual(
    [...targets, ...baselines].map(({ decidedBy }) => decidedBy?.en),
    ['The board', 'The board'],
  )
  const rows = asObjects(readCsv(await read(`${api}/values.csv`)))
  assert.deepEqual(
    rows.flatMap(({ what, decided_by_en: by }) => (by === undefined ? [] : [[what, by]])),
    [
      ['baseline', 'The board'],
      ['target', 'The board'],
    ],
  )
  const described = await read(`${api}/values.csv-metadata.json`)
  assert.match(described, /decided_by_en.*The body that decided a target or a start/s)
})

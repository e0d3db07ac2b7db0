import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOperations } from '#features/plans'
import { parts } from '../../src/app.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { definition, handInFigures, observation, saveEntries, target } from './figures.ts'

const { exportPlan } = planOperations.packageOperations(parts)

test('what was handed in outside rounds is written out with the plan, cells and all; a draft is not', async (t) => {
  const world = await openWorld(t)
  const written = async () => {
    const { recorded } = done(await exportPlan(world.visit('coordinator'), { plan, all: true }))
    const all = recorded.get('commitments') ?? []
    return all.filter(({ round }) => round === 'figures-arboles-plantados')
  }
  await saveEntries(world, {
    'definition.2': definition({ from: '2026', reason: 'Guests.' }),
    'observation.2026': observation({
      cells: [{ keys: { stream: 'north' }, numerator: '20', denominator: '50' }],
    }),
    'target.end': target({ kind: 'reach', due: '2030', value: '50' }, 'A number.'),
  })
  assert.deepEqual(await written(), [])
  await handInFigures(world)
  const rows = await written()
  assert.deepEqual(
    rows.map(({ kind, field }) => [kind, field]),
    [
      ['edition', undefined],
      ['definition', 'definition.2'],
      ['target', 'target.end'],
      ['observation', 'observation.2026'],
    ],
  )
  assert.match(JSON.stringify(rows), /\{"stream":"north"\}.*"denominator":"50"/)
})

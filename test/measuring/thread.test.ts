import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { openWorld } from '../reporting/cast.ts'
import { done, outcome } from '../reporting/thread.ts'
import {
  definition,
  handInFigures,
  listReport,
  observation,
  publishFigures,
  saveEntries,
  show,
  target,
} from './figures.ts'

const counts2026 = observation({ numerator: '31', denominator: '75' })

test('a figure outside rounds goes from draft to everyone by the acts of a report', async (t) => {
  const world = await openWorld(t)
  assert.deepEqual(await saveEntries(world, { 'observation.2026': counts2026 }), [
    { field: 'observation.2026', state: 'saved', revision: 1 },
  ])
  const state = async () => {
    const { report } = (await show(world, 'editor')).read
    return report.editions.map(({ events }) => editionRules.stateOf(events))
  }
  assert.deepEqual(await state(), ['draft'])
  assert.deepEqual((await show(world, 'coordinator')).entries, [])
  await handInFigures(world)
  assert.deepEqual(await state(), ['handed-in'])
  const read = await show(world, 'coordinator')
  assert.deepEqual(
    read.entries.map(({ item }) => [item.field, item.about]),
    [['observation.2026', '2026']],
  )
  assert.deepEqual(
    read.series.observations.map(({ about }) => about),
    ['2024'],
  )
  await publishFigures(world)
  const { series } = await show(world, 'coordinator')
  assert.deepEqual(
    series.observations.map(({ about, value, numerator, denominator }) => [
      about,
      value,
      numerator,
      denominator,
    ]),
    [
      ['2024', '40', '30', '75'],
      ['2026', '41.3333333333', '31', '75'],
    ],
  )
})

test('a list is revised: an unchanged figure keeps its fact, a milestone joins the target', async (t) => {
  const world = await openWorld(t)
  const aim = target({ kind: 'reach', due: '2030', value: '50' }, 'The plan names no number.')
  await saveEntries(world, { 'observation.2026': counts2026, 'target.end': aim })
  await handInFigures(world)
  await publishFigures(world)
  const first = await show(world, 'editor')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  const step = target({ kind: 'milestone', due: '2028', value: '45' }, 'A step on the way.')
  await saveEntries(world, { 'target.halfway': step })
  await handInFigures(world)
  await publishFigures(world)
  const second = await show(world, 'editor')
  const factOf = (view: typeof first, field: string) =>
    view.entries.find(({ item }) => item.field === field)?.item.fact
  assert.equal(factOf(second, 'observation.2026'), factOf(first, 'observation.2026'))
  assert.equal(factOf(second, 'target.end'), factOf(first, 'target.end'))
  assert.deepEqual(
    second.series.targets.map(({ kind, about, value, deciding_body: body, reason }) => ({
      kind,
      about,
      value,
      body,
      reason,
    })),
    [
      {
        kind: 'milestone',
        about: '2028',
        value: '45',
        body: { en: 'The board' },
        reason: { en: 'A step on the way.' },
      },
      {
        kind: 'reach',
        about: '2030',
        value: '50',
        body: { en: 'The board' },
        reason: { en: 'The plan names no number.' },
      },
    ],
  )
})

test('of a draft nobody but its own people reads a word', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'observation.2026': counts2026 })
  const read = (person: Parameters<typeof show>[1]) => outcome(show(world, person))
  for (const person of ['editor', 'approver', 'hr', 'coordinator'] as const)
    assert.equal(await read(person), 'done', person)
  for (const person of [
    'steering',
    'reviewer',
    'partner',
    'magua-editor',
    'auditor',
    'public',
  ] as const)
    assert.equal(await read(person), '403', person)
})

test('nobody else learns of a definition before it is handed in', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'definition.2': definition({ from: '2026', reason: 'Guests.' }) })
  const versions = async (person: 'editor' | 'coordinator') =>
    (await show(world, person)).definitions.map(({ version }) => version)
  assert.deepEqual([await versions('editor'), await versions('coordinator')], [[1, 2], [1]])
  await handInFigures(world)
  assert.deepEqual(await versions('coordinator'), [1, 2])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { done, outcome } from '../reporting/thread.ts'
import { figureOperations } from '#features/measuring'
import { reportOperations } from '#features/reporting'
import {
  baseline,
  definition,
  handInFigures,
  list,
  listReport,
  observation,
  publishFigures,
  saveEntries,
  show,
  target,
} from './figures.ts'

const counts = (numerator: string, denominator: string, correction = '') =>
  observation({ numerator, denominator }, correction)

/** What became of entries, in short. */
const endings = async (...saved: Parameters<typeof saveEntries>) =>
  (await saveEntries(...saved)).map((one) => [
    one.field,
    one.state === 'refused' ? one.code : one.state,
  ])

const publish = async (world: World) => {
  await handInFigures(world)
  await publishFigures(world)
}

const revise = async (world: World) =>
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))

test('each entry is kept or refused by itself', async (t) => {
  const world = await openWorld(t)
  const saved = await endings(world, {
    'observation.2026': counts('31', '75'),
    'observation.2025': counts('80', '75'),
    'observation.2027': counts('1', '2'),
    'definition.1': definition({}),
    'target.other': target({ kind: 'follow', relativeTo: 'no-such' }),
    baseline: baseline({ period: '2024', value: '40', replaces: 'montes-agua:no-such' }),
  })
  assert.deepEqual(saved, [
    ['observation.2026', 'saved'],
    ['observation.2025', 'numerator-above'],
    ['observation.2027', 'period-not-over'],
    ['definition.1', 'definition-stands'],
    ['target.other', 'unknown-indicator'],
    ['baseline', 'replaced-unknown'],
  ])
})

test('what was only tried was not written, by nobody who may not write', async (t) => {
  const world = await openWorld(t)
  const entries = [{ field: 'observation.2026', value: counts('31', '75'), seen: 0 }]
  const tried = done(await figureOperations.tryFigures(world.visit('editor'), { ...list, entries }))
  assert.deepEqual(tried, [{ field: 'observation.2026', state: 'saved', revision: 1 }])
  assert.deepEqual((await show(world, 'editor')).read.report.editions, [])
  const other = figureOperations.tryFigures(world.visit('magua-editor'), { ...list, entries })
  assert.equal(await outcome(other), '403')
})

test('two who wrote in one figure cross: both versions are kept, and one is chosen', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'observation.2026': counts('31', '75') }, { by: 'hr' })
  const late = await saveEntries(world, { 'observation.2026': counts('30', '75') })
  assert.deepEqual(late, [{ field: 'observation.2026', state: 'conflict', mine: 2, theirs: 1 }])
  assert.equal((await show(world, 'editor')).versions.get('observation.2026'), 1)
  const settled = await reportOperations.resolveConflict(world.visit('editor'), {
    ...listReport,
    commitment: list.indicator,
    field: 'observation.2026',
    choice: 'mine',
    mine: 2,
    theirs: 1,
  })
  assert.deepEqual(done(settled), [{ field: 'observation.2026', state: 'saved', revision: 3 }])
  const [entry] = (await show(world, 'editor')).entries
  assert.equal(entry?.headline?.numerator, '30')
})

test('the same again changes nothing; an entry is taken out of the draft', async (t) => {
  const world = await openWorld(t)
  const once = { 'observation.2026': counts('31', '75') }
  await saveEntries(world, once)
  assert.deepEqual(await endings(world, once, { seen: 1 }), [['observation.2026', 'same']])
  const removed = await figureOperations.removeEntry(world.visit('editor'), {
    ...list,
    field: 'observation.2026',
    seen: 1,
  })
  assert.deepEqual(done(removed), [{ field: 'observation.2026', state: 'saved', revision: 2 }])
  assert.deepEqual((await show(world, 'editor')).entries, [])
  const nothing = reportOperations.sendReport(world.visit('editor'), listReport)
  assert.equal(await outcome(nothing), 'figures-empty')
})

test('what a figure was before stays in the history; a change of it needs a reason', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'observation.2026': counts('31', '75') })
  await publish(world)
  await revise(world)
  await saveEntries(world, { 'observation.2026': counts('30', '75') })
  const missing = (await show(world, 'editor')).missing.map(({ field, code }) => [field, code])
  assert.deepEqual(missing, [['observation.2026', 'correction']])
  const again = counts('30', '75', 'One was counted twice.')
  await saveEntries(world, { 'observation.2026': again }, { seen: 1 })
  await publish(world)
  const { series, entries } = await show(world, 'editor')
  assert.deepEqual(
    [series.observations, series.replaced.observations].map((all) =>
      all.map(({ about, numerator, reason }) => [about, numerator, reason]),
    ),
    [
      [
        ['2024', '30', null],
        ['2026', '30', { en: 'One was counted twice.' }],
      ],
      [['2026', '31', null]],
    ],
  )
  assert.equal(entries[0]?.before?.content.noun, 'observation')
})

test('a figure of the package is corrected by name, and what it was stays', async (t) => {
  const world = await openWorld(t)
  const stated = 'montes-agua:arboles-plantados.2024'
  const corrected = observation(
    { numerator: '29', denominator: '75', replaces: stated },
    'The plan counted a visitor.',
  )
  await saveEntries(world, { 'observation.2024': corrected })
  await publish(world)
  const { series, entries } = await show(world, 'editor')
  assert.deepEqual(
    series.observations.map(({ about, numerator, replaces }) => [about, numerator, replaces]),
    [['2024', '29', stated]],
  )
  assert.deepEqual(
    series.replaced.observations.map(({ id }) => id),
    [stated],
  )
  assert.equal(entries[0]?.item.chain, stated)
})

test('of two figures of one period the people’s counts, until the other is marked as used with a reason', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'observation.2024': counts('20', '50') })
  await publish(world)
  const first = await show(world, 'editor')
  assert.deepEqual(
    [first.series.observations, first.series.rivals].map((all) => all.map(({ origin }) => origin)),
    [['people'], ['package']],
  )
  await revise(world)
  const use = {
    use: { uses: 'montes-agua:arboles-plantados.2024', sentence: 'It counts everybody.' },
    correction: '',
  }
  await saveEntries(world, { 'use.2024': use })
  await publish(world)
  const { series } = await show(world, 'editor')
  assert.deepEqual(
    [series.observations, series.rivals].map((all) => all.map(({ origin }) => origin)),
    [['package'], ['people']],
  )
})

test('a next definition parts the figure and may break the series; a figure keeps the version it was measured by', async (t) => {
  const world = await openWorld(t)
  const next = definition({
    from: '2026',
    breaks: true,
    reason: 'Guests are counted, too.',
    breakdowns: [{ dimension: 'stream', exclusive: true, exhaustive: true, categories: [] }],
  })
  await saveEntries(world, { 'definition.2': next })
  const jump = { answer: 'new-definition' as const, sentence: 'Guests.', correction: '' }
  await saveEntries(world, { 'observation.2025': observation({ value: '38', definition: 1 }) })
  await saveEntries(world, { 'observation.2026': counts('31', '75') })
  await saveEntries(world, { 'jump.arboles-plantados.2026': jump })
  await publish(world)
  const { series, definitions } = await show(world, 'coordinator')
  assert.deepEqual(
    series.observations.map(({ about, definition: version }) => [about, version]),
    [
      ['2024', 1],
      ['2025', 1],
      ['2026', 2],
    ],
  )
  assert.deepEqual(
    series.definitions.map(({ version, about, breaks }) => [version, about, breaks]),
    [[2, '2026', true]],
  )
  assert.deepEqual(
    series.breaks.map(({ earlier, about, sentence }) => [earlier, about, sentence]),
    [['2025', '2026', 'Guests.']],
  )
  assert.deepEqual(
    definitions.map(({ version }) => version),
    [1, 2],
  )
})

test('missing is never zero: a period without a value says why, and counts nowhere', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, {
    'observation.2025': observation({ state: 'not-reported', note: 'The payroll was lost.' }),
  })
  await publish(world)
  const { series } = await show(world, 'editor')
  const [, silent] = series.observations
  assert.deepEqual(
    [silent?.about, silent?.state, silent?.value, silent?.numerator, silent?.note],
    ['2025', 'not-reported', null, null, { en: 'The payroll was lost.' }],
  )
})

test('a definition that ends comparability marks the break by itself', async (t) => {
  const world = await openWorld(t)
  const next = definition({ from: '2026', breaks: true, reason: 'Guests are counted, too.' })
  await saveEntries(world, { 'definition.2': next })
  await saveEntries(world, { 'observation.2026': counts('60', '90') })
  await publish(world)
  const { series } = await show(world, 'coordinator')
  assert.deepEqual(
    series.breaks.map(({ earlier, about, sentence }) => [earlier, about, sentence]),
    [['2024', '2026', 'Guests are counted, too.']],
  )
})

test('what was once said to count harm stays protected, whatever a later definition says', async (t) => {
  const world = await openWorld(t)
  const next = (countsPeople: string) =>
    definition({ from: '2026', reason: 'Counted anew.', countsPeople })
  await saveEntries(world, { 'definition.2': next('harm') })
  await saveEntries(world, { 'observation.2026': counts('3', '75') })
  await handInFigures(world)
  const others = await show(world, 'coordinator')
  assert.deepEqual([others.measure.countsPeople, others.entries[1]?.headline], ['harm', null])
  await revise(world)
  await saveEntries(world, { 'definition.3': next('no') })
  await handInFigures(world)
  assert.equal((await show(world, 'coordinator')).measure.countsPeople, 'harm')
})

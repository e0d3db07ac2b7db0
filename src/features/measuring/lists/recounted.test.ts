import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { recounted } from './recounted.ts'

const version = (
  number: number,
  since: string | null,
  codes: readonly string[],
  unit = 'percent',
): figureDrafts.KnownDefinition => ({
  version: number,
  kind: 'share',
  unit,
  countsPeople: 'composition',
  direction: 'increase',
  since,
  breakdowns: [
    {
      dimension: 'district',
      exclusive: true,
      exhaustive: true,
      categories: codes.map((code) => ({ code, name: {}, aliases: [] })),
    },
  ],
})

const all = [version(1, null, ['north', 'south', 'isle']), version(2, '2026', ['north', 'south'])]
const figure = figureDrafts.observationSays.parse({
  definition: 1,
  cells: [
    { keys: { district: 'north' }, numerator: '4', denominator: '10' },
    { keys: { district: 'isle' }, state: 'not-reported' },
    { keys: { sex: 'women' }, numerator: '4' },
  ],
})
const told = (about: string, definitions = all) => {
  const { definition, cells } = recounted(figure, definitions, about)
  return { definition, cells: cells.map(({ keys }) => Object.values(keys).join()) }
}
const untouched = { definition: 1, cells: ['north', 'isle', 'women'] }

test('a figure goes on by the newest version of its period, without the categories that this took out', () => {
  assert.deepEqual(told('2026'), { definition: 2, cells: ['north', 'women'] })
  assert.deepEqual(told('2027'), { definition: 2, cells: ['north', 'women'] })
})

test('a figure of before the new version, in another unit or of no known version stays as it is', () => {
  assert.deepEqual(told('2025'), untouched)
  assert.deepEqual(told('2026', [...all.slice(0, 1), version(2, '2026', [], 'people')]), untouched)
  assert.deepEqual(told('2026', [version(3, '2026', ['north'])]), untouched)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countingItems } from './counting.ts'

const figure = (field: string) => ({ field, chain: field, content: { noun: 'observation' } })
const use = (period: string, uses: string) => ({
  field: `use.${period}`,
  chain: 'use',
  content: { noun: 'observation_use', says: { uses, sentence: 'Newer' } },
})
const counting = (known: readonly string[], ...items: Parameters<typeof countingItems>[0]) =>
  countingItems(
    items,
    known.map((about) => ({ about })),
  ).map(({ field }) => field)

test('a figure counts until another one of its period is chosen', () => {
  const [own, other] = [figure('observation.2027'), figure('observation.2027.dst')]
  assert.deepEqual(counting([], own, other), ['observation.2027'])
  assert.deepEqual(counting([], other, own), ['observation.2027'])
  assert.deepEqual(counting([], own, other, use('2027', 'observation.2027.dst')), [
    'observation.2027.dst',
  ])
  assert.deepEqual(counting([], own, other, use('2027', 'gone')), ['observation.2027'])
})

test('another figure counts by itself only where nothing else is known of its period', () => {
  assert.deepEqual(counting(['2027'], figure('observation.2027.dst')), [])
  assert.deepEqual(counting([], figure('observation.2027.dst')), ['observation.2027.dst'])
})

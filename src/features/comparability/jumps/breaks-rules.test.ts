import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import type { DefinitionFact } from '#features/indicators'
import { breaksByDefinition } from './breaks-rules.ts'

const definition = (given: Partial<DefinitionFact> = {}): DefinitionFact => ({
  id: 'd',
  chain: 'd',
  organisation: 'xx:club',
  origin: 'people',
  replaces: null,
  reason: null,
  published_at: new Date('2027-01-01'),
  indicator: 'players',
  version: 2,
  about: '2026',
  language: 'en',
  content: figureDrafts.definitionSays.parse({
    kind: 'count',
    direction: 'increase',
    resultsLevel: 'output',
    countsPeople: 'no',
    reason: 'Guests count.',
  }),
  breaks: true,
  ...given,
})
const measured = (...periods: readonly string[]) =>
  periods.map((about) => ({ indicator: 'players', about }))

const between = (...given: Parameters<typeof breaksByDefinition>) =>
  breaksByDefinition(...given).map(({ earlier, about, answer, sentence }) => [
    earlier,
    about,
    answer,
    sentence,
  ])

test('a definition that ends comparability breaks its series between the figures around its first period', () => {
  assert.deepEqual(between([definition()], measured('2024', '2027', '2025', '2026')), [
    ['2025', '2026', 'new-definition', 'Guests count.'],
  ])
  assert.deepEqual(between([definition({ about: '2025-07-01' })], measured('2024', '2026')), [
    ['2024', '2026', 'new-definition', 'Guests count.'],
  ])
})

test('where nothing is measured since, it stands at the first period itself', () => {
  assert.deepEqual(between([definition()], measured('2024')), [
    ['2024', '2026', 'new-definition', 'Guests count.'],
  ])
})

test('a definition breaks nothing that is not there, nor another series, nor where it does not say so', () => {
  assert.deepEqual(between([definition()], measured('2026', '2027')), [])
  assert.deepEqual(between([definition()], [{ indicator: 'courts', about: '2024' }]), [])
  assert.deepEqual(between([definition({ breaks: false })], measured('2024')), [])
  assert.deepEqual(between([definition({ about: null })], measured('2024')), [])
  assert.deepEqual(between([definition()], measured('2023/2022')), [])
})

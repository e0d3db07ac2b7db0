import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import type { DefinitionFact } from '#features/indicators'
import { breaksByDefinition, breaksToCome } from './breaks-rules.ts'

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
/** Figures of these periods, counted by the version from 2026 on unless another is named behind a stroke. */
const measured = (...periods: readonly string[]) =>
  periods.map((one) => {
    const [about = '', by] = one.split('|')
    return {
      indicator: 'players',
      about,
      definition: Number(by ?? (about < '2026' ? 1 : 2)),
      organisation: 'xx:club',
      published_at: new Date('2026-06-01'),
    }
  })

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
  assert.deepEqual(
    between(
      [definition()],
      measured('2024').map((one) => ({ ...one, indicator: 'courts' })),
    ),
    [],
  )
  assert.deepEqual(between([definition({ breaks: false })], measured('2024')), [])
  assert.deepEqual(between([definition({ about: null })], measured('2024')), [])
  assert.deepEqual(between([definition()], measured('2023/2022')), [])
})

test('a value of an older version is not the first figure of the new series', () => {
  // Counted as before: there is no break before it yet, nor after the last of them.
  assert.deepEqual(between([definition()], measured('2024', '2025', '2026|1')), [])
  assert.deepEqual(between([definition()], measured('2024', '2025', '2026|1', '2027')), [
    ['2026', '2027', 'new-definition', 'Guests count.'],
  ])
  assert.deepEqual(between([definition()], measured('2025', '2026|3')), [
    ['2025', '2026', 'new-definition', 'Guests count.'],
  ])
})

test('a value that is published in one edition with a version is counted by it', () => {
  const [value] = measured('2026|1')
  const together = { ...(value ?? assert.fail()), published_at: definition().published_at }
  const beside = { ...together, about: '2025', definition: 1 }
  assert.deepEqual(between([definition()], [beside, together]), [
    ['2025', '2026', 'new-definition', 'Guests count.'],
  ])
})

test('a break over figures that are all counted the old way is to come, until one is counted anew', () => {
  const toCome = (...periods: readonly string[]) =>
    breaksToCome([definition()], measured(...periods))
  assert.deepEqual(toCome('2025', '2026|1'), [
    {
      id: 'd',
      organisation: 'xx:club',
      about: '2026',
      sentence: 'Guests count.',
      language: 'en',
      publishedAt: new Date('2027-01-01'),
    },
  ])
  assert.deepEqual(toCome('2025', '2026|1', '2027|2'), [])
  assert.deepEqual(toCome('2025'), [])
  assert.deepEqual(toCome(), [])
  assert.deepEqual(breaksToCome([definition({ breaks: false })], measured('2026|1')), [])
})

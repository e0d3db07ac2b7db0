import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { clubReading, injuries, measured, players } from '#test/portal/club'
import type { DefinitionFact } from '#features/indicators'
import { statedDefinition } from '#test/portal/stated'
import { viewIndicators } from '#features/figure-views'
import { makeFile, valuesTable } from './make.ts'
import { sourceWords } from './source-words.ts'

const cell = (district: string, numerator: string, denominator: string) => ({
  keys: { district },
  numerator,
  denominator,
  value: '',
  state: 'value' as const,
  note: '',
})
const parted = {
  value: '10',
  cells: [cell('fyn', '6', '46'), cell('bornholm', '1', '14')],
  source: { text: 'The register', language: 'en' },
}

function sourceOf(indicator: typeof players, definitions: readonly DefinitionFact[] = []) {
  const [view] = viewIndicators([indicator], {
    observations: [measured('a', { ...parted, indicator: indicator.id })],
    targets: [],
    baselines: [],
    definitions,
  })
  return {
    say: speaker('en'),
    reading: clubReading,
    view: view ?? assert.fail(),
    benchmarks: [],
    origin: 'https://club.example',
    day: '2026-06-01' as const,
    exercise: false,
  }
}

test('every part that the page shows is a row with its dimension, category and the same digits', () => {
  const source = sourceOf(players)
  const { columns, rows } = valuesTable(source)
  const at = (name: string) => columns.findIndex((column) => column.name === name)
  const names = ['fact_id', 'what', 'dimension', 'category', 'value', 'numerator', 'denominator']
  const parts = rows.filter((row) => row[at('what')] === 'part')
  assert.deepEqual(
    parts.map((row) => names.map((name) => row[at(name)])),
    source.view.parts.flatMap(({ dimension, category, figures }) =>
      figures.map(({ figure }) => [
        figure.factId,
        'part',
        dimension,
        category,
        figure.shown ? figure.value : null,
        figure.shown ? figure.numerator : null,
        figure.shown ? figure.denominator : null,
      ]),
    ),
  )
  assert.equal(parts.length, 2)
  assert.ok(rows.every((row) => row.length === columns.length))
  assert.match(String(makeFile(source, 'values.csv')?.body), /district,fyn/)
})

test('a part is called by its name, and what it is a part of too, in every language', () => {
  const definition = statedDefinition({
    breakdowns: [
      {
        dimension: 'district',
        exclusive: true,
        exhaustive: true,
        categories: [{ code: 'fyn', name: { en: 'Funen', da: 'Fyn' }, aliases: [] }],
      },
    ],
  })
  const { columns, rows } = valuesTable(sourceOf(players, [definition]))
  const named = (row: (typeof rows)[number]) =>
    Object.fromEntries(
      columns.flatMap(({ name }, at) => (name.includes('_name_') ? [[name, row[at]]] : [])),
    )
  assert.deepEqual(rows.slice(1).map(named), [
    {
      dimension_name_en: 'District',
      dimension_name_da: 'Politikreds',
      category_name_en: 'Funen',
      category_name_da: 'Fyn',
    },
    {
      dimension_name_en: 'District',
      dimension_name_da: 'Politikreds',
      category_name_en: null,
      category_name_da: null,
    },
  ])
})

test('of what people have suffered no part is in any file', () => {
  const { columns, rows } = valuesTable(sourceOf(injuries))
  const what = columns.findIndex(({ name }) => name === 'what')
  assert.deepEqual(
    rows.map((row) => row[what]),
    ['observation'],
  )
})

test('files name the source of the values in its own words, not the plan’s', () => {
  const source = sourceOf(players)
  assert.equal(sourceWords(source), 'The register')
  const { columns, rows } = valuesTable(source)
  const place = columns.findIndex(({ name }) => name === 'source_en')
  assert.equal(rows[0]?.[place], 'The register')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FrozenAssessment, FrozenFigure } from '#features/snapshots'
import { cellFacts, overruledFacts, partedIn } from './rules.ts'
import type { CellsRow, VerdictRow } from './schema.ts'

const figure: FrozenFigure = {
  kind: 'figure',
  fact: 'f-2027',
  chain: 'c-2027',
  signedAt: null,
  handedInAt: null,
  replaces: null,
  correction: null,
  indicator: 'women',
  organisation: 'dk:dema',
  commitment: null,
  origin: 'elsewhere',
  period: '2027',
  value: '40.0',
  numerator: null,
  denominator: null,
  unit: 'percent',
  definition: 1,
  countsPeople: 'composition',
  state: 'value',
  qualifier: null,
  source: null,
  reference: null,
  coverage: null,
  used: true,
}
const of = (content: FrozenFigure | FrozenAssessment) => ({ content, level: 'public' }) as const
const counts = { numerator: '', denominator: '', value: '', state: 'value' } as const
const row = (keys: Readonly<Record<string, string>>, value = '41'): CellsRow => ({
  id: 'f-2027',
  cells: [{ ...counts, keys: { ...keys }, value }],
})
const places = (rows: readonly CellsRow[], one: FrozenFigure = figure) =>
  cellFacts([of(one)], rows, []).flatMap(({ content: { says } }) => says['cells'])

test('a cell is frozen with the level, the chain and the figure that it belongs to', () => {
  const [fact] = cellFacts([{ content: figure, level: 'partner' }], [row({ sex: 'f' })], [])
  const cell = { dimension: 'sex', category: 'f', name: null, state: 'value', value: '41' }
  assert.deepEqual(fact, {
    ref: 'figures:cells:f-2027',
    level: 'partner',
    facts: ['f-2027'],
    chains: ['c-2027'],
    content: {
      kind: 'figures/cells',
      organisation: 'dk:dema',
      commitment: null,
      indicator: 'women',
      says: {
        figure: 'f-2027',
        period: '2027',
        unit: 'percent',
        countsPeople: 'composition',
        cells: [{ ...cell, numerator: null, denominator: null }],
      },
    },
  })
})

test('no crossing, nothing by age, disability or nationality and nothing of harm is frozen', () => {
  for (const keys of [{ age: '18-24' }, { disability: 'yes' }, { nationality: 'dk' }])
    assert.deepEqual(places([row(keys)]), [])
  assert.deepEqual(places([row({ sex: 'f', district: 'fyn' })]), [])
  assert.deepEqual(partedIn([of({ ...figure, countsPeople: 'harm' })]), [])
  assert.deepEqual(partedIn([of({ ...figure, used: false })]), [])
})

test('of counts alone the share is reckoned as on the pages', () => {
  const cells = [{ ...counts, keys: { sex: 'f' }, numerator: '1', denominator: '3' }]
  const [cell] = cellFacts([of(figure)], [{ id: 'f-2027', cells }], [])
  assert.match(JSON.stringify(cell?.content.says), /"value":"33\.3"/)
})

const assessment: FrozenAssessment = {
  kind: 'assessment',
  indicator: 'women',
  organisation: null,
  method: 'linear',
  methodVersion: 'linear/1',
  verdict: 'behind',
  countsPeople: 'composition',
  attainment: null,
  expected: null,
  ratio: null,
  assessedAt: '2028-01-01T00:00:00.000Z',
  sentence: { en: 'Behind.' },
  disagreement: null,
  rests: ['f-2027'],
}
const said: VerdictRow = {
  id: 'v-1',
  chain: 'v-1',
  replaces: null,
  organisation: 'dk:dema',
  indicator: 'women',
  about: '2027',
  level: 'public',
  verdict: 'on-track',
  rule: 'regressing',
  language: 'en',
  sentence: 'Two posts.',
  published_at: new Date('2028-01-01'),
}

test('an overruling is of the figure that is judged, and goes with it; a later word takes its place', () => {
  const facts = [of(figure), of(assessment)]
  const later = { ...said, id: 'v-2', verdict: 'ahead', published_at: new Date('2028-02-01') }
  const frozen = overruledFacts(facts, [said, later])
  assert.deepEqual(
    frozen.map(({ ref, facts: held, chains, content: { says } }) => [
      ref,
      held,
      chains,
      [says['verdict'], says['rule'], says['answered']],
    ]),
    [
      [
        'figures:overruled:women',
        ['v-2', 'f-2027'],
        ['v-1', 'c-2027'],
        ['ahead', 'behind', 'regressing'],
      ],
    ],
  )
  assert.deepEqual(overruledFacts(facts, [{ ...said, about: '2026' }]), [])
  assert.deepEqual(overruledFacts([of(figure)], [said]), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { definitionControls, definitionIn, isTolerance } from './definition.ts'

const standing = figureDrafts.definitionSays.parse({
  kind: 'share',
  unit: 'percent',
  population: 'Leaders',
  direction: 'increase',
  resultsLevel: 'outcome',
  countsPeople: 'composition',
  breakdowns: [
    {
      dimension: 'district',
      exclusive: true,
      exhaustive: false,
      categories: [
        { code: 'fyn', name: { da: 'Fyn', en: 'Funen' }, aliases: ['Fyns Politi'] },
        { code: 'born', name: { da: 'Bornholm', en: 'Bornholm' } },
      ],
    },
  ],
})

test('a definition that is sent untouched says what stood there, names in the other language too', () => {
  for (const language of ['da', 'en'] as const)
    assert.deepEqual(
      definitionIn(definitionControls(standing, language), standing, language),
      standing,
    )
})

test('categories are written line by line: code, name, what it is called besides', () => {
  const controls = definitionControls(standing, 'da')
  assert.equal(controls['categories-0'], 'fyn = Fyn | Fyns Politi\nborn = Bornholm')
  const more = {
    ...controls,
    'categories-0': 'fyn = Fyn\nnord = Nordjylland | Nord',
    breaks: 'yes',
  }
  const read = definitionIn(more, standing, 'da')
  assert.deepEqual(read?.breakdowns[0]?.categories, [
    { code: 'fyn', name: { da: 'Fyn', en: 'Funen' }, aliases: [] },
    { code: 'nord', name: { da: 'Nordjylland' }, aliases: ['Nord'] },
  ])
  assert.equal(read?.breaks, true)
})

test('a breakdown whose name is no short word is refused', () => {
  const controls = { ...definitionControls(standing, 'da'), 'dimension-0': 'Politi kreds' }
  assert.equal(definitionIn(controls, standing, 'da'), null)
})

test('a tolerance is a share of the way, and parameters that the form does not ask for stay', () => {
  const before = { ...standing, parameters: { within: 'each-period', tolerance: '0.2' } }
  const controls = definitionControls(before, 'da')
  assert.equal(controls['tolerance'], '0.2')
  const read = (tolerance: string) =>
    definitionIn({ ...controls, tolerance }, before, 'da')?.parameters
  assert.deepEqual(
    [read('0,1'), read('')],
    [{ within: 'each-period', tolerance: '0.1' }, { within: 'each-period' }],
  )
  assert.deepEqual(['', '0', '1', '0,05', '5', '-0.1', 'lidt'].map(isTolerance), [
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

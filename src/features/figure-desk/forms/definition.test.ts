import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { definitionControls, definitionIn } from './definition.ts'

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

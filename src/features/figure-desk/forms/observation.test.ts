import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figureDrafts } from '#features/indicators'
import { figureRules } from '#features/measuring'
import { cellControl, observationControls, observationField, observationIn } from './observation.ts'

const district: figureDrafts.BreakdownSays = {
  dimension: 'district',
  exclusive: true,
  exhaustive: true,
  categories: ['north', 'south', 'west'].map((code) => ({ code, name: { en: code }, aliases: [] })),
}
const says = (given: object): figureDrafts.ObservationSays =>
  figureDrafts.observationSays.parse(given)
const cell = (code: string, numerator: string, denominator: string) => ({
  keys: { district: code },
  numerator,
  denominator,
  value: '',
  state: 'value' as const,
})

test('a form that is sent untouched says what stood there', () => {
  const number = fc.integer({ min: 0, max: 999 }).map(String)
  fc.assert(
    fc.property(fc.array(number, { maxLength: 3 }), fc.string(), (counts, source) => {
      const cells = counts.map((count, at) =>
        cell(district.categories[at]?.code ?? '', count, '999'),
      )
      const standing = says({ source, cells, ...figureRules.coverageIn(cells, [district], null) })
      const controls = observationControls(standing, [district])
      assert.deepEqual(observationIn(controls, [district], standing), standing)
    }),
  )
})

test('cells of more dimensions than the form has stay as they are', () => {
  const crossed = { ...cell('north', '1', '2'), keys: { district: 'north', level: 'two' } }
  const standing = says({ cells: [crossed] })
  const controls = {
    ...observationControls(standing, [district]),
    [cellControl('district', 'south', 'numerator')]: '3',
  }
  assert.deepEqual(
    observationIn(controls, [district], standing).cells.map(({ keys, numerator }) => [
      keys,
      numerator,
    ]),
    [
      [{ district: 'north', level: 'two' }, '1'],
      [{ district: 'south' }, '3'],
    ],
  )
})

test('a period is a field; with a short name it is a rival’s', () => {
  assert.equal(observationField({ period: '2026' }), 'observation.2026')
  assert.equal(
    observationField({ period: '2026-H1', rival: 'survey' }),
    'observation.2026-H1.survey',
  )
  assert.equal(observationField({ period: 'soon' }), undefined)
  assert.equal(observationField({ period: '2026', rival: 'A B' }), undefined)
})

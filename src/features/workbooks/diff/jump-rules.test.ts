import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askingOf, jumpField, worth } from './jump-rules.ts'
import { fieldWith } from './samples.fixture.ts'

const women = fieldWith('c-1/figure.women', [])
const figure = (about: string, numerator: string, denominator: string) => ({
  id: about,
  indicator: 'women',
  definition: 1,
  about,
  value: String((100 * Number(numerator)) / Number(denominator)),
  numerator,
  denominator,
})
const known = {
  period: '2026' as const,
  answered: new Set<string>(),
  figures: [figure('2025', '10', '400')],
}
const becomes = { numerator: '80', denominator: '400', source: 'HR' }

test('a figure is worth its share, or itself', () => {
  assert.equal(worth({ value: null, numerator: '11', denominator: '52' }), '21.2')
  assert.equal(worth({ value: '7', numerator: null, denominator: null }), '7')
  assert.equal(worth({ value: null, numerator: '11', denominator: '0' }), null)
})

test('a jump is asked about with both figures and the period before', () => {
  assert.deepEqual(askingOf(known)(women, becomes), {
    period: '2025',
    before: '2.5',
    after: '20.0',
  })
  assert.equal(jumpField(women, '2026'), 'jump.women.2026')
})

test('what stays within reason, is the first of its series, or is answered, is not asked about', () => {
  assert.equal(askingOf(known)(women, { ...becomes, numerator: '12' }), null)
  assert.equal(askingOf({ ...known, figures: [] })(women, becomes), null)
  assert.equal(askingOf({ ...known, answered: new Set([women.key]) })(women, becomes), null)
  assert.equal(askingOf(known)(fieldWith('c-1/did', []), { text: 'We planted.' }), null)
})

test('the figure of this very period is not the one before', () => {
  const figures = [...known.figures, figure('2026', '70', '400')]
  assert.equal(askingOf({ ...known, figures })(women, becomes)?.period, '2025')
})

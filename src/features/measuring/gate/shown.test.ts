import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { shownBaseline, shownFigure } from './shown.ts'

const says = figureDrafts.observationSays.parse({
  numerator: '30',
  denominator: '60',
  cells: [
    { keys: { court: 'clay' }, numerator: '2', denominator: '20' },
    { keys: { court: 'grass' }, numerator: '28', denominator: '40' },
  ],
})
const figure = { value: '50.0', numerator: '30', denominator: '60', says }
const harm = { unit: 'percent', countsPeople: 'harm' } as const

test('the owner sees its own figure whole, and so does everybody where nobody can be hurt', () => {
  const whole = { ...figure, hidden: false, cellsHidden: false }
  assert.deepEqual(shownFigure('f', figure, harm, 'owner'), whole)
  const staff = { unit: 'percent', countsPeople: 'composition' } as const
  assert.deepEqual(shownFigure('f', figure, staff, 'others'), whole)
})

test('a small cell hides all cells: what is missing could be reckoned from the others', () => {
  const shown = shownFigure('f', figure, harm, 'others')
  assert.deepEqual([shown.value, shown.hidden, shown.cellsHidden], ['50.0', false, true])
  assert.deepEqual(
    shown.says.cells.map(({ keys, numerator, denominator }) => [keys, numerator, denominator]),
    [
      [{ court: 'clay' }, '', ''],
      [{ court: 'grass' }, '', ''],
    ],
  )
})

test('a small total hides everything that was entered', () => {
  const small = { value: '5.0', numerator: '3', denominator: '60', says }
  const shown = shownFigure('f', small, harm, 'others')
  assert.deepEqual(
    [shown.value, shown.numerator, shown.denominator, shown.hidden, shown.says.numerator],
    [null, null, null, true, ''],
  )
  assert.doesNotMatch(JSON.stringify(shown), /"(3|2|28|30|5\.0)"/)
})

test('a baseline of few people is hidden from others with its counts, and its owner sees it', () => {
  const start = figureDrafts.baselineSays.parse({ value: '7.5', numerator: '3', denominator: '40' })
  assert.equal(shownBaseline('f', start, harm, 'others'), null)
  assert.deepEqual(shownBaseline('f', start, harm, 'owner'), start)
  const many = { ...start, value: '50.0', numerator: '20' }
  assert.deepEqual(shownBaseline('f', many, harm, 'others'), many)
})

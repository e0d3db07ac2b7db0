import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftTable } from './draft-rules.ts'
import { saysTheSame } from './facts.ts'
import { figureDrafts } from '#features/indicators'

const fact = {
  id: 'leaders.2025',
  indicator: 'leaders',
  period: '2025',
  value: '45.0',
  numerator: '9',
  denominator: '20',
  cells: [],
}
const stated = { ...fact, fact: 'leaders.2025', what: 'observation' }

test('a row says of a fact what stands, however its zeros are written', () => {
  assert.equal(saysTheSame(stated, fact), true)
  assert.equal(saysTheSame({ ...stated, value: '45' }, fact), true)
  assert.equal(saysTheSame({ ...stated, value: '46' }, fact), false)
  assert.equal(saysTheSame({ ...stated, numerator: '' }, fact), false)
})

test('a row whose numbers the file has hidden says nothing else than what stands', () => {
  const hidden = { ...stated, value: '', numerator: '', denominator: '' }
  assert.equal(saysTheSame(hidden, fact), true)
})

test('a row of a part says what stands where its counts do, with the share that they make or without', () => {
  const [north] = figureDrafts.observationSays.parse({
    cells: [{ keys: { stream: 'north' }, numerator: '4', denominator: '9' }],
  }).cells
  const whole = { ...fact, cells: [north ?? assert.fail()] }
  const part = { ...stated, fact: 'leaders.2025#stream=north', what: 'part', numerator: '4' }
  const row = { ...part, denominator: '9', value: '44.4' }
  assert.equal(saysTheSame(row, whole), true)
  assert.equal(saysTheSame({ ...row, value: '' }, whole), true)
  assert.equal(saysTheSame({ ...row, numerator: '5' }, whole), false)
  assert.equal(saysTheSame({ ...row, fact: 'leaders.2025#stream=south' }, whole), false)
})

test('a row about another indicator or period, or of a fact that nobody may read, says something else', () => {
  assert.equal(saysTheSame({ ...stated, period: '2024' }, fact), false)
  assert.equal(saysTheSame({ ...stated, indicator: 'officers' }, fact), false)
  assert.equal(saysTheSame(stated, undefined), false)
})

test('a draft is a row for its whole where it was entered, and one for each part', () => {
  const cells = [{ keys: { stream: 'north' }, numerator: '4', denominator: '10' }]
  const parted = figureDrafts.observationSays.parse({ cells, source: 'Payroll' })
  const silent = figureDrafts.observationSays.parse({ state: 'withheld', note: 'By law' })
  assert.deepEqual(
    draftTable([
      { indicator: 'leaders', period: '2024', says: silent },
      { indicator: 'leaders', period: '2025', says: parted },
    ]),
    {
      columns: [
        'indicator',
        'period',
        'stream',
        'value',
        'numerator',
        'denominator',
        'state',
        'source',
        'note',
      ],
      rows: [
        ['leaders', '2024', null, null, null, null, 'withheld', null, 'By law'],
        ['leaders', '2025', 'north', null, '4', '10', 'value', 'Payroll', null],
      ],
    },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baselineSays, definitionSays, observationSays, targetSays } from './schema.ts'
import { tidiedEntry } from './tidy.ts'

test('numbers are kept in one spelling, wherever they stand; what cannot be read stays as typed', () => {
  const observation = observationSays.parse({
    numerator: '3 300',
    denominator: '4.000,5',
    value: 'ca. 5',
    coverageReported: '9,0',
    cells: [{ keys: { court: 'clay' }, numerator: '1,5' }],
  })
  const tidied = tidiedEntry({ observation, correction: '' }).observation
  assert.deepEqual(
    [tidied?.numerator, tidied?.denominator, tidied?.value, tidied?.coverageReported],
    ['3300', '4000.5', 'ca. 5', '9.0'],
  )
  assert.equal(tidied?.cells[0]?.numerator, '1.5')
  const target = targetSays.parse({ kind: 'range', value: '40,0', upper: '60,0' })
  assert.deepEqual(tidiedEntry({ target, correction: '' }).target, {
    ...target,
    value: '40.0',
    upper: '60.0',
  })
  const baseline = baselineSays.parse({ value: '9,5' })
  assert.equal(tidiedEntry({ baseline, correction: '' }).baseline?.value, '9.5')
  const definition = definitionSays.parse({
    kind: 'share',
    direction: 'parity',
    resultsLevel: 'output',
    countsPeople: 'no',
    rangeLow: '40,0',
    delayDays: ' 90 ',
  })
  const { rangeLow, delayDays } = tidiedEntry({ definition, correction: '' }).definition ?? {}
  assert.deepEqual([rangeLow, delayDays], ['40.0', '90'])
})

test('an emptied entry and a choice stay as they are', () => {
  const entries = [
    { observation: null, correction: '' },
    { use: { uses: 'a', sentence: 'It counts everybody.' }, correction: '' },
  ]
  assert.deepEqual(entries.map(tidiedEntry), entries)
})

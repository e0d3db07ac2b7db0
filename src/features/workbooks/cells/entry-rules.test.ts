import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { words } from '../diff/samples.fixture.ts'
import { readEntry } from './entry-rules.ts'
import type { EntryCell, PartName } from './schema.ts'

const cell = (said: string, kind: EntryCell['kind'] = 'text'): EntryCell => ({
  at: 'E7',
  kind,
  said,
})

/** What a cell says, or the code of its fault. */
const read = (part: PartName, one: EntryCell, unit = '', countsPeople = 'harm'): string => {
  const entry = readEntry(part, one, words, { unit, measure: { countsPeople } })
  return 'value' in entry ? entry.value : `! ${entry.code}`
}

test('a count is read with a comma, a point or spaces, as a number or as a text', () => {
  const typed = ['12', '12,0', '1 250', '1\u00a0250', ' 7 ', '0']
  assert.deepEqual(
    typed.map((said) => read('numerator', cell(said))),
    ['12', '12.0', '1250', '1250', '7', '0'],
  )
  assert.equal(read('denominator', cell('1250', 'number')), '1250')
  assert.equal(read('value', cell('12,5')), '12.5')
  assert.equal(read('value', cell('1.234,5')), '1234.5')
  assert.equal(read('numerator', cell('', 'empty')), '')
  assert.equal(read('numerator', cell('  ')), '')
})

test('what is no count is named for what it is', () => {
  assert.equal(read('numerator', cell('ca. 30')), '! no-number')
  assert.equal(read('numerator', cell('1.250'), '', 'no'), '! two-ways')
  assert.equal(read('numerator', cell('12,5')), '! not-whole')
  assert.equal(read('numerator', cell('12,5'), '', 'no'), '12.5')
  assert.equal(read('denominator', cell('1.250', 'number')), '! not-whole')
  assert.equal(read('numerator', cell('20', 'percent')), '! percent')
  assert.equal(read('numerator', cell('20 %')), '! percent')
  assert.equal(read('numerator', cell('2026-03-04', 'date')), '! date')
  assert.equal(read('numerator', cell('true', 'truth')), '! no-number')
  assert.equal(read('numerator', cell('#REF!', 'error')), '! broken')
  assert.equal(read('denominator', cell('-3', 'number')), '! negative')
})

test('of people no fraction is offered: it would be refused as soon as it was chosen', () => {
  const people = { unit: '', measure: { countsPeople: 'composition' } }
  assert.deepEqual(readEntry('numerator', cell('1.250'), words, people), {
    code: 'thousands',
    values: { typed: '1.250', thousands: '1250' },
  })
  const money = { unit: '', measure: { countsPeople: 'no' } }
  assert.deepEqual(readEntry('numerator', cell('1.250'), words, money), {
    code: 'two-ways',
    values: { typed: '1.250', thousands: '1250', fraction: '1.250' },
  })
})

test('a percentage is a value where the figure is in percent', () => {
  assert.equal(read('value', cell('20', 'percent'), 'percent'), '20')
  assert.equal(read('value', cell('2,6 %'), 'percent'), '2.6')
  assert.equal(read('value', cell('20', 'percent'), 'persons'), '! percent')
  assert.equal(read('value', cell('-4', 'number'), 'persons'), '-4')
})

test('a formula is named with what it came to, whatever it came to', () => {
  const formula = { ...cell('75', 'number'), formula: '70+5' }
  assert.deepEqual(readEntry('denominator', formula, words), {
    code: 'formula',
    values: { formula: '=70+5', came: '75' },
  })
  assert.deepEqual(readEntry('text', { ...cell('', 'empty'), formula: '' }, words), {
    code: 'formula',
    values: { formula: '=', came: 'none' },
  })
})

test('cells that were merged are named with those they were merged with', () => {
  assert.equal(read('text', { ...cell('Both.'), merged: 'D4:E4' }), '! merged')
})

test('a status is a word of the list, however it is written, or its code', () => {
  assert.equal(read('status', cell(' Delayed ')), 'delayed')
  assert.equal(read('status', cell('ON TRACK')), 'on-track')
  assert.equal(read('status', cell('', 'empty')), '')
  assert.equal(read('status', cell('fine')), '! status')
})

test('a mark is yes, no or nothing', () => {
  const typed = ['ja', 'Yes', 'x', 'uændret', 'nej', '-', '']
  assert.deepEqual(
    typed.map((said) => read('unchanged', cell(said))),
    ['yes', 'yes', 'yes', 'yes', '', '', ''],
  )
  assert.equal(read('unchanged', cell('true', 'truth')), 'yes')
  assert.equal(read('unchanged', cell('perhaps')), '! mark')
})

test('words are kept as they were written, without what programs add at their ends', () => {
  assert.equal(read('text', cell(' Vi begyndte. \r\nSå. \n')), 'Vi begyndte.\nSå.')
  assert.equal(read('text', cell('=SUM(1)')), '=SUM(1)')
  assert.equal(read('source', cell('12', 'percent')), '12 %')
  assert.equal(read('source', cell('a'.repeat(501))), '! too-long')
  assert.equal(read('text', cell('a'.repeat(10_001))), '! too-long')
})

test('a date that the program made of words is asked about, wherever words are wanted', () => {
  assert.deepEqual(readEntry('text', cell('2026-03-05', 'date'), words), {
    code: 'date-in-text',
    values: { day: '2026-03-05' },
  })
  assert.equal(read('source', cell('2026-03-05', 'date')), '! date-in-text')
})

test('whatever stands in a cell is read or named, and never a fault of ours', () => {
  const kinds = fc.constantFrom('empty', 'text', 'number', 'percent', 'date', 'truth', 'error')
  const part = fc.constantFrom<PartName>('text', 'status', 'unchanged', 'numerator', 'value')
  fc.assert(
    fc.property(
      part,
      kinds,
      fc.string(),
      fc.constantFrom('', 'percent'),
      (one, kind, said, unit) => {
        const entry = readEntry(one, { at: 'A1', kind, said }, words, { unit, measure: null })
        assert.ok('value' in entry || entry.code !== '')
      },
    ),
  )
})

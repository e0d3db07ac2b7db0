import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalOf, findAmounts } from './amount-rules.ts'
import { sentencesOf } from './sentence-rules.ts'
import { readTarget } from './target-rules.ts'

const frame = {
  period: { start: '2026-01-01', end: '2026-12-31' },
  language: 'da',
  due: '2026-12-31',
} as const

const told = (text: string, language: 'da' | 'en' = 'da') => {
  const { comparator, value, unit, due, state } = readTarget(text, { ...frame, language })
  return [comparator, value, unit, due, state]
}
const end = '2026-12-31'

test('a number with its unit is a target', () => {
  const cases: Readonly<Record<string, readonly unknown[]>> = {
    '75 pct.': ['=', '75', 'percent', end, 'placed'],
    'Mindst 6.': ['>=', '6', 'count', end, 'placed'],
    'Mindst 8 produkter i 2026.': ['>=', '8', 'count', end, 'placed'],
    '2 regimer.': ['=', '2', 'count', end, 'placed'],
    '12 måneder.': ['=', '12', 'months', end, 'placed'],
    '40 (samlet antal, ikke navne).': ['=', '40', 'count', end, 'placed'],
    '20 pct. (stikprøve).': ['=', '20', 'percent', end, 'placed'],
    '1 seminar i september 2026.': ['=', '1', 'count', '2026-09-30', 'placed'],
    'Mindst 45 % af deltagerne er kvinder.': ['>=', '45', 'percent', end, 'placed'],
    'højst 3 klager': ['<=', '3', 'count', end, 'placed'],
    '17,5 pct.': ['=', '17.5', 'percent', end, 'placed'],
    '1.500 ansatte': ['=', '1500', 'count', end, 'placed'],
    '150': ['=', '150', 'count', end, 'placed'],
    '≥ 90 %': ['>=', '90', 'percent', end, 'placed'],
    'ca. 20 deltagere': ['=', '20', 'count', end, 'guessed'],
    'Tre møder': ['=', '3', 'count', end, 'guessed'],
  }
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(told(text), expected, text)
  assert.deepEqual(told('Module tested in 2 courses.', 'en'), ['=', '2', 'count', end, 'placed'])
  assert.deepEqual(told('1,500 officers', 'en'), ['=', '1500', 'count', end, 'placed'])
})

test('a range has two ends and no value', () => {
  const target = readTarget('Mellem 40 og 60 pct.', frame)
  assert.deepEqual(
    [target.comparator, target.value, target.low, target.high, target.unit, target.state],
    ['range', null, '40', '60', 'percent', 'placed'],
  )
})

test('done is true, and due the day that is named', () => {
  assert.deepEqual(told('Afsluttet 30. april 2026.'), [
    'done',
    true,
    'binary',
    '2026-04-30',
    'placed',
  ])
  assert.deepEqual(told('Godkendt senest 15. december 2026.'), [
    'done',
    true,
    'binary',
    '2026-12-15',
    'placed',
  ])
  assert.deepEqual(told('Ja'), ['done', true, 'binary', end, 'placed'])
  assert.deepEqual(told('Pilot evalueret.'), ['done', true, 'binary', end, 'placed'])
  assert.deepEqual(told('1. juni 2026'), ['done', true, 'binary', '2026-06-01', 'guessed'])
  assert.deepEqual(told('første opgørelse'), ['done', true, 'binary', end, 'guessed'])
})

test('all of them is a hundred per cent, as a guess', () => {
  for (const text of ['Alle møder (forventet 4).', 'alle møder', 'Møder holdt i alle kredse.'])
    assert.deepEqual(told(text), ['=', '100', 'percent', end, 'guessed'], text)
})

test('what cannot be checked is refused and has no value', () => {
  for (const text of ['rettidigt', 'flere kvinder', 'Årsager opgjort på køn.', 'Større viden'])
    assert.deepEqual(told(text), [null, null, null, null, 'refused'], text)
  assert.equal(
    readTarget('På længere sigt som på landsplan (21,1 % i 2024).', frame).why,
    'target-relative',
  )
})

test('a rate by the year and what waits for something else have no day', () => {
  assert.deepEqual(told('2 kurser årligt.'), ['=', '2', 'count', null, 'guessed'])
  assert.deepEqual(told('100 % har bestået før afrejse.'), ['=', '100', 'percent', null, 'placed'])
})

test('several numbers are one target with steps, as a guess', () => {
  const { value, due, milestones, state } = readTarget('14 % i 2026 og 16 % i 2027', frame)
  assert.deepEqual([value, due, state], ['16', '2027-12-31', 'guessed'])
  assert.deepEqual(milestones, [{ value: '14', due: '2026-12-31' }])
  const other = readTarget('10 organisationer i mindst 3 lande senest 30. september 2026.', frame)
  assert.deepEqual([other.value, other.due, other.state], ['10', '2026-09-30', 'guessed'])
})

test('paragraphs of laws, resolutions and ordinals count nothing', () => {
  for (const text of ['§ 262 b', 'resolution 1325', '2. udkast', '25-året'])
    assert.deepEqual(findAmounts(text, 'da'), [], text)
})

test('every decimal comes back as its digits, in either language', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999 }),
      fc.integer({ min: 0, max: 9 }),
      (whole, tenth) => {
        const grouped = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, '.')
        assert.equal(decimalOf(`${grouped},${tenth}`, 'da'), `${whole}.${tenth}`)
        assert.equal(
          decimalOf(`${grouped.replaceAll('.', ',')}.${tenth}`, 'en'),
          `${whole}.${tenth}`,
        )
      },
    ),
  )
})

test('a full stop after a short word ends no sentence', () => {
  assert.deepEqual(sentencesOf('Mindst 30 pct. Alle kredse. Udsendte i 6 mdr. Ved 2 møder.'), [
    'Mindst 30 pct. Alle kredse.',
    'Udsendte i 6 mdr. Ved 2 møder.',
  ])
  assert.deepEqual(sentencesOf('30 % kvinder. Baseline fastlægges i 2026.'), [
    '30 % kvinder.',
    'Baseline fastlægges i 2026.',
  ])
})

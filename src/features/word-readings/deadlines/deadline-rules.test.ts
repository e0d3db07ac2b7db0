import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Deadline } from '../schema.ts'
import { lastOf } from './day-rules.ts'
import { deadlineWithin, isSilence, noDeadline, readDeadline } from './deadline-rules.ts'

const year = { start: '2026-01-01', end: '2026-12-31' }
const twoYears = { start: '2026-01-01', end: '2027-12-31' }

const told = ({ start, end, precision, state }: Deadline) => [start, end, precision, state]
const reads = (cases: Readonly<Record<string, readonly unknown[]>>, period = twoYears) => {
  for (const [text, expected] of Object.entries(cases))
    assert.deepEqual(told(readDeadline(text, period)), expected, text)
}

test('a day is read however it is written', () => {
  const on = (day: string) => [null, day, 'day', 'placed']
  reads({
    '30-06-2026': on('2026-06-30'),
    '31/12-26': on('2026-12-31'),
    '31.12.2027': on('2027-12-31'),
    '31.03.26': on('2026-03-31'),
    '1.9.26': on('2026-09-01'),
    '2026-06-30': on('2026-06-30'),
    '1. september 2026': on('2026-09-01'),
    'senest 1. juni 2026': on('2026-06-01'),
    'Senest den 1. juni 2026': on('2026-06-01'),
    '25. november 2026': on('2026-11-25'),
    '31 Dec 2027': on('2027-12-31'),
    'by 30 June 2026': on('2026-06-30'),
    'June 30, 2026': on('2026-06-30'),
    'the 1st of March 2027': on('2027-03-01'),
  })
})

test('the beginning of a year says when it begins and no last day, which is asked', () => {
  const asked = ['2027-01-01', null, 'month', 'refused']
  reads({ 'primo 2027': asked, 'senest primo 2027': asked, 'early 2027': asked })
  assert.equal(readDeadline('primo 2027', twoYears).why, 'deadline-vague')
  reads({ 'primo 2026 – ultimo 2027': ['2026-01-01', '2027-12-31', 'year', 'placed'] })
})

test('a month, quarter, week, half-year and year are days from and to', () => {
  reads({
    'November 2026': ['2026-11-01', '2026-11-30', 'month', 'placed'],
    'ult. sept. 2026': [null, '2026-09-30', 'month', 'placed'],
    'Q2 2026': ['2026-04-01', '2026-06-30', 'quarter', 'placed'],
    '3. kvartal 2026': ['2026-07-01', '2026-09-30', 'quarter', 'placed'],
    '3. kvt. 2026': ['2026-07-01', '2026-09-30', 'quarter', 'placed'],
    'tredje kvartal 2026': ['2026-07-01', '2026-09-30', 'quarter', 'placed'],
    'K3 2026': ['2026-07-01', '2026-09-30', 'quarter', 'placed'],
    'End of Q3 2026': [null, '2026-09-30', 'quarter', 'placed'],
    'senest 3. kvartal 2026': [null, '2026-09-30', 'quarter', 'placed'],
    'Q2-Q3 2026': ['2026-04-01', '2026-09-30', 'quarter', 'placed'],
    'uge 36, 2026': ['2026-08-31', '2026-09-06', 'week', 'placed'],
    'uge 36-37 2026': ['2026-08-31', '2026-09-13', 'week', 'placed'],
    'ultimo 2029': [null, '2029-12-31', 'year', 'placed'],
    'inden udgangen af 2026': [null, '2026-12-31', 'year', 'placed'],
    'by the end of 2026': [null, '2026-12-31', 'year', 'placed'],
    '2026-2027': ['2026-01-01', '2027-12-31', 'year', 'placed'],
    '2026': ['2026-01-01', '2026-12-31', 'year', 'placed'],
    '1. halvår 2026': ['2026-01-01', '2026-06-30', 'mid-year', 'guessed'],
    'medio 2026': [null, '2026-06-30', 'mid-year', 'guessed'],
    'marts-juni 2026': ['2026-03-01', '2026-06-30', 'month', 'placed'],
    '1. marts - 30. juni 2026': ['2026-03-01', '2026-06-30', 'day', 'placed'],
    '1. januar – 31. december 2027, J.nr. 2026-38114': [
      '2027-01-01',
      '2027-12-31',
      'day',
      'placed',
    ],
  })
})

test('what names no year takes the only one of the plan, as a guess', () => {
  const cases = {
    'inden udgangen af 2. kvartal': [null, '2026-06-30', 'quarter', 'guessed'],
    Q3: ['2026-07-01', '2026-09-30', 'quarter', 'guessed'],
    'uge 37': ['2026-09-07', '2026-09-13', 'week', 'guessed'],
    november: ['2026-11-01', '2026-11-30', 'month', 'guessed'],
    'senest den 15. januar': [null, '2026-01-15', 'day', 'guessed'],
    'ved årets udgang': [null, '2026-12-31', 'year', 'guessed'],
  }
  reads(cases, year)
  for (const text of ['Q3', 'uge 37', 'november'])
    assert.equal(readDeadline(text, twoYears).why, 'deadline-year-missing', text)
})

test('what goes on lasts to the end of the plan', () => {
  for (const text of ['Løbende', 'ongoing', 'i hele planperioden']) {
    const deadline = readDeadline(text, twoYears)
    assert.deepEqual(told(deadline), [null, '2027-12-31', 'year', 'placed'], text)
    assert.equal(deadline.ongoing, true)
  }
})

test('what comes back says how often', () => {
  const cases: Readonly<Record<string, string>> = {
    'Halvårligt, første gang 1. kvt. 2026': 'twice-a-year',
    'hvert halvår': 'twice-a-year',
    'årligt i marts': 'annual',
    Kvartalsvis: 'quarterly',
    'every month': 'monthly',
  }
  for (const [text, recurrence] of Object.entries(cases))
    assert.equal(readDeadline(text, year).recurrence, recurrence, text)
  assert.deepEqual(told(readDeadline('årligt i marts', year)), [
    '2026-03-01',
    '2026-03-31',
    'month',
    'guessed',
  ])
  assert.deepEqual(told(readDeadline('Halvårligt, første gang 1. kvt. 2026', twoYears)), [
    '2026-01-01',
    '2027-12-31',
    'quarter',
    'guessed',
  ])
})

test('what comes back each year on a day goes on to the end of a plan of several years', () => {
  reads({ 'hvert år senest 1. marts': [null, '2027-12-31', 'day', 'guessed'] })
})

test('a day that comes each year is over when it comes for the last time', () => {
  reads({
    '15. november hvert år': [null, '2027-11-15', 'day', 'guessed'],
    'senest den 27. februar begge år': [null, '2027-02-27', 'day', 'guessed'],
  })
  reads(
    { '1. oktober hvert år': [null, '2026-10-01', 'day', 'guessed'] },
    { start: '2026-01-01', end: '2027-06-30' },
  )
})

test('last words may narrow the first, and what goes on from a day lasts to the end', () => {
  reads({
    '4. kvartal 2026, dog senest 1. december': [null, '2026-12-01', 'day', 'guessed'],
    'løbende, fra 1. august 2026': ['2026-08-01', '2027-12-31', 'year', 'guessed'],
    '31/3 2026': [null, '2026-03-31', 'day', 'placed'],
  })
})

test('what no calendar knows is refused and asked, never guessed', () => {
  const cases: Readonly<Record<string, string>> = {
    '6 mdr. efter hvert kursus': 'deadline-relative',
    'within 6 months of approval': 'deadline-relative',
    'snarest muligt': 'deadline-unclear',
    'inden sommerferien': 'deadline-unclear',
    'i efteråret': 'deadline-unclear',
    'ved næste kontraktfornyelse': 'deadline-unclear',
    '-': 'deadline-missing',
    '–': 'deadline-missing',
    TBD: 'deadline-missing',
    '': 'deadline-missing',
  }
  for (const [text, why] of Object.entries(cases)) {
    const deadline = readDeadline(text, year)
    assert.deepEqual([deadline.end, deadline.state, deadline.why], [null, 'refused', why], text)
  }
})

test('a day that its month does not have is no day, and no month either', () => {
  for (const text of ['30. feb. 2026', '31/11-2026', '31. april 2026'])
    assert.deepEqual(told(readDeadline(text, year)), [null, null, 'none', 'refused'], text)
})

test('a number, a money amount and a paragraph of a law are no dates', () => {
  for (const text of [
    '1.1.1.1 Udarbejde',
    'under 250.000 kr.',
    '§ 262 b',
    '40 (samlet)',
    '90 pct.',
  ])
    assert.equal(deadlineWithin(text, year), undefined, text)
})

test('a sentence about something else gives its first date; a bare year says nothing of when', () => {
  const text = 'Katalog foreligger 31. marts 2026 og er opdateret 30. september 2026.'
  assert.deepEqual(deadlineWithin(text, year), {
    ...noDeadline,
    asWritten: '31. marts 2026',
    end: '2026-03-31',
    precision: 'day',
    state: 'guessed',
    why: 'deadline-several',
  })
  assert.equal(deadlineWithin('Mindst 8 produkter i 2026.', year), undefined)
})

test('every day of the calendar comes back as it was written', () => {
  const day = fc
    .tuple(fc.integer({ min: 2020, max: 2049 }), fc.integer({ min: 1, max: 12 }))
    .chain(([y, m]) =>
      fc.integer({ min: 1, max: Number(lastOf(y, m).slice(8)) }).map((d) => [y, m, d] as const),
    )
  fc.assert(
    fc.property(day, fc.constantFrom('.', '-', '/'), ([y, m, d], sign) => {
      const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
      const written = `${d}${sign}${m}${sign}${y}`
      assert.deepEqual(told(readDeadline(written, year)), [null, iso, 'day', 'placed'])
    }),
  )
})

test('a dash and words for nothing are silence', () => {
  for (const text of ['', '-', '—', 'n/a', 'ikke fastsat', '?']) assert.ok(isSilence(text), text)
  assert.ok(!isSilence('Q3'))
})

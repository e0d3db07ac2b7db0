import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { faultWords, noticesOf } from './words.ts'

const [danish, english] = [speaker('da'), speaker('en')]

const fault = (code: string, values: Readonly<Record<string, string | number>>) => ({
  sheet: 'Tal',
  at: 'E7',
  code,
  values,
  cell: null,
})

test('numbers of the file are said as the reader writes them', () => {
  assert.match(faultWords(danish, fault('percent', { typed: '30.5' })), /^Der står 30,5 %/)
  assert.match(faultWords(english, fault('percent', { typed: '30.5' })), /30\.5/)
  assert.match(
    faultWords(danish, fault('formula', { formula: '=A1/2', came: '525.5' })),
    /som giver 525,5/,
  )
  assert.match(
    faultWords(danish, fault('numerator-above', { numerator: '1212', denominator: '48' })),
    /1\.212 er større end nævneren 48/,
  )
})

test('days of the file are said as the reader writes them, with their time', () => {
  assert.match(faultWords(danish, fault('date', { day: '2027-05-01' })), /1\. maj 2027/)
  assert.match(faultWords(danish, fault('date', { day: '2027-05-01 10:30' })), /1\. maj 2027 10:30/)
  assert.match(faultWords(english, fault('date-in-text', { day: '2025-12-09' })), /9 December 2025/)
})

test('what was typed as words is quoted as it was typed', () => {
  assert.match(faultWords(danish, fault('status', { typed: '1.5' })), /»1\.5«/)
  const twice = { typed: '1.250', fraction: '1.250', thousands: '1250' }
  assert.equal(
    faultWords(danish, fault('two-ways', twice)),
    '»1.250« kan læses på to måder. Skriv 1250 eller 1,250.',
  )
})

test('what is hidden in a file, and its language where it is another, are told before anything is written', () => {
  const about = {
    plan: 'club',
    organisation: 'dk:tennis',
    round: '2027',
    edition: 1,
    version: 1,
    language: 'en' as const,
    downloadedAt: '2027-02-01T09:00:00Z',
  }
  const values = { sheet: 'Tal', row: 5, count: 3 }
  const notices = [{ sheet: 'Tal', at: 'A5', code: 'row-hidden', values }]
  assert.deepEqual(noticesOf(danish, { about, notices }), [
    'Projektmappen er på engelsk; svarene læses, som de står.',
    'Skjult række 5 i Tal: 3 celler læses.',
  ])
  assert.deepEqual(noticesOf(english, { about }), [])
})

test('a place in a workbook is a cell in both languages: of fields only what stands in Varde is said', () => {
  const steps = ['open', 'text', 'figures', 'unchanged', 'copies', 'upload']
  for (const say of [danish, english]) {
    const said = steps.map((step) => say(`workbooks.step-${step}`)).join(' ')
    assert.doesNotMatch(said, /\bfelt|\bfield/i)
    assert.match(said, /celle|cell/)
  }
  assert.match(danish('workbooks.write', { cells: 2 }), /2 celler/)
  assert.match(danish('workbooks.since', { when: 'i går', moved: 2 }), /2 felter ændret i Varde/)
})

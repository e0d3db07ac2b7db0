import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openNotes } from '../notes.ts'
import { brief, counts, leaders, open, pasted, read, worked } from '../samples.fixture.ts'
import { atom, ignoredIn } from './atoms.fixture.ts'
import { settleTotals } from './total-rules.ts'

const compared = (found: ReturnType<typeof read>): readonly string[] =>
  found.totals.map(
    ({ at, stated, computed, agrees }) => `${at.cell} ${stated} ${computed} ${agrees}`,
  )

test('a total in the middle of a table is compared with what stands above and below it', () => {
  const table = pasted('Distrikt|Kvinder|Mænd', 'Fyn|12|30', 'I alt|18|38', 'København|6|8')
  const found = read(table)
  assert.deepEqual([brief(found.placed), open(found)], [['fyn 12/42', 'kbh 6/14'], []])
  assert.deepEqual(compared(found), ['B3 18 18 true', 'C3 38 38 true'])
  assert.deepEqual(ignoredIn(found), ['total: B3,C3'])
})

test('parts that come to more than their total must be said to be right', () => {
  const table = pasted('Distrikt|Antal', 'Fyn|12', 'Bornholm|3', 'I alt|14')
  const first = read(table, counts)
  assert.deepEqual(open(first), ['? total:unit=all:14'])
  assert.deepEqual(
    first.questions[0]?.options.map(({ value }) => value),
    ['parts'],
  )
  const second = read(table, counts, { 'total:unit=all:14': 'parts' })
  assert.deepEqual([brief(second.placed), open(second)], [['born 3', 'fyn 12'], []])
})

test('of a total above its parts somebody says which of the two holds: something may be missing', () => {
  const table = pasted('Distrikt|Antal', 'Fyn|12', 'Bornholm|3', 'I alt|40')
  const asked = read(table, counts)
  const [question] = asked.questions
  assert.ok(question)
  assert.deepEqual(
    [question.options.map(({ value }) => value), compared(asked)],
    [['parts', 'stated'], ['B4 40 15 false']],
  )
  const parts = read(table, counts, { [question.id]: 'parts' })
  assert.deepEqual(
    [brief(parts.placed), parts.warnings.map(({ code }) => code), open(parts)],
    [['born 3', 'fyn 12'], ['total-above'], []],
  )
  const stated = read(table, counts, { [question.id]: 'stated' })
  assert.deepEqual(
    [brief(stated.placed), stated.warnings, open(stated)],
    [['all 40', 'born 3', 'fyn 12'], [], []],
  )
})

test('numerator and denominator of one total are asked about once', () => {
  const table = pasted('Distrikt|Kvinder|I alt', 'Fyn|6|50', 'Bornholm|5|50', 'I alt|46|575')
  const asked = read(table)
  const [question, ...more] = asked.questions
  assert.ok(question)
  assert.deepEqual([question.at.map(({ cell }) => cell), more], [['B4', 'C4'], []])
  const stated = read(table, undefined, { [question.id]: 'stated' })
  assert.deepEqual(brief(stated.placed), ['all 46/575', 'born 5/50', 'fyn 6/50'])
})

test('a total whose parts are nowhere is the figure of all', () => {
  assert.deepEqual(brief(read(pasted('Distrikt|Antal', 'I alt|40'), counts).placed), ['all 40'])
  assert.deepEqual(brief(read(pasted('Distrikt|K|M', 'I alt|4|6')).placed), ['all 4/10'])
})

test('a total of percentages is never compared with their sum', () => {
  const frame = { ...counts, indicator: { ...counts.indicator, kind: 'rate', unit: 'percent' } }
  const found = read(pasted('Distrikt|Andel', 'Fyn|12', 'Bornholm|30', 'I alt|21'), frame)
  assert.deepEqual(
    [brief(found.placed), compared(found), ignoredIn(found)],
    [['born 30', 'fyn 12'], [], ['total: B4']],
  )
})

test('in groups whose name stands once, a total is of its group, and the last one of all', () => {
  const table = pasted(
    'Distrikt|Køn|Antal',
    'Fyn|Kvinder|1',
    '|Mænd|2',
    '|I alt|3',
    'Bornholm|Kvinder|4',
    '|Mænd|5',
    '|I alt|9',
    'I alt||12',
  )
  const found = read(table, leaders, { 'blank-name:distrikt': 'above' })
  assert.deepEqual([brief(found.placed), open(found)], [['born 4/9', 'fyn 1/3'], []])
  assert.deepEqual(compared(found), ['C8 12 12 true'])
})

test('a total that agrees with one way of adding up is not held against another', () => {
  const table = pasted(
    'Distrikt|Køn|Antal',
    'Fyn|Kvinder|1',
    'Fyn|Mænd|2',
    'Fyn|I alt|3',
    'Bornholm|Kvinder|1',
    'Bornholm|Mænd|2',
    'I alt|I alt|6',
  )
  assert.deepEqual(open(read(table)), [])
})

test('while anything waits no total is compared: its parts may change', () => {
  const notes = openNotes({})
  const atoms = [
    atom('12', { unit: 'fyn' }),
    atom('waits', { unit: 'born' }),
    atom('40', { unit: null }),
  ]
  assert.equal(settleTotals(atoms, counts, notes).length, 2)
  assert.deepEqual(notes.all().totals, [])
})

test('a total of another period or measure is no total of these', () => {
  const notes = openNotes({})
  const atoms = [
    atom('12', { unit: 'fyn' }),
    atom('40', { unit: null }, { measure: 'denominator' }),
  ]
  assert.equal(settleTotals(atoms, counts, notes).length, 2)
})

test('parts that overlap are not added up against a total', () => {
  const dimensions = counts.dimensions.map((one) => ({ ...one, exclusive: false }))
  const found = read(pasted('Distrikt|Antal', 'Fyn|12', 'Bornholm|3', 'I alt|14'), {
    ...counts,
    dimensions,
  })
  assert.deepEqual([brief(found.placed), open(found)], [['born 3', 'fyn 12'], []])
})

test('each of ten thousand totals with the same parts is compared in no time', () => {
  const notes = openNotes({})
  const parts = Array.from({ length: 10_000 }, () => atom('1', { unit: 'fyn' }))
  const totals = Array.from({ length: 10_000 }, () => atom('10000', { unit: null }))
  const started = worked()
  assert.equal(settleTotals([...parts, ...totals], counts, notes).length, 10_000)
  assert.ok(notes.all().totals.every(({ agrees }) => agrees))
  assert.ok(worked() - started < 5000) // each alone would take minutes
})

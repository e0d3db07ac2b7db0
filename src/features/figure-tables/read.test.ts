import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief, counts, leaders, open, pasted, period, read, shares } from './samples.fixture.ts'
import { answer } from './read.ts'

test('one row for each district with women, men and all becomes a share, and totals are compared', () => {
  const table = pasted(
    'Politikreds|Kvinder|Mænd|I alt',
    'Fyn|12|30|42',
    'Midt og Vestsjællands Politi|3|20|23',
    'Hele landet|15|50|65',
  )
  const found = read(table)
  assert.deepEqual(brief(found.placed), ['fyn 12/42', 'mvs 3/23'])
  assert.deepEqual(open(found), [])
  assert.ok(found.isClear)
  assert.deepEqual(
    found.totals.map(({ at, stated, computed, agrees }) => [at.cell, stated, computed, agrees]),
    [
      ['B4', '15', '15', true],
      ['C4', '50', '50', true],
      ['D4', '65', '65', true],
    ],
  )
  assert.deepEqual(
    found.coverage.map(({ reported, expected, missing }) => [reported, expected, missing.length]),
    [[2, 12, 10]],
  )
})

test('women and all, or women and men, in any order and language', () => {
  assert.deepEqual(brief(read(pasted('I alt|Women|District', '40|12|Funen')).placed), ['fyn 12/40'])
  assert.deepEqual(brief(read(pasted('Antal mænd|Antal kvinder|Distrikt', '30|12|Fyn')).placed), [
    'fyn 12/42',
  ])
  assert.deepEqual(brief(read(pasted('Tæller|Nævner|Enhed', '12|40|Fyn'), shares).placed), [
    'fyn 12/40',
  ])
})

test('a title above and a note below are put aside, and said so', () => {
  const found = read(
    pasted(
      'Kvinder blandt ledere',
      '',
      'Distrikt|Kvinder|Mænd',
      'Fyn|12|30',
      'Kilde: HR. Trukket i marts',
    ),
  )
  assert.deepEqual(brief(found.placed), ['fyn 12/42'])
  assert.deepEqual(
    found.ignored.map(({ why, at }) => [why, at.map(({ cell }) => cell)]),
    [
      ['above-heading', ['A1']],
      ['note', ['A5']],
    ],
  )
})

test('a column for each period is read for the periods asked, and one that lies ahead is refused', () => {
  const table = pasted('Distrikt|2024|2025|2027', 'Fyn|1|2|3')
  assert.deepEqual(brief(read(table, counts).placed), ['fyn 2'])
  const free = read(table, { ...counts, periods: 'any' })
  assert.deepEqual(brief(free.placed), ['2024 fyn 1', 'fyn 2'])
  assert.deepEqual(open(free), ['! D1 future-period'])
})

test('a table that names no period is of the one that is asked for; of several, it is asked', () => {
  const table = pasted('Distrikt|Antal', 'Fyn|7')
  assert.deepEqual(brief(read(table, counts).placed), ['fyn 7'])
  const two = { ...counts, periods: [period('2024'), period('2025')] }
  assert.deepEqual(open(read(table, two)), ['? no-period'])
  assert.deepEqual(brief(read(table, two, { 'no-period': '2024' }).placed), ['2024 fyn 7'])
  const any = { ...counts, periods: 'any' } as const
  assert.deepEqual(brief(read(table, any, { 'no-period': '2025-H1' }).placed), ['2025-H1 fyn 7'])
  assert.deepEqual(open(read(table, any, { 'no-period': 'soon' })), ['? no-period'])
})

test('an answer is applied, and kept for the next', () => {
  const table = pasted('Distrikt|Kvinder|Mænd', 'Midt Vestsj.|3|20', 'Fyn|1.000|2.000')
  const first = read(table)
  assert.deepEqual(open(first), ['? name:unit:midt vestsj.', '? number:kvinder', '? number:mænd'])
  assert.equal(first.questions[0]?.options[0]?.value, 'is:mvs')
  const second = answer(first, { 'name:unit:midt vestsj.': 'is:mvs', 'number:kvinder': 'comma' })
  assert.deepEqual(open(second), ['? number:mænd'])
  const third = answer(second, { 'number:mænd': 'comma' })
  assert.deepEqual(brief(third.placed), ['fyn 1000/3000', 'mvs 3/23'])
  assert.deepEqual(
    third.matched.map(({ asWritten, category, how }) => [asWritten, category, how]),
    [
      ['Midt Vestsj.', 'mvs', 'answer'],
      ['Fyn', 'fyn', 'exact'],
    ],
  )
})

test('an answer that is no option leaves the question open', () => {
  const table = pasted('Distrikt|Kvinder|Mænd', 'Atlantis|3|20')
  assert.deepEqual(open(read(table, leaders, { 'name:unit:atlantis': 'is:atlantis' })), [
    '? name:unit:atlantis',
  ])
  const left = read(table, leaders, { 'name:unit:atlantis': 'left-out' })
  assert.deepEqual([brief(left.placed), open(left)], [[], []])
  assert.deepEqual(
    left.ignored.map(({ why, at }) => [why, at.length]),
    [['left-out', 3]],
  )
})

test('what is read survives being kept as JSON', () => {
  const found = read(pasted('Distrikt|Kvinder|Mænd', 'Fyn|3|20'))
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found)
})

test('a table without figures says so', () => {
  assert.deepEqual(open(read(pasted('Distrikt|Bemærkning', 'Fyn|ingen'))), ['! A1 no-figures'])
})

test('rows are counted without their headings and titles, and blank ones apart', () => {
  const rowsOf = (...rows: readonly string[]) => read(pasted(...rows)).rows
  assert.deepEqual(
    rowsOf('Ledere i politiet', '', 'Distrikt|Kvinder|Mænd', 'Fyn|1|2', '', 'Bornholm|1|2'),
    {
      headings: [3],
      below: 2,
      above: 1,
      blank: 1,
    },
  )
  const two = rowsOf('|2025||2024|', 'Distrikt|Kvinder|Mænd|Kvinder|Mænd', 'Fyn|1|2|3|4')
  assert.deepEqual(two, { headings: [1, 2], below: 1, above: 0, blank: 0 })
  assert.deepEqual(rowsOf('Fyn|1|2'), { headings: [], below: 1, above: 0, blank: 0 })
})

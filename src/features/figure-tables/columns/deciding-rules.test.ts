import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief, counts, leaders, open, pasted, period, read, shares } from '../samples.fixture.ts'
import type { FiguresRead } from '../schema.ts'

const rolesIn = ({ columns }: FiguresRead): readonly string[] =>
  columns.map(({ at, role }) => `${at.cell[0]} ${role}`)

test('a column of districts without a heading is known by its cells', () => {
  const found = read(pasted('|Kvinder|Mænd', 'Fyn|12|30', 'Bornholm|1|2'))
  assert.deepEqual(rolesIn(found), [
    'A dimension:unit',
    'B figure:count sex=women',
    'C figure:count sex=men',
  ])
})

test('a column of which too few cells are districts is asked, the names of dimensions first', () => {
  const found = read(
    pasted('Hvor|Kvinder|Mænd', 'Fyn|12|30', 'Her|1|2', 'Der|1|2', 'Hist|1|2', 'Pist|1|2'),
  )
  const [question] = found.questions
  assert.equal(question?.id, 'column:hvor')
  assert.deepEqual(
    question?.options.map(({ value }) => value),
    ['dimension:unit', 'dimension:sex', 'dimension:level', 'left-out', 'detail', 'period'],
  )
})

test('a column whose cells could be of two dimensions is asked', () => {
  const frame = {
    ...counts,
    dimensions: [
      ...counts.dimensions,
      { ...leaders.dimensions[2], dimension: 'other', use: 'add' as const },
    ].flatMap((one) => ('categories' in one ? [one] : [])),
  }
  const twice = {
    ...frame,
    dimensions: [
      ...counts.dimensions,
      ...counts.dimensions.map((one) => ({ ...one, dimension: 'home' })),
    ],
  }
  assert.deepEqual(open(read(pasted('|Antal', 'Fyn|1'), twice))[0], '? column:~ fyn')
})

test('a column is asked once, its cells wait, and what was answered is applied', () => {
  const table = pasted('Distrikt|Hvad|Mænd', 'Fyn|12|30')
  const first = read(table)
  assert.deepEqual(open(first), ['? column:hvad'])
  assert.deepEqual(
    first.fates.filter(({ fate }) => fate === 'asked').map(({ at }) => at.cell),
    ['C2', 'B2'].toSorted(),
  )
  const answered = (role: string) => read(table, leaders, { 'column:hvad': role })
  assert.deepEqual(brief(answered('figure:count sex=women').placed), ['fyn 12/42'])
  assert.deepEqual(open(answered('left-out')), ['! C2 numerator-missing'])
})

test('an empty column with a heading is left out without a question', () => {
  const found = read(pasted('Distrikt|Kvinder|Mænd|Hvad', 'Fyn|12|30|'))
  assert.deepEqual([open(found), rolesIn(found)[3]], [[], 'D left-out'])
})

test('a count that says neither men nor women is asked where nothing in its row says it', () => {
  const table = pasted('Distrikt|Antal ledere', 'Fyn|12')
  assert.deepEqual(open(read(table)), ['? column:antal ledere'])
  assert.deepEqual(open(read(pasted('Distrikt|Køn|Antal ledere', 'Fyn|K|12', 'Fyn|M|30'))), [])
})

test('of two columns for the same, a person says which; the other is left out', () => {
  const table = pasted('Distrikt|Kvinder|Antal kvinder|Mænd', 'Fyn|12|13|30')
  const first = read(table)
  assert.deepEqual(open(first), ['? two-columns:figure:count sex=women'])
  assert.deepEqual(
    first.questions[0]?.options.map(({ value, values }) => [value, values['cell']]),
    [
      ['kvinder', 'B1'],
      ['antal kvinder', 'C1'],
    ],
  )
  const id = 'two-columns:figure:count sex=women'
  const second = read(table, leaders, { [id]: 'antal kvinder' })
  assert.deepEqual(
    [brief(second.placed), second.ignored.map(({ why, at }) => [why, at[0]?.cell])],
    [['fyn 13/43'], [['left-out', 'B2']]],
  )
})

test('a comment column behind the figures needs no heading to be asked once', () => {
  const table = pasted('Distrikt|Kvinder|Mænd|', 'Fyn|12|30|inkl. barsel', 'Bornholm|1|2|')
  const first = read(table)
  assert.deepEqual(open(first), ['? column:~ inkl. barsel'])
  const second = read(table, leaders, { 'column:~ inkl. barsel': 'left-out' })
  assert.deepEqual([brief(second.placed), open(second)], [['born 1/3', 'fyn 12/42'], []])
})

test('a column of all together is a total over what other columns tell apart', () => {
  const frame = { ...leaders, periods: [period('2025')] }
  const table = pasted('Køn|Fyn|Bornholm|I alt', 'Kvinder|3|5|8', 'Mænd|4|6|10', 'I alt|7|11|18')
  const found = read(table, frame)
  assert.deepEqual([brief(found.placed), open(found)], [['born 5/11', 'fyn 3/7'], []])
  assert.deepEqual(
    found.totals.map(({ at, stated, computed }) => `${at.cell} ${stated} ${computed}`),
    ['D2 8 8', 'D3 10 10', 'D4 18 18'],
  )
})

test('where only the rows tell the sexes, a column of all stays of all', () => {
  const found = read(pasted('Distrikt|Køn|Antal|I alt', 'Fyn|K|12|42', 'Fyn|M|30|42'))
  const placed = brief(found.placed)
  assert.ok(!placed.some((one) => one.startsWith('fyn 54')))
  assert.ok(found.isClear ? placed.includes('fyn 12/42') : placed.length === 0)
})

test('of percentages alone nothing is asked, and what stands for itself is the figure', () => {
  const found = read(pasted('Distrikt|Andel i pct.', 'Fyn|25,5', 'Bornholm|33'), shares)
  assert.deepEqual([brief(found.placed), open(found)], [['born 33', 'fyn 25.5'], []])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sexDimension } from '../names/sex.ts'
import { brief, counts, districts, open, pasted, read, shares } from '../samples.fixture.ts'
import type { Frame } from '../schema.ts'
import { ignoredIn } from './atoms.fixture.ts'

const withShare = (percentage: string) =>
  pasted('Distrikt|Tæller|Nævner|Andel', `Fyn|1|8|${percentage}`)

test('a percentage beside its counts is compared with them, however it was rounded', () => {
  for (const same of ['12,5', '12,50', '12', '13', '12,5 %'])
    assert.deepEqual(open(read(withShare(same), shares)), [], same)
  for (const other of ['14', '12,4', '50']) {
    const { placed, questions } = read(withShare(other), shares)
    assert.deepEqual(
      [brief(placed), questions.map(({ id, at, values }) => [id, at[0]?.cell, values['computed']])],
      [[], [['share-differs', 'D2', '12.5']]],
    )
  }
})

test('where a percentage is another than its counts come to, somebody says what holds', () => {
  const table = pasted('Distrikt|Tæller|Nævner|Andel', 'Fyn|100|600|50', 'Bornholm|1|4|25')
  const answered = (holds: string) => read(table, shares, { 'share-differs': holds })
  const counted = answered('counts')
  assert.deepEqual(brief(counted.placed), ['born 1/4', 'fyn 100/600'])
  assert.deepEqual([open(counted), ignoredIn(counted)], [[], ['computed: D2,D3']])
  const out = answered('left-out')
  assert.deepEqual(brief(out.placed), ['born 1/4'])
  assert.deepEqual([open(out), ignoredIn(out)], [[], ['left-out: B2,C2,D2', 'computed: D3']])
})

test('several percentages for one place are refused and never averaged', () => {
  const frame: Frame = { ...shares, dimensions: [districts, sexDimension('add')] }
  const found = read(pasted('Distrikt|Køn|Andel', 'Fyn|K|33', 'Fyn|M|20'), frame)
  assert.deepEqual([brief(found.placed), open(found)], [[], ['! C2 shares-not-added']])
})

test('counts are added up over what is not placed', () => {
  const frame: Frame = { ...counts, dimensions: [districts, sexDimension('add')] }
  const found = read(pasted('Distrikt|Køn|Antal', 'Fyn|K|33', 'Fyn|M|20'), frame)
  assert.deepEqual([brief(found.placed), open(found)], [['fyn 53'], []])
})

test('where a part is not reported there is no partial sum, and the others say so', () => {
  const frame: Frame = { ...counts, dimensions: [districts, sexDimension('add')] }
  const found = read(pasted('Distrikt|Køn|Antal', 'Fyn|K|33', 'Fyn|M|mangler'), frame)
  assert.deepEqual(brief(found.placed), ['fyn not-reported'])
  assert.deepEqual(ignoredIn(found), ['incomplete: C2'])
  assert.deepEqual(
    found.warnings.map(({ code }) => code),
    ['incomplete'],
  )
})

test('where a part is refused the others wait outside', () => {
  const found = read(pasted('Distrikt|Tæller|Nævner', 'Fyn|ca. 3|20', 'Bornholm|1|2'), shares)
  assert.deepEqual([brief(found.placed), open(found)], [['born 1/2'], ['! B2 no-number']])
  assert.deepEqual(ignoredIn(found), ['incomplete: C2'])
})

test('different silences for one place come to not reported', () => {
  const found = read(
    pasted('Distrikt|Tæller|Nævner', 'Fyn|fortroligt|mangler', 'Bornholm|fortroligt|fortroligt'),
    shares,
  )
  assert.deepEqual(brief(found.placed), ['born withheld', 'fyn not-reported'])
})

test('a row with a name and nothing else is no figure, and the district is missing', () => {
  const found = read(pasted('Distrikt|Antal', 'Fyn|3', 'Bornholm|'), counts)
  assert.deepEqual(brief(found.placed), ['fyn 3'])
  assert.deepEqual(
    found.coverage.map(({ reported, expected, missing }) => [
      reported,
      expected,
      missing.includes('born'),
    ]),
    [[1, 12, true]],
  )
})

test('a silence covers nothing: what is not reported stays missing', () => {
  const found = read(pasted('Distrikt|Antal', 'Fyn|3', 'Bornholm|mangler'), counts)
  assert.deepEqual(
    found.coverage.map(({ reported, missing }) => [reported, missing.includes('born')]),
    [[1, true]],
  )
})

test('coverage is told for each period that is asked for, also where nothing came', () => {
  const frame: Frame = { ...counts, periods: 'any' }
  const found = read(pasted('Distrikt|2024|2025', 'Fyn|3|4', 'Bornholm|5|'), frame)
  assert.deepEqual(
    found.coverage.map(({ period, reported }) => [period, reported]),
    [
      ['2024', 2],
      ['2025', 1],
    ],
  )
  assert.deepEqual(
    read(pasted('Distrikt|2024', 'Fyn|3'), counts).coverage.map(({ reported }) => reported),
    [0],
  )
})

test('a figure knows the cells that it was made of', () => {
  const [placed] = read(pasted('Distrikt|Tæller|Nævner', 'Fyn|3|20'), shares).placed
  assert.deepEqual([placed?.at.cell, placed?.from.map(({ cell }) => cell)], ['B2', ['B2', 'C2']])
})

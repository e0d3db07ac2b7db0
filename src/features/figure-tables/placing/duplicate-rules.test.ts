import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief, counts, leaders, open, pasted, read, shares } from '../samples.fixture.ts'
import { ignoredIn } from './atoms.fixture.ts'

const options = (found: ReturnType<typeof read>) =>
  found.questions.map((one) => one.options.map(({ value }) => value))

test('a district that stands twice is asked about, also where both say the same', () => {
  const same = pasted('Distrikt|Kvinder|Mænd', 'Fyn|3|5', 'FYN|3|5', 'Bornholm|1|2')
  const first = read(same)
  assert.deepEqual(open(first), ['? duplicate:2025 unit=fyn'])
  assert.deepEqual(options(first), [['once', 'add', 'left-out']])
  assert.deepEqual(brief(first.placed), ['born 1/3'])
})

test('the answer decides: one of them, all added up, or none', () => {
  const table = pasted('Distrikt|Kvinder|Mænd', 'Fyn|3|5', 'Fyns Politi|4|6')
  const answered = (value: string) => {
    const found = read(table, leaders, { 'duplicate:2025 unit=fyn': value })
    return [brief(found.placed), open(found), ignoredIn(found)]
  }
  assert.deepEqual(answered('add'), [['fyn 7/18'], [], []])
  assert.deepEqual(answered('left-out'), [[], [], ['once: B2,C2,B3,C3']])
  assert.deepEqual(answered('only:kvinder: 4, mænd: 6'), [['fyn 4/10'], [], ['once: B2,C2']])
  assert.deepEqual(answered('once'), [[], ['? duplicate:2025 unit=fyn'], []])
})

test('percentages that stand twice are never added up', () => {
  const found = read(pasted('Distrikt|Andel', 'Fyn|33', 'Fyn|34'), shares)
  assert.deepEqual(options(found), [['only:andel: 33', 'only:andel: 34', 'left-out']])
})

test('a row without figures beside one with them is no duplicate, but its blanks are asked', () => {
  const found = read(pasted('Distrikt|Kvinder|Mænd', 'Fyn||', 'Fyn|3|5'))
  assert.deepEqual(open(found), ['? blank:kvinder', '? blank:mænd'])
  const zeros = { 'blank:kvinder': 'zero', 'blank:mænd': 'zero' }
  const table = pasted('Distrikt|Kvinder|Mænd', 'Fyn||', 'Fyn|3|5')
  assert.deepEqual(brief(read(table, leaders, zeros).placed), ['fyn 3/8'])
})

test('rows that another column tells apart are added up where a person says that it does', () => {
  const table = pasted(
    'Distrikt|Station|Kvinder|Mænd',
    'Fyn|Odense|3|5',
    'Fyn|Svendborg|1|2',
    'Bornholm|Rønne|1|1',
  )
  const first = read(table)
  assert.ok(open(first).includes('? column:station'))
  const second = read(table, leaders, { 'column:station': 'detail' })
  assert.deepEqual([brief(second.placed), open(second)], [['born 1/2', 'fyn 4/11'], []])
})

test('the same person-like rows in many districts are asked together', () => {
  const names = leaders.dimensions[0]?.categories.map(({ names: { da = '' } }) => da) ?? []
  const rows = [...names, ...names].map((name) => `${name}|K|1`)
  const men = [...names, ...names].map((name) => `${name}|M|2`)
  const table = pasted('Distrikt|Køn|Antal', ...rows, ...men)
  const first = read(table)
  assert.deepEqual(open(first), ['? duplicates'])
  assert.equal(first.questions[0]?.at.length, 48)
  assert.deepEqual(options(first), [['once', 'add', 'left-out']])
  const added = read(table, leaders, { duplicates: 'add' })
  assert.equal(brief(added.placed)[0], 'born 2/6')
  assert.equal(brief(read(table, leaders, { duplicates: 'once' }).placed)[0], 'born 1/3')
})

test('a district in two periods is no duplicate', () => {
  const found = read(pasted('Distrikt|År|Antal', 'Fyn|2024|3', 'Fyn|2025|4'), {
    ...counts,
    periods: 'any',
  })
  assert.deepEqual([brief(found.placed), open(found)], [['2024 fyn 3', 'fyn 4'], []])
})

test('the same dash twice is a duplicate too: nobody knows which is meant', () => {
  const table = pasted('Distrikt|Antal', 'Fyn|ikke oplyst', 'Fyn|3')
  assert.deepEqual(open(read(table, counts)), ['? duplicate:2025 unit=fyn'])
})

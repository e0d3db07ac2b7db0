import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ignoredIn } from '../placing/atoms.fixture.ts'
import { brief, counts, leaders, open, pasted, read } from '../samples.fixture.ts'

test('headings that come again in the middle are headings', () => {
  const found = read(
    pasted('Distrikt|Kvinder|Mænd', 'Fyn|3|5', 'DISTRIKT|KVINDER|MÆND', 'Bornholm|1|2'),
  )
  assert.deepEqual([brief(found.placed), open(found)], [['born 1/3', 'fyn 3/8'], []])
  assert.equal(found.fates.filter(({ fate }) => fate === 'heading').length, 6)
})

test('a remark in its own row is a note; a lone district is one of which nothing is said', () => {
  const found = read(
    pasted('Distrikt|Antal', 'Fyn|3', 'Kilde: HR. Trukket i marts', 'Bornholm', 'I alt'),
    counts,
  )
  assert.deepEqual([brief(found.placed), open(found)], [['fyn 3'], []])
  assert.deepEqual(ignoredIn(found), ['note: A3,A5'])
})

test('a long sentence alone in its row is no district', () => {
  const sentence = `Opgørelsen omfatter alle ansatte med ledelsesansvar ved udgangen af året`
  assert.deepEqual(open(read(pasted('Distrikt|Antal', 'Fyn|3', sentence), counts)), [])
})

test('a row under a name that stands once is asked about, once for the column', () => {
  const table = pasted('Distrikt|Køn|Antal', 'Fyn|K|1', '|M|2', 'Bornholm|K|3', '|M|4')
  const first = read(table)
  assert.ok(open(first).includes('? blank-name:distrikt'))
  const [question] = first.questions
  assert.deepEqual(
    [question?.at.map(({ cell }) => cell), question?.options.map(({ value }) => value)],
    [
      ['B3', 'B5'],
      ['above', 'total', 'left-out'],
    ],
  )
  const answered = (value: string) => read(table, leaders, { 'blank-name:distrikt': value })
  assert.deepEqual(brief(answered('above').placed), ['born 3/7', 'fyn 1/3'])
  assert.deepEqual(ignoredIn(answered('left-out')), ['left-out: B3,B5,C3,C5'])
})

test('a name above that was left out leaves out what stands under it', () => {
  const table = pasted('Distrikt|Køn|Antal', 'Atlantis|K|1', '|M|2', 'Fyn|K|3', '|M|4')
  const found = read(table, leaders, {
    'blank-name:distrikt': 'above',
    'name:unit:atlantis': 'left-out',
  })
  assert.deepEqual([brief(found.placed), open(found)], [['fyn 3/7'], []])
})

test('under no name at all there is none above', () => {
  const table = pasted('Distrikt|Antal', '|8', 'Fyn|3')
  assert.deepEqual(open(read(table, counts)), ['? blank-name:distrikt'])
  const found = read(table, counts, { 'blank-name:distrikt': 'above' })
  assert.deepEqual([brief(found.placed), open(found)], [['fyn 3'], []])
})

test('beside a total an empty name is of all', () => {
  const table = pasted(
    'Distrikt|Niveau|Køn|Antal',
    'Fyn|Leder 1|K|1',
    'Fyn|Leder 1|M|2',
    'I alt||Alle|3',
  )
  const found = read(table)
  assert.deepEqual([brief(found.placed), open(found)], [['fyn 1/3'], []])
  assert.deepEqual(ignoredIn(found), ['total: D4'])
})

test('figures in a row whose name is asked wait, and are placed when it is answered', () => {
  const table = pasted('Distrikt|Antal', 'Fynn|3', 'Bornholm|4')
  const first = read(table, counts)
  assert.deepEqual([brief(first.placed), open(first)], [['born 4'], ['? name:unit:fynn']])
  const second = read(table, counts, { 'name:unit:fynn': 'is:fyn' })
  assert.deepEqual(brief(second.placed), ['born 4', 'fyn 3'])
})

test('a second table below with other headings is seen, cell by cell', () => {
  const found = read(
    pasted('Distrikt|Antal', 'Fyn|1', '', 'Distrikt|Antal ansatte', 'Bornholm|100'),
    counts,
  )
  assert.deepEqual(open(found), ['? name:unit:distrikt', '! B4 no-number'])
})

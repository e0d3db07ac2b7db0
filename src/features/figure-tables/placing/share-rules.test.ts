import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief, leaders, open, pasted, read } from '../samples.fixture.ts'
import { ignoredIn } from './atoms.fixture.ts'

const cases = (table: string, answers: Readonly<Record<string, string>> = {}) => {
  const found = read(table, leaders, answers)
  return [brief(found.placed), open(found), ignoredIn(found)]
}

test('women and men make the share, and so do women and all', () => {
  assert.deepEqual(cases(pasted('Distrikt|Kvinder|Mænd', 'Fyn|12|30')), [['fyn 12/42'], [], []])
  assert.deepEqual(cases(pasted('Distrikt|Kvinder|I alt', 'Fyn|12|42')), [['fyn 12/42'], [], []])
})

test('others and unknown belong to all', () => {
  const table = pasted('Distrikt|Kvinder|Mænd|Uoplyst', 'Fyn|12|30|2', 'Bornholm|1|2|0')
  assert.deepEqual(cases(table), [['born 1/3', 'fyn 12/44'], [], []])
})

test('a total beside its parts must agree with them, else it is asked', () => {
  const table = (total: number) => pasted('Distrikt|Kvinder|Mænd|I alt', `Fyn|12|30|${total}`)
  assert.deepEqual(cases(table(42)), [['fyn 12/42'], [], ['total: D2']])
  const id = 'total:above-its-parts'
  assert.deepEqual(cases(table(45)), [[], [`? ${id}`], []])
  assert.deepEqual(cases(table(45), { [id]: 'parts' }), [['fyn 12/42'], [], ['total: D2']])
  assert.deepEqual(cases(table(45), { [id]: 'stated' }), [['fyn 12/45'], [], ['total: C2']])
  const below = 'total:below-its-parts'
  assert.deepEqual(cases(table(40)), [[], [`? ${below}`], []])
  assert.deepEqual(cases(table(40), { [below]: 'stated' }), [[], [`? ${below}`], []])
  assert.deepEqual(cases(table(40), { [below]: 'parts' }), [['fyn 12/42'], [], ['total: D2']])
})

test('women alone have no denominator, men alone no numerator', () => {
  assert.deepEqual(cases(pasted('Distrikt|Kvinder', 'Fyn|12'))[1], ['! B2 denominator-missing'])
  assert.deepEqual(cases(pasted('Distrikt|Mænd', 'Fyn|12'))[1], ['! B2 numerator-missing'])
  assert.deepEqual(cases(pasted('Distrikt|I alt', 'Fyn|12'))[1], ['! B2 numerator-missing'])
})

test('what may still come from a column that is asked is not refused', () => {
  const table = pasted('Distrikt|Kvinder|Hvad', 'Fyn|12|30')
  assert.deepEqual(cases(table)[1], ['? column:hvad'])
})

test('a sex that is there for one district and not for another is asked once', () => {
  const table = pasted(
    'Distrikt|Køn|Antal',
    'Fyn|K|12',
    'Fyn|M|30',
    'Bornholm|M|3',
    'København|M|4',
  )
  const id = 'absent:sex:women'
  assert.deepEqual(cases(table)[1], [`? ${id}`])
  assert.deepEqual(cases(table, { [id]: 'zero' }), [['born 0/3', 'fyn 12/42', 'kbh 0/4'], [], []])
  assert.deepEqual(cases(table, { [id]: 'not-reported' }), [
    ['born not-reported', 'fyn 12/42', 'kbh not-reported'],
    [],
    ['incomplete: C4,C5'],
  ])
})

test('an empty cell beside a filled one is asked once for its column', () => {
  const table = pasted('Distrikt|Kvinder|Mænd', 'Fyn|12|30', 'Bornholm||3')
  assert.deepEqual(cases(table), [['fyn 12/42'], ['? blank:kvinder'], []])
  assert.deepEqual(cases(table, { 'blank:kvinder': 'zero' })[0], ['born 0/3', 'fyn 12/42'])
  assert.deepEqual(cases(table, { 'blank:kvinder': 'not-reported' }), [
    ['born not-reported', 'fyn 12/42'],
    [],
    ['incomplete: C3'],
  ])
})

test('more women than leaders are refused, and so is a share of nobody', () => {
  assert.deepEqual(cases(pasted('Distrikt|Kvinder|I alt', 'Fyn|43|42'))[1], ['! B2 above-whole'])
  assert.deepEqual(cases(pasted('Distrikt|Kvinder|Mænd', 'Fyn|0|0'))[1], ['! B2 zero-whole'])
  assert.deepEqual(cases(pasted('Distrikt|Tæller|Nævner', 'Fyn|0|0'))[1], ['! B2 zero-whole'])
})

test('levels are added up for the share, and a missing level is not made up', () => {
  const table = pasted(
    'Distrikt|Niveau|Kvinder|Mænd',
    'Fyn|Leder 1|1|9',
    'Fyn|Leder 2|4|16',
    'Bornholm|Leder 2|1|3',
  )
  assert.deepEqual(cases(table)[0], ['born 1/4', 'fyn 5/30'])
})

test('numerator and denominator beside counts by sex are one too many', () => {
  const table = pasted('Distrikt|Tæller|Nævner|Mænd', 'Fyn|12|42|30')
  assert.deepEqual(cases(table)[1], ['! B2 numerator-missing'])
})

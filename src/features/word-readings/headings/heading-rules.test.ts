import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnRoles, headingScore, rolesOf } from './heading-rules.ts'

test('a heading says what its column is for, in either language', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'Strategisk effekt / målsætning': ['goal'],
    Outcomes: ['outcome'],
    Aktiviteter: ['activity'],
    Indikatorer: ['indicator'],
    'Mål ultimo 2026': ['target'],
    'Måltal 2026': ['target'],
    'Mål og resultat': ['goal', 'outcome'],
    'Indikator og udgangspunkt': ['indicator', 'baseline'],
    'Ansvarlig og frist': ['owner', 'deadline'],
    'Ansvarlig enhed': ['owner'],
    Tovholder: ['owner'],
    Bidragydere: ['contributors'],
    Tidsfrist: ['deadline'],
    Succeskriterium: ['criterion'],
    'Success criterion': ['criterion'],
    KPI: ['criterion'],
    RGG: ['status'],
    'Nr.': ['number'],
    'Tværgående aktivitet': ['activity'],
    'Responsible unit': ['owner'],
    Lead: ['owner'],
    'Hvem?': ['owner'],
    'Hvordan ved vi, at det er gjort?': ['criterion'],
    'Mål og frist': ['target', 'deadline'],
    'Sådan måler vi': ['indicator'],
    'Mio. kr.': ['budget'],
    'Hvornår?': ['deadline'],
    'Hvem bidrager?': ['contributors'],
    'Hvem er tovholder?': ['owner'],
    'Ansvarlig og bidragydere': ['owner', 'contributors'],
    'Hvor er vi nu?': ['status'],
    'Sådan går det': ['status'],
    'Med hvem': ['contributors'],
    'Aktivitet og nr.': ['activity'],
    'Mål og måling': ['criterion'],
    'Hvordan går det?': ['status'],
    'Where are we': ['status'],
    Senest: ['deadline'],
    'How do we measure it?': ['criterion'],
    'Hvordan måler vi?': ['criterion'],
    Aktvitet: ['activity'],
    Kode: [],
    'Andel kvinder': [],
    '2024': [],
    '': [],
  }
  for (const [heading, expected] of Object.entries(cases))
    assert.deepEqual(rolesOf(heading), expected, heading)
})

test('`Mål` is a goal before the activities and a target behind them', () => {
  assert.deepEqual(columnRoles(['Mål', 'Aktivitet', 'Indikator', 'Måltal']), [
    ['goal'],
    ['activity'],
    ['indicator'],
    ['target'],
  ])
  assert.deepEqual(columnRoles(['Aktivitet', 'Mål', 'Frist'])[1], ['criterion'])
  for (const measured of ['Indikator', 'KPI', 'Succeskriterium'])
    assert.deepEqual(columnRoles(['Aktivitet', measured, 'Mål']), [
      ['activity'],
      ['indicator'],
      ['target'],
    ])
})

test('an indicator without a target beside it says both', () => {
  assert.deepEqual(columnRoles(['Initiativ', 'Indikator', 'Frist'])[1], ['criterion'])
  assert.deepEqual(columnRoles(['Aktivitet', 'KPI', 'Target'])[1], ['indicator'])
})

test('the order of columns changes nothing of what they are for', () => {
  const headings = ['Nr.', 'Initiativ', 'Succeskriterium', 'Ansvarlig enhed', 'Frist', 'Status']
  fc.assert(
    fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (shuffled) => {
      const read = new Map(shuffled.map((heading, at) => [heading, columnRoles(shuffled)[at]]))
      assert.deepEqual(
        headings.map((heading) => read.get(heading)),
        columnRoles(headings),
      )
    }),
  )
  assert.equal(headingScore(headings), 6)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { PlacedFinding } from '#features/packages'
import { findingLines, nameLine, tellFinding } from './findings.ts'

const [english, danish] = [speaker('en'), speaker('da')]

const unmeasured: PlacedFinding = {
  code: 'nothing-measurable',
  severity: 'warning',
  file: 'promesas.yaml',
  line: 47,
  path: '/commitments/1/measurability',
  values: {},
  record: { id: 'c-1-02', label: { es: 'Proteger el monte', en: 'Protect the forest' } },
}

const onAll: PlacedFinding = {
  code: 'meeting-without-date',
  severity: 'note',
  file: 'quienes.yaml',
  line: 37,
  path: '/meetings',
  values: { onAll: 9, section: 'meetings' },
}

const weak = (line: number, strength: string, file = 'promesas.yaml'): PlacedFinding => ({
  code: 'weak-verb',
  severity: 'note',
  file,
  line,
  path: `/commitments/${line}/strength`,
  values: { strength },
  record: { id: `c-${line}`, label: { es: 'Promover' } },
})

test('for programs a finding has six fields and no more, whatever it knows', () => {
  assert.deepEqual(tellFinding(unmeasured, english), {
    code: 'nothing-measurable',
    severity: 'warning',
    file: 'promesas.yaml',
    line: 47,
    path: '/commitments/1/measurability',
    message: 'Nothing in this commitment can be measured.',
  })
})

test('what holds for a whole section says so, with the section’s name in the language', () => {
  assert.deepEqual(
    [tellFinding(onAll, english).message, tellFinding(onAll, danish).message],
    [
      'The plan does not say when this meeting is held. (The same holds for all 9 meetings.)',
      'Planen siger ikke, hvornår mødet holdes. (Det samme gælder alle 9 møder.)',
    ],
  )
})

test('a finding is told with its place, its code and the record that it is about', () => {
  assert.deepEqual(findingLines([unmeasured], english), [
    '',
    'promesas.yaml:47  warning nothing-measurable, c-1-02 “Protect the forest”: Nothing in this commitment can be measured.',
  ])
  assert.deepEqual(findingLines([unmeasured], danish), [
    '',
    'promesas.yaml:47  advarsel nothing-measurable, c-1-02 »Protect the forest«: Intet i tilsagnet kan måles.',
  ])
})

test('a record is named by its id alone where it has no title', () => {
  assert.equal(nameLine({ id: 'ir-1', label: null }, english), 'ir-1')
})

test('counts come first, then errors, then warnings, then notes', () => {
  const error: PlacedFinding = {
    code: 'duplicate-id',
    severity: 'error',
    file: 'zz.yaml',
    line: 2,
    path: '/areas/0/id',
    values: { id: 'a', section: 'areas' },
  }
  assert.deepEqual(findingLines([onAll, unmeasured, error], english), [
    '',
    '1 × duplicate-id (error)',
    '1 × nothing-measurable (warning)',
    '1 × meeting-without-date (note)',
    '',
    'zz.yaml:2  error duplicate-id: The id “a” is taken by one of the thematic areas. An id stands once in the whole plan.',
    '',
    'promesas.yaml:47  warning nothing-measurable, c-1-02 “Protect the forest”: Nothing in this commitment can be measured.',
    '',
    'quienes.yaml:37  note meeting-without-date: The plan does not say when this meeting is held. (The same holds for all 9 meetings.)',
  ])
})

test('notes that say the same stand under one line, by file, with the line and id of each', () => {
  const notes = [
    weak(4, 'promote'),
    weak(9, 'work-to'),
    weak(12, 'promote'),
    weak(3, 'promote', 'mas.yaml'),
  ]
  assert.deepEqual(findingLines(notes, danish), [
    '',
    '4 × weak-verb (bemærkning)',
    '',
    '3 × weak-verb: Verbet lover en indsats, ikke et resultat: »fremme«.',
    '  promesas.yaml: 4 c-4, 12 c-12',
    '  mas.yaml: 3 c-3',
    'promesas.yaml:9  bemærkning weak-verb, c-9 »Promover«: Verbet lover en indsats, ikke et resultat: »arbejde for«.',
  ])
})

test('warnings are never gathered: each is one line', () => {
  const lines = findingLines([unmeasured, { ...unmeasured, line: 60 }], english)
  assert.equal(lines.filter((line) => line.startsWith('promesas.yaml:')).length, 2)
})

test('the most frequent code is counted first; of two as frequent, the first by its letters', () => {
  const coded = (code: string): PlacedFinding => ({ ...unmeasured, code, values: { id: 'x' } })
  const lines = findingLines(['repeats', 'no-budget', 'repeats', 'figures-contradict'].map(coded), english)
  assert.deepEqual(lines.slice(1, 4), [
    '2 × repeats (warning)',
    '1 × figures-contradict (warning)',
    '1 × no-budget (warning)',
  ])
})

test('nothing found is nothing told', () => {
  assert.deepEqual(findingLines([], english), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentNeeds, observationNeeds } from './needs.ts'
import { baselineSays, definitionSays, observationSays, targetSays } from './schema.ts'

type Given = Readonly<Record<string, unknown>>

const figure = (given: Given) => observationNeeds(observationSays.parse(given), [])
const stated = { indicator: 'i', language: 'en' }
const target = (given: Given, explained = true) =>
  contentNeeds({ noun: 'target', ...stated, says: targetSays.parse(given) }, explained)
const baseline = (given: Given) =>
  contentNeeds({ noun: 'baseline', ...stated, says: baselineSays.parse(given) }, true)
const definition = (version: number, given: Given = {}) => {
  const says = definitionSays.parse({
    kind: 'count',
    direction: 'increase',
    resultsLevel: 'output',
    countsPeople: 'no',
    ...given,
  })
  return contentNeeds({ noun: 'definition', ...stated, version, says }, false)
}

test('a figure needs a value and a source; where there is none, why', () => {
  assert.deepEqual(figure({}), ['value', 'source'])
  assert.deepEqual(figure({ numerator: '3' }), ['value', 'source'])
  assert.deepEqual(figure({ words: 'Many', source: 'Payroll' }), [])
  assert.deepEqual(figure({ state: 'not-reported' }), ['why-missing'])
  assert.deepEqual(figure({ state: 'withheld', note: 'Too few.' }), [])
})

test('parts that do not come to the total need a word', () => {
  const cells = [{ keys: { court: 'clay' }, numerator: '3', denominator: '5' }]
  const differing = { numerator: '4', denominator: '5', source: 'Payroll', cells }
  assert.deepEqual(figure(differing), ['difference'])
  assert.deepEqual(figure({ ...differing, note: 'One is on no court.' }), [])
})

test('a target says what, by when, who decided it and why', () => {
  const decidingBody = 'The board'
  assert.deepEqual(target({ kind: 'reach' }, false), ['value', 'due', 'deciding-body', 'reason'])
  assert.deepEqual(target({ kind: 'milestone', value: '5', due: '2028', decidingBody }), [])
  assert.deepEqual(target({ kind: 'range', value: '40', decidingBody }), ['upper'])
  assert.deepEqual(target({ kind: 'each-year', value: '4', decidingBody }), [])
  assert.deepEqual(target({ kind: 'maintain', decidingBody }), [])
  assert.deepEqual(target({ kind: 'follow', decidingBody }), ['relative'])
  assert.deepEqual(target({ kind: 'follow', relativeTo: 'other', decidingBody }), [])
})

test('a baseline is a value of a period, or said to be none', () => {
  const decidingBody = 'The board'
  assert.deepEqual(baseline({ decidingBody }), ['value', 'period'])
  assert.deepEqual(baseline({ state: 'to-be-set', decidingBody }), [])
  assert.deepEqual(baseline({ state: 'none' }), ['deciding-body'])
})

test('a definition says what is counted; a next one also from when, and why', () => {
  const said = { unit: 'members', population: 'Everybody who plays' }
  assert.deepEqual(definition(1), ['unit', 'population'])
  assert.deepEqual(definition(1, said), [])
  assert.deepEqual(definition(2, said), ['from', 'reason'])
  assert.deepEqual(definition(2, { ...said, from: '2027', reason: 'Guests play, too.' }), [])
})

test('a choice between figures says why', () => {
  const uses = (sentence: string) =>
    contentNeeds({ noun: 'observation_use', ...stated, says: { uses: 'a', sentence } }, true)
  assert.deepEqual([uses(''), uses('It counts everybody.')], [['sentence'], []])
})

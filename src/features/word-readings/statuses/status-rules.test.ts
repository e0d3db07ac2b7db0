import assert from 'node:assert/strict'
import { test } from 'node:test'
import { legendIn, lightOf, readStatus, statusOfShading } from './status-rules.ts'

const legend = legendIn([
  'RGG = rød, gul, grøn. Grøn: følger planen. Gul: mindre afvigelse. Rød: væsentlig afvigelse.',
])
const told = (text: string, its = legend) => {
  const { value, state } = readStatus(text, its)
  return [value, state]
}

test('the words for a status are read in both languages', () => {
  const cases: Readonly<Record<string, string>> = {
    'Følger planen': 'on-track',
    'On track': 'on-track',
    'Ikke påbegyndt': 'not-started',
    'ikke startet': 'not-started',
    'Not started': 'not-started',
    Forsinket: 'delayed',
    Afsluttet: 'done',
    Completed: 'done',
    Stoppet: 'stopped',
    'At risk': 'at-risk',
  }
  for (const [text, value] of Object.entries(cases)) assert.deepEqual(told(text), [value, 'placed'])
})

test('what may mean several is null and asked', () => {
  for (const text of [
    'I gang',
    'igang',
    'In progress',
    'Påbegyndt',
    'Afventer',
    'Delvist',
    'closed',
  ])
    assert.deepEqual(told(text), [null, 'refused'], text)
})

test('of several boxes the only one that is ticked counts', () => {
  assert.deepEqual(told('☐ Ikke påbegyndt  ☒ Følger planen  ☐ Forsinket'), ['on-track', 'placed'])
  assert.deepEqual(told('☐ Ikke påbegyndt  ☐ Følger planen'), [null, 'refused'])
  assert.deepEqual(told('☒ Ikke påbegyndt  ☒ Følger planen'), [null, 'refused'])
})

test('a colour means what the document says it means', () => {
  assert.deepEqual(told('Grøn'), ['on-track', 'placed'])
  assert.deepEqual(told('Gul'), ['at-risk', 'guessed'])
  assert.deepEqual(told('Rød'), ['delayed', 'guessed'])
  assert.deepEqual(told('Gul', new Map()), [null, 'refused'])
  assert.equal(legendIn(['Rød: en farve']).size, 0)
})

test('a shaded cell is a status where the document explains its colours', () => {
  assert.deepEqual(
    ['C6EFCE', '00B050', 'FFEB9C', 'FFFF00', 'FFC7CE', 'FF0000', 'FFC000'].map(lightOf),
    ['green', 'green', 'yellow', 'yellow', 'red', 'red', 'yellow'],
  )
  assert.deepEqual(['D9D9D9', '1B365D', 'DCE6F1', 'FFFFFF'].map(lightOf), [
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  assert.deepEqual(statusOfShading('FFEB9C', legend), {
    asWritten: '',
    value: 'at-risk',
    state: 'guessed',
    why: 'status-shading',
  })
  assert.equal(statusOfShading('FFEB9C', new Map())?.state, 'refused')
  assert.equal(statusOfShading('DCE6F1', legend), undefined)
})

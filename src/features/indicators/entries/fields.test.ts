import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureField, isEmptyEntry, isFigureEntry, isFigureField } from './fields.ts'

test('a field says what it is about', () => {
  assert.deepEqual(
    [
      'observation.2026',
      'observation.2026-H1.second',
      'observation.2022/2024',
      'target.end',
      'baseline',
      'definition.2',
      'use.2026',
      'verdict.2026',
    ].map(figureField),
    [
      { noun: 'observation', period: '2026' },
      { noun: 'observation', period: '2026-H1' },
      { noun: 'observation', period: '2022/2024' },
      { noun: 'target', key: 'end' },
      { noun: 'baseline' },
      { noun: 'definition', version: 2 },
      { noun: 'use', period: '2026' },
      { noun: 'verdict', period: '2026' },
    ],
  )
})

test('what names no period, key or version is no field', () => {
  for (const field of [
    'observation',
    'observation.2026-13',
    'observation.2026.',
    'observation.2026.a.b',
    'target.',
    'target.A b',
    'baseline.2024',
    'definition.0',
    'definition.two',
    'use.soon',
    'use.2026.b',
    'did',
    '',
  ])
    assert.equal(figureField(field), undefined, field)
})

test('a field takes the value of its own kind', () => {
  assert.equal(isFigureField('observation.2026', { observation: null }), true)
  assert.equal(isFigureField('observation.2026', { target: null }), false)
  assert.equal(isFigureField('did', { text: 'We played.' }), false)
  assert.equal(isFigureEntry({ text: 'We played.' }), false)
})

test('nothing entered is no entry', () => {
  assert.deepEqual(
    [
      { observation: null, correction: '' },
      { target: null, correction: '' },
      { baseline: null, correction: '' },
      { definition: null, correction: '' },
      { use: null, correction: '' },
      { verdict: null, correction: '' },
    ].map(isEmptyEntry),
    [true, true, true, true, true, true],
  )
  assert.equal(isEmptyEntry({ use: { uses: 'a', sentence: '' }, correction: '' }), false)
})

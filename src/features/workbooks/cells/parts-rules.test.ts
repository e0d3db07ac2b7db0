import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldValue } from '#features/reporting'
import { cellsOf, kindOf, partsOf, saysSame, valueFrom } from './parts-rules.ts'

test('a field has the cells of its kind, and a reason only where it corrects', () => {
  assert.deepEqual(
    ['status', 'did', 'question.barriers', 'figure.women'].map((field) => kindOf(field, 'share')),
    ['status', 'text', 'text', 'share'],
  )
  assert.equal(kindOf('figure.women', 'count'), 'number')
  assert.deepEqual(cellsOf('share', false), ['numerator', 'denominator', 'source'])
  assert.deepEqual(cellsOf('status', true), ['status', 'reason', 'correction'])
})

test('a field taken apart and put together says what it said', () => {
  const values: readonly (readonly [Parameters<typeof valueFrom>[0], FieldValue])[] = [
    ['text', { text: 'We planted.', unchanged: true, correction: '' }],
    ['status', { status: 'delayed', reason: 'Snow.', correction: 'A slip.' }],
    ['share', { numerator: '11', denominator: '52', value: '', source: 'HR', correction: '' }],
    ['number', { numerator: '', denominator: '', value: '3', source: '', correction: '' }],
  ]
  for (const [kind, value] of values) assert.deepEqual(valueFrom(kind, partsOf(value)), value)
  assert.equal(valueFrom('status', {}), null)
  assert.deepEqual(partsOf(null), {})
})

test('numbers are compared by what they are worth, texts by their words', () => {
  assert.ok(saysSame('numerator', '12.0', '12'))
  assert.ok(!saysSame('numerator', '12', '13'))
  assert.ok(!saysSame('text', '12.0', '12'))
  assert.ok(saysSame('text', 'One. \r\nTwo.', 'One.\nTwo.\n'))
})

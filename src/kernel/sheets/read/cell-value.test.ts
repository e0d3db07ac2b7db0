import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WrittenCell } from './cell-value.ts'
import { valueOf } from './cell-value.ts'

const common = {
  strings: ['Vi plantede.', ''],
  kinds: ['number', 'percent', 'date'],
  since1904: false,
} as const

const value = (type: string, written: string | null, given: Partial<WrittenCell> = {}) =>
  valueOf({ type, style: 0, written, inline: '', ...given }, common)

test('a shared text is looked up, and an empty one is nothing', () => {
  assert.deepEqual(value('s', '0'), { kind: 'text', text: 'Vi plantede.' })
  assert.equal(value('s', '1'), null)
  assert.equal(value('s', '99'), null)
})

test('an inline text is what stands in it', () => {
  assert.deepEqual(value('inlineStr', null, { inline: ' a ' }), { kind: 'text', text: ' a ' })
  assert.equal(value('inlineStr', null), null)
})

test('a number is what its style makes of it', () => {
  assert.deepEqual(value('n', '0.026'), { kind: 'number', number: '0.026', percent: false })
  assert.deepEqual(value('n', '0.026', { style: 1 }), {
    kind: 'number',
    number: '2.6',
    percent: true,
  })
  assert.deepEqual(value('n', '46022', { style: 2 }), { kind: 'date', day: '2025-12-31' })
  assert.deepEqual(value('n', '12', { style: 77 }), {
    kind: 'number',
    number: '12',
    percent: false,
  })
})

test('a number beyond the calendar in a cell for days is a number', () => {
  assert.deepEqual(value('n', '99999999', { style: 2 }), {
    kind: 'number',
    number: '99999999',
    percent: false,
  })
})

test('a cell without a value is nothing, whatever it is for', () => {
  for (const type of ['n', 's', 'b', 'e', 'str', 'd']) {
    assert.equal(value(type, null), null, type)
    assert.equal(value(type, ''), null, type)
  }
})

test('what is written as a number and is none is a text', () => {
  assert.deepEqual(value('n', 'many'), { kind: 'text', text: 'many' })
})

test('a day is a day in either form, and a moment keeps its time', () => {
  assert.deepEqual(value('d', '2026-03-05'), { kind: 'date', day: '2026-03-05' })
  assert.deepEqual(value('d', '2026-03-05T10:30:00'), { kind: 'date', day: '2026-03-05 10:30' })
})

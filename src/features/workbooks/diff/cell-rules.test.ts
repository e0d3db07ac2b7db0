import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from './cell-rules.ts'

const stays = { kind: 'unchanged', way: 'now' }

test('a cell that nobody touched in the file stays as it stands in Varde', () => {
  const cell = { part: 'source', base: 'HR', now: 'Payroll', file: 'HR' } as const
  assert.deepEqual(settle(cell, undefined), { ...stays, becomes: 'Payroll' })
})

test('a cell that both wrote alike stays, in the spelling of Varde', () => {
  const cell = { part: 'numerator', base: '', now: '12.0', file: '12' } as const
  assert.deepEqual(settle(cell, undefined), { ...stays, becomes: '12.0' })
})

test('a cell that only the file wrote in is added, changed or emptied', () => {
  const of = (base: string, file: string) =>
    settle({ part: 'source', base, now: base, file }, undefined)
  assert.deepEqual(of('', 'HR'), { kind: 'added', way: 'file', becomes: 'HR' })
  assert.deepEqual(of('HR', 'Payroll'), { kind: 'changed', way: 'file', becomes: 'Payroll' })
  assert.deepEqual(of('HR', ''), { kind: 'changed', way: 'file', becomes: '' })
})

test('a cell that two wrote in differently is a conflict, whatever is chosen', () => {
  const cell = { part: 'denominator', base: '', now: '52', file: '49' } as const
  assert.deepEqual(settle(cell, undefined), { kind: 'conflict', way: 'later', becomes: '52' })
  assert.deepEqual(settle(cell, 'later'), { kind: 'conflict', way: 'later', becomes: '52' })
  assert.deepEqual(settle(cell, 'now'), { kind: 'conflict', way: 'chosen', becomes: '52' })
  assert.deepEqual(settle(cell, 'file'), { kind: 'conflict', way: 'chosen', becomes: '49' })
})

test('two texts of one paragraph can be written together by hand', () => {
  const cell = { part: 'text', base: '', now: 'HR wrote.', file: 'We wrote.' } as const
  assert.deepEqual(settle(cell, { text: 'Both wrote.' }), {
    kind: 'conflict',
    way: 'chosen',
    becomes: 'Both wrote.',
  })
})

test('only texts are merged: a source that two wrote in is chosen', () => {
  const cell = { part: 'source', base: 'a\nb', now: 'A\nb', file: 'a\nB' } as const
  assert.equal(settle(cell, undefined).kind, 'conflict')
  assert.deepEqual(settle({ ...cell, part: 'text' }, undefined), {
    kind: 'changed',
    way: 'merged',
    becomes: 'A\nB',
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openNotes } from './notes.ts'
import type { At, Question } from './schema.ts'

const at = (cell: string): At => ({ row: Number(cell.slice(1)), column: 1, cell })
const question = (
  id: string,
  cells: readonly string[],
  more: Partial<Question> = {},
): Question => ({
  id,
  kind: 'sign',
  at: cells.map(at),
  asWritten: '-',
  options: ['zero', 'withheld'].map((value) => ({ value, key: value, values: {} })),
  values: {},
  ...more,
})

test('the same question from several places is put once, with all of them', () => {
  const notes = openNotes({})
  assert.equal(notes.ask(question('sign:-', ['A1', 'A2'])), undefined)
  assert.equal(notes.ask(question('sign:-', ['A2', 'A3'])), undefined)
  const { questions } = notes.all()
  assert.deepEqual(
    questions.map(({ id, at: places }) => [id, places.map(({ cell }) => cell)]),
    [['sign:-', ['A1', 'A2', 'A3']]],
  )
})

test('an answer counts only where it is one of the options, or a period where any is allowed', () => {
  const answered = (value: string, more: Partial<Question> = {}) =>
    openNotes({ one: value }).ask(question('one', ['A1'], more))
  assert.equal(answered('zero'), 'zero')
  assert.equal(answered('nul'), undefined)
  assert.equal(answered('2025', { free: 'period' }), '2025')
  assert.equal(answered('soon', { free: 'period' }), undefined)
  assert.equal(answered('2025'), undefined)
})

test('an answer to another question changes nothing', () => {
  const notes = openNotes({ other: 'zero' })
  assert.equal(notes.ask(question('one', ['A1'])), undefined)
  assert.equal(notes.all().questions.length, 1)
})

test('a cell has one fate, the last, and refusals are kept', () => {
  const notes = openNotes({})
  notes.settle([at('A1'), at('A2')], 'placed')
  notes.refuse(at('A1'), 'negative', { written: '-3' })
  notes.refuse(at('A1'), 'negative', { written: '-3' })
  notes.ignore([at('A2')], 'total')
  const { fates, errors, ignored } = notes.all()
  assert.deepEqual(fates, [
    { at: at('A1'), fate: 'refused' },
    { at: at('A2'), fate: 'ignored', why: 'total' },
  ])
  assert.deepEqual(errors, [{ at: at('A1'), code: 'negative', values: { written: '-3' } }])
  assert.deepEqual(ignored, [{ why: 'total', at: [at('A2')] }])
  assert.equal(notes.fateOf(at('A1')), 'refused')
  assert.equal(notes.fateOf(at('A9')), undefined)
})

test('a name is told once with all its places', () => {
  const notes = openNotes({})
  const fyn = { dimension: 'unit', asWritten: 'FYN', category: 'fyn', how: 'case' } as const
  notes.match(fyn, at('A1'))
  notes.match(fyn, at('A7'))
  notes.match({ ...fyn, asWritten: 'Fyn', how: 'exact' }, at('A3'))
  assert.deepEqual(
    notes.all().matched.map((one) => [one.asWritten, one.at.map(({ cell }) => cell)]),
    [
      ['FYN', ['A1', 'A7']],
      ['Fyn', ['A3']],
    ],
  )
})

test('a question with two hundred thousand places is put without a fault', () => {
  const notes = openNotes({})
  const many = Array.from({ length: 200_000 }, (_, index) => at(`A${index + 1}`))
  notes.ask({ ...question('one', []), at: many })
  notes.ask({ ...question('one', []), at: many })
  assert.equal(notes.all().questions[0]?.at.length, 200_000)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell } from '../numbers/numbers.fixture.ts'
import { openNotes } from '../notes.ts'
import { brief, districts, leaders, open, pasted, read, worked } from '../samples.fixture.ts'
import type { Answers } from '../schema.ts'
import { readNames } from './name-rules.ts'

function names(said: readonly string[], answers: Answers = {}) {
  const notes = openNotes(answers)
  const cells = said.map((one, index) => cell(index + 2, one))
  const read = readNames(districts, cells, notes)
  const { questions, matched } = notes.all()
  return {
    read: cells.map(({ at }) => {
      const name = read.get(at.cell)
      return typeof name === 'object' ? (name.category ?? 'all') : (name ?? 'asked')
    }),
    questions,
    matched: matched.map(({ asWritten, how, at }) => [asWritten, how, at.length]),
  }
}

test('each spelling is told once, with how it was understood and how often it stands', () => {
  assert.deepEqual(names(['Fyn', 'FYN', 'Fyn', 'Fyns Politi', 'I alt']).matched, [
    ['Fyn', 'exact', 2],
    ['FYN', 'case', 1],
    ['Fyns Politi', 'spelling', 1],
    ['I alt', 'total', 1],
  ])
})

test('an unknown name is asked once wherever it stands, in whatever capitals', () => {
  const { read, questions } = names(['Atlantis', 'ATLANTIS', 'Fyn', ' atlantis '])
  assert.deepEqual(read, ['asked', 'asked', 'fyn', 'asked'])
  assert.deepEqual(
    questions.map(({ id, at, asWritten }) => [id, at.map((one) => one.cell), asWritten]),
    [['name:unit:atlantis', ['B2', 'B3', 'B5'], 'Atlantis']],
  )
})

test('the likeliest are offered first, then all together, then to leave it out', () => {
  const [question] = names(['Midt Vestsj.']).questions
  const values = question?.options.map(({ value }) => value) ?? []
  assert.deepEqual(values.slice(0, 1), ['is:mvs'])
  assert.deepEqual(values.slice(-2), ['total', 'left-out'])
  assert.equal(values.length, 14)
})

test('an answer holds for every place of a name', () => {
  const answered = (value: string) =>
    names(['Atlantis', 'atlantis'], { 'name:unit:atlantis': value })
  assert.deepEqual(answered('is:fyn').read, ['fyn', 'fyn'])
  assert.deepEqual(answered('total').read, ['all', 'all'])
  assert.deepEqual(answered('left-out').read, ['left-out', 'left-out'])
  assert.deepEqual(answered('is:atlantis').read, ['asked', 'asked'])
  assert.deepEqual(answered('is:fyn').matched, [
    ['Atlantis', 'answer', 1],
    ['atlantis', 'answer', 1],
  ])
})

test('of ten thousand unknown names all are asked, and the likeliest sought for the first alone', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `Fyn station ${index}`)
  const started = worked()
  const { questions } = names(many)
  assert.equal(questions.length, 10_000)
  assert.equal(questions[0]?.options[0]?.value, 'is:fyn')
  assert.ok(worked() - started < 5000)
})

test('a name that stands ten thousand times is asked once', () => {
  const started = worked()
  const { questions } = names(Array.from({ length: 10_000 }, () => 'Atlantis'))
  assert.deepEqual([questions.length, questions[0]?.at.length], [1, 10_000])
  assert.ok(worked() - started < 2000) // a hundred million places before
})

test('a part of the country with its own total is asked and never taken for all', () => {
  const table = pasted('Distrikt|Kvinder|Mænd', 'Fyn|12|30', 'Sjælland i alt|13|32')
  assert.deepEqual(open(read(table)), ['? name:unit:sjælland i alt'])
  const left = read(table, leaders, { 'name:unit:sjælland i alt': 'left-out' })
  assert.deepEqual([brief(left.placed), open(left)], [['fyn 12/42'], []])
})

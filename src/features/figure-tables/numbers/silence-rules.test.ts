import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openNotes } from '../notes.ts'
import type { Answers } from '../schema.ts'
import { cell } from './numbers.fixture.ts'
import { isSilence, readSilences } from './silence-rules.ts'

function read(said: readonly string[], answers: Answers = {}) {
  const notes = openNotes(answers)
  const found = readSilences(
    said.map((one, index) => cell(index + 2, one)),
    notes,
  )
  const { questions, fates } = notes.all()
  return {
    means: said.map((_, index) => found.get(`B${index + 2}`) ?? 'asked'),
    asked: questions.map(
      ({ id, options }) => `${id}: ${options.map((one) => one.value).join(',')}`,
    ),
    waiting: fates.filter(({ fate }) => fate === 'asked').map(({ at }) => at.cell),
  }
}

test('words for missing say what they say, in both languages and any case', () => {
  assert.deepEqual(
    read(['ikke oplyst', 'Mangler', 'NOT REPORTED', 'Ikke relevant', 'fortroligt', 'withheld']),
    {
      means: [
        'not-reported',
        'not-reported',
        'not-reported',
        'not-applicable',
        'withheld',
        'withheld',
      ],
      asked: [],
      waiting: [],
    },
  )
})

test('a dash may be none or not known: it is asked once, whatever dash it is', () => {
  assert.deepEqual(read(['-', '–', '—', ' - ']), {
    means: ['asked', 'asked', 'asked', 'asked'],
    asked: ['sign:-: zero,not-reported,not-applicable,withheld'],
    waiting: ['B2', 'B3', 'B4', 'B5'],
  })
  assert.deepEqual(read(['-', '—'], { 'sign:-': 'zero' }).means, ['zero', 'zero'])
})

test('another sign is never zero', () => {
  assert.deepEqual(read(['..', 'x', 'N/A'], { 'sign:x': 'zero', 'sign:..': 'withheld' }), {
    means: ['withheld', 'asked', 'asked'],
    asked: [
      'sign:x: not-reported,not-applicable,withheld',
      'sign:n/a: not-reported,not-applicable,withheld',
    ],
    waiting: ['B3', 'B4'],
  })
})

test('a number is no silence, nor is a word that nobody knows', () => {
  assert.deepEqual(['-', '..', 'n.a.', ':', '*', '0', '-3', '', 'nul', 'ingen'].filter(isSilence), [
    '-',
    '..',
    'n.a.',
    ':',
    '*',
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formOf } from '#kernel/http'
import { questionField, questionRowsIn, questionsIn } from './question-rows.ts'

const form = (fields: Readonly<Record<string, string>>) => formOf(new URLSearchParams(fields))

test('a row in which something is written asks a question, an empty one asks nothing', () => {
  const rows = questionsIn(
    form({
      'question-id-1': 'barriers',
      'question-text-1-en': ' What held you back? ',
      'question-text-1-da': 'Hvad bremsede jer?',
      'question-hint-1-en': '',
      'question-required-1': 'yes',
      'question-id-2': '',
      'question-text-2-en': ' ',
      'question-contributors-2': 'yes',
      'question-hint-3-da': 'Kun vejledning.',
    }),
  )
  assert.deepEqual(rows, [
    {
      row: 1,
      question: {
        id: 'barriers',
        text: { en: 'What held you back?', da: 'Hvad bremsede jer?' },
        hint: { en: '' },
        required: true,
        contributors: false,
      },
    },
    {
      row: 3,
      question: {
        id: 'q-1',
        text: {},
        hint: { da: 'Kun vejledning.' },
        required: false,
        contributors: false,
      },
    },
  ])
})

test('a new question gets an id that none of the old ones has', () => {
  const ids = questionsIn(
    form({
      'question-id-1': 'q-1',
      'question-text-1-en': 'Old.',
      'question-text-2-en': 'New.',
      'question-id-3': 'q-3',
      'question-text-3-en': 'Old too.',
      'question-text-4-en': 'Newer.',
    }),
  ).map(({ question }) => question.id)
  assert.deepEqual(ids, ['q-1', 'q-2', 'q-3', 'q-4'])
})

test('fields that only look like a question’s are none', () => {
  const strange = {
    'question-text-1': 'No language.',
    'question-text-one-en': 'No row.',
    'question-text-1-english': 'No code.',
    'question-answer-1-en': 'No part of a question.',
    'question-rows': '4',
  }
  assert.deepEqual(questionsIn(form(strange)), [])
})

test('as many rows are shown as were asked for, two at least and 22 at most', () => {
  const rows = (text: string) => questionRowsIn(form({ 'question-rows': text }))
  assert.deepEqual(['', '0', '2', '5', '5.5', '400', 'many'].map(rows), [2, 2, 2, 5, 2, 22, 2])
})

test('whatever is written, no two questions get one id unless both were given it', () => {
  const texts = fc.array(
    fc.string({ minLength: 1 }).filter((one) => one.trim() !== ''),
    {
      maxLength: 9,
    },
  )
  fc.assert(
    fc.property(texts, (written) => {
      const fields = Object.fromEntries(
        written.map((text, place) => [questionField('text', place + 1, 'en'), text]),
      )
      const ids = questionsIn(form(fields)).map(({ question }) => question.id)
      assert.equal(new Set(ids).size, ids.length)
      assert.equal(ids.length, written.length)
    }),
  )
})

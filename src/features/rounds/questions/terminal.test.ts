import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readQuestions } from './terminal.ts'

const none = { question: [], hint: [], require: [], 'ask-contributors': [] }

test('a question is said in each language on a command line, and may hold a colon', () => {
  const given = {
    question: ['barriers:en:One thing: what?', 'barriers:da:Hvad?', 'next:en:What next?'],
    hint: ['barriers:en:In a sentence.'],
    require: ['barriers'],
    'ask-contributors': ['next'],
  }
  assert.deepEqual(readQuestions(given), [
    {
      id: 'barriers',
      text: { en: 'One thing: what?', da: 'Hvad?' },
      hint: { en: 'In a sentence.' },
      required: true,
      contributors: false,
    },
    { id: 'next', text: { en: 'What next?' }, hint: {}, required: false, contributors: true },
  ])
  assert.deepEqual(readQuestions(none), [])
})

test('what is no question, or says something of none, is named', () => {
  assert.deepEqual(readQuestions({ ...none, question: ['barriers:What?'] }), {
    unreadable: 'barriers:What?',
  })
  assert.deepEqual(readQuestions({ ...none, hint: ['x'] }), { unreadable: 'x' })
  for (const about of ['require', 'ask-contributors'])
    assert.deepEqual(readQuestions({ ...none, [about]: ['barriers'] }), { unreadable: 'barriers' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { faultsOfQuestions, fieldOfQuestion, questionsFor, tidyQuestion } from './rules.ts'
import type { RoundQuestion } from './schema.ts'

const question = (id: string, given: Partial<RoundQuestion> = {}): RoundQuestion => ({
  id,
  text: { en: 'What held you back?', da: 'Hvad bremsede jer?' },
  hint: {},
  required: true,
  contributors: false,
  ...given,
})
const codeOf = (...questions: RoundQuestion[]) =>
  faultsOfQuestions(questions, ['en', 'da']).map(({ code, question: place }) => [code, place])

test('a question is asked of those who lead, and of contributors where the round says so', () => {
  const all = question('budget', { contributors: true })
  const round = { questions: [question('barriers'), all] }
  assert.deepEqual(questionsFor(round, { part: 'lead' }), round.questions)
  assert.deepEqual(questionsFor(round, { part: 'contributor' }), [all])
  assert.equal(fieldOfQuestion(all), 'question.budget')
})

test('a question stands in all languages of the plan, once, under an id that can stand in an address', () => {
  assert.deepEqual(codeOf(question('barriers'), question('next-year')), [])
  assert.deepEqual(codeOf(question('Barriers'), question('')), [
    ['question-id', 0],
    ['question-id', 1],
  ])
  assert.deepEqual(codeOf(question('a'), question('a')), [['question-twice', 1]])
  assert.deepEqual(codeOf(question('a', { text: { en: 'Why?', da: ' ' } })), [
    ['question-text-missing', 0],
  ])
  assert.deepEqual(codeOf(question('a', { hint: { en: 'In a sentence.' } })), [
    ['question-hint-missing', 0],
  ])
})

test('there are at most twenty questions', () => {
  const many = Array.from({ length: 21 }, (_, place) => question(`q-${place}`))
  assert.deepEqual(codeOf(...many.slice(1)), [])
  assert.deepEqual(codeOf(...many), [['too-many-questions', undefined]])
})

test('what is said in another language than the plan’s is not kept, nor space around words', () => {
  const given = question('a', { text: { en: ' Why? ', da: 'Hvorfor?', fr: 'Pourquoi ?' } })
  assert.deepEqual(tidyQuestion(given, ['en', 'da']), {
    ...given,
    text: { en: 'Why?', da: 'Hvorfor?' },
  })
})

test('whatever was found faultless stays so once it is tidied', () => {
  const texts = fc.dictionary(fc.constantFrom('en', 'da', 'fr'), fc.string())
  fc.assert(
    fc.property(texts, texts, fc.string(), (text, hint, id) => {
      const given = question(id, { text, hint })
      if (codeOf(given).length === 0)
        assert.deepEqual(codeOf(tidyQuestion(given, ['en', 'da'])), [])
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edition, Question } from '#features/editions'
import { shownQuestions } from './questions.ts'

const at = new Date('2027-02-24T12:00:00Z')

const event = (act: 'ask' | 'answer' | 'supersede', question: string | null) => ({
  act,
  at,
  account: null,
  question,
  leftOut: [],
  role: null,
  remark: null,
})

const edition = (...events: readonly Edition['events'][number][]): Edition => ({
  id: 'e-1',
  number: 1,
  begunAt: at,
  events,
  lines: [
    {
      id: 'l-1',
      chain: 'l-1',
      commitment: 'c-1-01',
      part: 'lead',
      position: 0,
      offeredAt: null,
      closedWithout: [],
      publishedAt: null,
      level: 'public',
      items: [],
      withdrawn: [],
    },
  ],
})

const question = (answer: Question['answer']): Question => ({
  id: 'q-1',
  edition: 'e-1',
  line: 'l-1',
  field: 'did',
  noun: 'statement',
  fact: 'f-1',
  passage: 'All were trained.',
  text: 'How many?',
  language: 'en',
  askedAt: at,
  answer,
})

const shown = (asked: Question, ...events: readonly Edition['events'][number][]) =>
  shownQuestions({ editions: [edition(...events)] }, [asked])[0]

test('a question is open until it is answered, or the next edition is handed in', () => {
  const asked = event('ask', 'q-1')
  assert.deepEqual(shown(question(null), asked), {
    id: 'q-1',
    commitment: 'c-1-01',
    field: 'did',
    passage: 'All were trained.',
    text: 'How many?',
    language: 'en',
    askedAt: '2027-02-24T12:00:00.000Z',
    state: 'open',
    answer: null,
  })
  assert.equal(shown(question(null), asked, event('supersede', null))?.state, 'closed')
  const answer = { text: '40.', language: 'en', at: '2027-02-25T13:00:00+01:00' }
  const answered = shown(question(answer), asked, event('answer', 'q-1'))
  assert.equal(answered?.state, 'answered')
  assert.equal(answered.answer?.at, '2027-02-25T12:00:00.000Z')
})

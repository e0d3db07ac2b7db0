import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { ShownReport } from './shown.ts'
import { editionLines, fieldWords, reportLines } from './told.ts'

const say = speaker('en')
const fact = {
  factId: 'f-1',
  level: 'public',
  replaces: null,
  correction: null,
  signedAt: null,
  handedInAt: null,
  publishedAt: null,
} as const

const empty: ShownReport = {
  plan: 'club',
  round: '2027',
  organisation: 'green',
  period: '2026',
  owns: true,
  assigned: [],
  editions: [],
  missing: [],
  jumps: [],
  lines: [],
  questions: [],
}

const edition = (state: string) => ({
  number: 1,
  state,
  seen: '1.0',
  begunAt: '2027-01-11T12:00:00.000Z',
  lines: 1,
  events: [],
  consent: null,
  possible: [],
})

test('every state of an edition has its words', () => {
  const words = (state: string) =>
    editionLines(say, { ...empty, editions: [edition(state)] })[0]?.split(': ')[1]
  assert.deepEqual(
    [
      'draft',
      'awaiting-signature',
      'signed',
      'handed-in',
      'question-asked',
      'taken-into-pack',
      'superseded',
    ].map(words),
    [
      'draft; one line.',
      'awaits signature; one line.',
      'signed; one line.',
      'handed in; one line.',
      'handed in, a question is open; one line.',
      'taken into the pack; one line.',
      'replaced by a newer edition; one line.',
    ],
  )
})

const numbers = { unit: 'players', value: null, numerator: null, denominator: null }
const report: ShownReport = {
  ...empty,
  editions: [edition('draft')],
  lines: [
    {
      commitment: 'c-1',
      part: 'lead',
      edition: 1,
      state: 'draft',
      offeredAt: null,
      closedWithout: [],
      publishedAt: null,
      fields: [
        {
          ...fact,
          field: 'did',
          kind: 'text',
          text: 'We played.',
          language: 'en',
          unchanged: false,
          question: null,
        },
        {
          ...fact,
          field: 'figure.injured',
          kind: 'figure',
          indicator: 'injured',
          hidden: true,
          ...numbers,
          source: null,
        },
      ],
      withdrawn: [{ field: null, at: '2027-03-01T12:00:00.000Z', ground: 'danger' }],
    },
  ],
  questions: [
    {
      id: 'q-1',
      commitment: 'c-1',
      field: 'did',
      passage: '',
      text: 'How often?',
      language: 'en',
      askedAt: '2027-02-24T12:00:00.000Z',
      state: 'answered',
      answer: { text: 'Daily.', language: 'en', at: '2027-02-25T12:00:00.000Z' },
    },
  ],
  missing: [{ commitment: 'c-1', field: 'status', code: 'status' }],
}

test('a report is told line by line, with what is hidden, withdrawn, asked and missing', () => {
  assert.deepEqual(reportLines(say, report, '2026'), [
    'GREEN, round 2027, edition 1: draft; one line.',
    '',
    'c-1, edition 1',
    '  What did you do in 2026?: We played.  [f-1]',
    '  injured: Hidden  [f-1]',
    '  The whole line: withdrawn at 2027-03-01T12:00:00.000Z, because it put someone in danger',
    '',
    'Question q-1 on c-1, answered: How often?',
    '  Answer: Daily.',
    '',
    'Missing in c-1, Status: a status',
  ])
})

test('a figure of which nothing is known is not said to have counts', () => {
  const told = (counts: { readonly numerator?: string; readonly denominator?: string }) =>
    fieldWords(say, {
      ...fact,
      field: 'figure.injured',
      kind: 'figure',
      indicator: 'injured',
      hidden: false,
      ...numbers,
      ...counts,
      source: null,
    })
  assert.equal(told({}), 'not stated')
  assert.equal(told({ numerator: '3', denominator: '0' }), 'Counts only, no share')
})

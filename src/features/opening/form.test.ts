import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf } from '#kernel/http'
import { linesIn, proposedForm, roundIn, rowsIn } from './form.ts'

const form = (...fields: readonly (readonly [string, string])[]) => {
  const sent = new URLSearchParams()
  for (const [name, value] of fields) sent.append(name, value)
  return formOf(sent)
}

test('who reports is read from ticks, from what the plan states and from rows of one’s own', () => {
  const entered = linesIn(
    form(
      ['line', 'dk:mfa/c-1-01/lead'],
      ['line', 'dk:mod/c-1-01/contributor'],
      ['stated-organisation-c-2-01-1', 'dk:dnp'],
      ['stated-part-c-2-01-1', 'lead'],
      ['stated-organisation-c-2-02-1', ''],
      ['organisation-1', 'dk:dema'],
      ['commitment-1', 'c-3-01'],
      ['part-1', 'contributor'],
      ['organisation-2', ''],
      ['commitment-2', 'c-3-02'],
      ['organisation-3', 'dk:dema'],
      ['commitment-3', ''],
      ['part-3', 'chief'],
    ),
  )
  assert.deepEqual(entered, [
    { field: 'line', line: { organisation: 'dk:mfa', commitment: 'c-1-01', part: 'lead' } },
    { field: 'line', line: { organisation: 'dk:mod', commitment: 'c-1-01', part: 'contributor' } },
    {
      field: 'stated-organisation-c-2-01-1',
      line: { organisation: 'dk:dnp', commitment: 'c-2-01', part: 'lead' },
    },
    {
      field: 'organisation-1',
      line: { organisation: 'dk:dema', commitment: 'c-3-01', part: 'contributor' },
    },
    { field: 'commitment-3', line: { organisation: 'dk:dema', commitment: '', part: 'lead' } },
  ])
})

test('a round is read as it was typed, without space around it', () => {
  const given = form(
    ['code', ' 2027 '],
    ['period', '2026 '],
    ['dueOn', ' 2027-02-28'],
    ['steering', 'with-papers'],
    ['reviewers', 'hand-in'],
    ['partners', 'never'],
    ['line', 'dk:mfa/c-1-01/lead'],
    ['question-text-1-en', 'What held you back?'],
    ['follows', '2026'],
  )
  assert.deepEqual(roundIn(given, 'denmark-wps'), {
    plan: 'denmark-wps',
    code: '2027',
    period: '2026',
    dueOn: '2027-02-28',
    readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
    lines: [{ organisation: 'dk:mfa', commitment: 'c-1-01', part: 'lead' }],
    questions: [
      {
        id: 'q-1',
        text: { en: 'What held you back?' },
        hint: {},
        required: false,
        contributors: false,
      },
    ],
    follows: '2026',
  })
  assert.equal('follows' in roundIn(form(['follows', '']), 'denmark-wps'), false)
})

test('there are ten rows of one’s own, more by a button, and never more than 200', () => {
  const rows = (text: string) => rowsIn(form(['rows', text]))
  assert.deepEqual(['', '3', '20', '9999', 'x'].map(rows), [10, 10, 20, 200, 10])
})

test('the form of a round that follows another begins with what is proposed', () => {
  const readers = {
    steering: 'with-papers',
    reviewers: 'hand-in',
    partners: 'after-meeting',
  } as const
  const next = {
    code: '2028',
    period: '2027',
    opensOn: '2028-01-11',
    dueOn: '2028-02-29',
    readers,
    questions: [],
    pattern: { opensOn: '2027-01-11', dueOn: '2028-02-29' },
  } as const
  assert.deepEqual(proposedForm('2027', next), {
    code: '2028',
    period: '2027',
    dueOn: '2028-02-29',
    readers,
    follows: '2027',
  })
})

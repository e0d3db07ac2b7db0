import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualReplyBy } from './make.ts'
import { saidOf } from './said-rules.ts'

test('a day and a case number are taken as a person types them, and what is empty is not said', () => {
  assert.deepEqual(saidOf({ reply: ' 05.03.2027 ', number: ' 2027 -  14 ' }), {
    replyBy: '2027-03-05',
    caseNumber: '2027 - 14',
  })
  assert.deepEqual(saidOf({ reply: '', number: null }), {})
})

test('what is no day, and a case number that fills the page, is refused with a code', () => {
  assert.deepEqual(saidOf({ reply: 'soon', number: '' }), {
    refused: 'letter-reply-unreadable',
    values: { typed: 'soon' },
  })
  assert.deepEqual(saidOf({ reply: '', number: '1'.repeat(61) }), {
    refused: 'letter-case-too-long',
    values: { most: 60 },
  })
})

test('an answer is asked in two weeks, and never on a weekend', () => {
  assert.equal(usualReplyBy('2027-06-09'), '2027-06-23')
  assert.equal(usualReplyBy('2027-06-12'), '2027-06-28')
  assert.equal(usualReplyBy('2027-06-13'), '2027-06-28')
})

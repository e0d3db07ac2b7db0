import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countBy, oneEach, parseQuestion, stretchesOf, tsqueryOf, numbersIn } from './rules.ts'
import type { Found } from './schema.ts'

const found = (record: string, language: string, rank: number): Found => ({
  plan: 'club',
  section: 'commitments',
  record,
  about: record,
  language,
  rank,
  open: true,
})

test('words are looked for each, quoted words in their order', () => {
  assert.deepEqual(parseQuestion('women  „security council“, police?'), {
    words: ['women', 'police'],
    phrases: ['security council'],
  })
  assert.deepEqual(parseQuestion('2.3 c-2-03'), { words: ['2.3', 'c-2-03'], phrases: [] })
})

test('where there is nothing to look for, nothing is looked for', () => {
  for (const typed of ['', '   ', '?!', '""', ':* & |']) assert.equal(parseQuestion(typed), null)
})

test('a word is found as the beginning of a longer one where words are written together', () => {
  const question = { words: ['politi', 'FN'], phrases: ['FN politi'] }
  assert.equal(tsqueryOf(question, true), "'politi':* & 'FN' & 'FN politi'")
  assert.equal(tsqueryOf(question, false), "'politi' & 'FN' & 'FN politi'")
})

test('whatever is typed, every word stays inside its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (typed, joined) => {
      const question = parseQuestion(typed)
      if (question === null) return
      const outside = tsqueryOf(question, joined).replaceAll(/'(?:[^']|'')*'/g, '')
      assert.match(outside, /^(:\*)?( & (:\*)?)*$/)
    }),
  )
})

test('a record found in two languages is one hit, in the reader’s language, at its best place', () => {
  const hits = oneEach([found('a', 'da', 0.9), found('b', 'en', 0.5), found('a', 'en', 0.1)], 'en')
  assert.deepEqual(hits, [found('a', 'en', 0.9), found('b', 'en', 0.5)])
  assert.deepEqual(
    oneEach([found('a', 'da', 0.9)], 'en').map(({ language }) => language),
    ['da'],
  )
})

test('hits are counted by what they are', () => {
  const counts = countBy([found('a', 'da', 1), found('b', 'en', 1)], ({ section }) => section)
  assert.deepEqual([...counts], [['commitments', 2]])
})

test('what was found is told from what stands beside it', () => {
  assert.deepEqual(stretchesOf('training of \u{e000}police\u{e001} abroad'), [
    { text: 'training of ', found: false },
    { text: 'police', found: true },
    { text: ' abroad', found: false },
  ])
  assert.deepEqual(stretchesOf('\u{e000}police\u{e001}'), [{ text: 'police', found: true }])
})

test('a number is read as every language writes it; what is no number is none', () => {
  assert.deepEqual(
    ['3205', '3,205', '3.205', '17,5 %', '1.234.567', '12-3', 'c-2-03', '1e9'].map(numbersIn),
    [['3205'], ['3205', '3.205'], ['3205', '3.205'], ['17.5'], ['1234567'], [], [], []],
  )
})

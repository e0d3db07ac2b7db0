import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { capital, commitmentName, inWords } from './names.ts'

test('counts are written out up to twelve, in both languages', () => {
  const words = (language: 'en' | 'da', counts: readonly number[]) =>
    counts.map((count) => inWords(speaker(language), count))
  assert.deepEqual(words('en', [0, 1, 6, 12, 13]), ['none', 'one', 'six', 'twelve', '13'])
  assert.deepEqual(words('da', [0, 1, 6, 12, 13]), ['ingen', 'én', 'seks', 'tolv', '13'])
})

test('a sentence begins with a capital, whatever letter it is', () => {
  assert.equal(capital(speaker('da'), 'én har afleveret'), 'Én har afleveret')
  assert.equal(capital(speaker('en'), '13 have'), '13 have')
  assert.equal(capital(speaker('en'), ''), '')
})

test('a commitment is called by number and title, by its id where the plan does not know it', () => {
  const say = speaker('en')
  assert.equal(commitmentName(say, new Map(), 'c-2-03'), 'c-2-03')
  const named = new Map([['c-2-03', { number: '2.3', title: { en: 'Peace', da: 'Fred' } }]])
  assert.equal(commitmentName(speaker('da'), named, 'c-2-03'), '2.3 Fred')
  const running = new Map([['n-01', { number: null, title: { en: 'More' } }]])
  assert.equal(commitmentName(say, running, 'n-01'), 'n-01 More')
})

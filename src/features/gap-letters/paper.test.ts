import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { Gap, Gaps } from './schema.ts'
import { letterPaper } from './paper.ts'

const gap: Gap = { number: '2.5', title: 'Plant a row', needs: ['owner', 'date'] }
const gaps = (over: Partial<Gaps> = {}): Gaps => ({
  gaps: [gap],
  repeated: [],
  readSo: [{ number: '', written: 'end of June', readAs: '2027-06-30' }],
  good: { activities: 3, complete: 2, measured: 1 },
  ...over,
})

const wordsOf = (made: Gaps, isExercise = false): readonly string[] => {
  const paper = letterPaper(speaker('en'), {
    gaps: made,
    authority: 'Forest Service',
    period: '2027',
    author: 'Women, peace and security',
    madeAt: new Date('2027-03-05T10:00:00Z'),
    day: [2027, 3, 5],
    isExercise,
    home: '/en/plans/p',
  })
  return paper.sections
    .flatMap(({ title, blocks }) => [
      [{ text: title }],
      ...blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flat() : 'words' in block ? [block.words] : [],
      ),
    ])
    .map((words) => words.map(({ text }) => text).join(''))
}

test('a letter says what is missing, how it was read in days of a calendar, and what is good', () => {
  assert.deepEqual(wordsOf(gaps()), [
    'One activity in your plan lacks something',
    'Thank you for the plan for 2027. You can correct it in Varde, or in your own Word document and send it again. Nothing in your words was changed.',
    'What is missing',
    '2.5',
    'Plant a row',
    'the responsible unit and a due day, or “no due day”',
    'We have read it like this. Is that right?',
    '–',
    'end of June',
    '30 June 2027',
    'What is good',
    '2 of 3 activities say who does them and when. 1 has a figure as target.',
  ])
})

test('a long list is cut, and says how many more there are', () => {
  const many = gaps({ gaps: Array.from({ length: 13 }, () => gap), readSo: [] })
  assert.ok(wordsOf(many).includes('3 more stand in the draft.'))
})

test('a letter of the exercise says so on its one page', () => {
  assert.ok(wordsOf(gaps(), true).includes('EXERCISE Invented history.'))
  assert.ok(!wordsOf(gaps()).some((words) => words.startsWith('EXERCISE')))
})

test('a status is read in words of its own, and an empty field says that it is empty', () => {
  const readSo = [{ number: '1.2', written: '', readAs: 'at-risk' }]
  const words = wordsOf(gaps({ readSo }))
  const at = words.indexOf('1.2')
  assert.deepEqual(words.slice(at, at + 3), ['1.2', '(no words in the field)', 'at risk'])
})

test('what is missing keeps its room on the page; what was only read gives way', () => {
  const long = { ...gap, title: 'Plant a row of trees along the road '.repeat(3) }
  const repeated = Array.from({ length: 5 }, (_, nth) => ({
    number: String(nth),
    indicator: 'Held.',
    proposal: { en: 'Trees that stand after three years, of those that were planted' },
  }))
  const readSo = Array.from({ length: 10 }, () => ({
    number: '9.9',
    written: 'end of June',
    readAs: '2027-06-30',
  }))
  const words = wordsOf(gaps({ gaps: Array.from({ length: 10 }, () => long), repeated, readSo }))
  assert.equal(words.filter((one) => one === '2.5').length, 10)
  assert.equal(words.filter((one) => one === 'Held.').length, 5)
  assert.equal(words.filter((one) => one === '9.9').length, 4)
  assert.ok(words.includes('6 more stand in the draft.'))
})

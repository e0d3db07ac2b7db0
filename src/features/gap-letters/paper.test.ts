import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { Gap, Gaps, ReadSo } from './schema.ts'
import type { Letter } from './paper.ts'
import { letterPaper } from './paper.ts'

const gap: Gap = { number: '2.5', title: 'Plant a row', needs: ['owner', 'date'], named: null }
const read: ReadSo = {
  number: '',
  kind: 'deadline',
  written: 'end of June',
  readAs: '2027-06-30',
  why: null,
}
const gaps = (over: Partial<Gaps> = {}): Gaps => ({
  gaps: [gap],
  statuses: [],
  doubled: [],
  repeated: [],
  readSo: [read],
  good: { activities: 3, lacking: 1, complete: 2, measured: 1 },
  ...over,
})

const wordsOf = (made: Gaps, over: Partial<Letter> = {}): readonly string[] => {
  const paper = letterPaper(speaker('en'), {
    gaps: made,
    about: {
      name: 'plan.docx',
      receivedOn: '2027-03-01',
      open: { refused: 2, guessed: 1 },
    },
    authority: 'Forest Service',
    period: '2027',
    author: 'Women, peace and security',
    sender: 'Carla Ríos',
    caseNumber: '2027-14',
    replyBy: '2027-03-19',
    madeAt: new Date('2027-03-05T10:00:00Z'),
    today: '2027-03-05',
    isExercise: false,
    home: 'https://varde.example/en/plans/p/received/d',
    ...over,
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

const after = (words: readonly string[], title: string, count: number): readonly string[] => {
  const at = words.indexOf(title)
  return words.slice(at + 1, at + 1 + count)
}

test('a letter says from whom it is, of which day and case, by when, and about which file', () => {
  assert.deepEqual(wordsOf(gaps()), [
    'One activity in your plan lacks something',
    'To Forest Service · From Carla Ríos, coordinator of Women, peace and security · 5 March 2027 · case 2027-14',
    'Please answer by 19 March 2027, that day included. Thank you for “plan.docx”, which came on 1 March 2027. We have read it but for 3 places: 2 could not be read, 1 guessed. You can correct it in Varde, or in your own Word document and send it again. Nothing in your words was changed.',
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

test('a letter on a plan that stands in Varde names no file, and one without a case no case', () => {
  const words = wordsOf(gaps(), { about: null, caseNumber: null, sender: null })
  assert.equal(
    words[1],
    'To Forest Service · From the coordination of Women, peace and security · 5 March 2027',
  )
  assert.match(words[2] ?? '', /Thank you for the plan for 2027 as it stands in Varde\./)
})

test('whoever is named and not known at the authority is asked for in plain words', () => {
  const words = wordsOf(gaps({ gaps: [{ ...gap, needs: ['owner'], named: 'The operators' }] }))
  assert.deepEqual(after(words, 'What is missing', 3), [
    '2.5',
    'Plant a row',
    'who at your authority is responsible: we do not know “The operators” as a part of it',
  ])
})

test('four and more that lack the same one thing stand in one row', () => {
  const same = ['1', '2', '', '4'].map((number) => ({
    ...gap,
    number,
    needs: ['baseline'] as const,
  }))
  assert.deepEqual(after(wordsOf(gaps({ gaps: same })), 'What is missing', 3), [
    '–',
    '4 activities: 1, 2, “Plant a row”, 4',
    'for each: where it starts from',
  ])
})

test('a status that was not read is asked by its word, and a colour as a colour', () => {
  const statuses = [
    { word: 'I gang', numbers: ['1.1', '1.2'] },
    { word: '', numbers: ['1.3'] },
  ]
  const words = after(wordsOf(gaps({ gaps: [], statuses })), 'What is missing', 6)
  assert.deepEqual(
    words.filter((_, nth) => nth % 3 === 1),
    ['“I gang” as status: 1.1, 1.2', 'A colour as status, without words: 1.3'],
  )
})

test('a text box that says something else than the table is told, with both', () => {
  const readSo = [{ ...read, number: '1.5', written: '1 May 2027', why: 'text-box' }]
  assert.deepEqual(after(wordsOf(gaps({ readSo })), 'Your document says two things', 3), [
    '1.5',
    '1 May 2027',
    'A text box says 30 June 2027; we have used that',
  ])
})

test('what was read as it is written is asked only where something is odd, and says what', () => {
  const plain = { ...read, written: '30 June 2027' }
  const early = { ...plain, why: 'deadline-before-plan' }
  const words = wordsOf(gaps({ readSo: [plain, early] }))
  assert.deepEqual(after(words, 'We have read it like this. Is that right?', 4), [
    '–',
    '30 June 2027',
    '30 June 2027. It is due before the plan begins.',
    'What is good',
  ])
})

test('a letter of the exercise says so on its one page', () => {
  assert.ok(wordsOf(gaps(), { isExercise: true }).includes('EXERCISE Invented history.'))
  assert.ok(!wordsOf(gaps()).some((words) => words.startsWith('EXERCISE')))
})

test('a status is read in words of its own, and a cell without words is a colour', () => {
  const readSo = [{ ...read, number: '1.2', kind: 'status', written: '', readAs: 'at-risk' }]
  const words = wordsOf(gaps({ readSo }))
  assert.deepEqual(after(words, 'We have read it like this. Is that right?', 3), [
    '1.2',
    '(the cell’s colour)',
    'at risk',
  ])
})

test('what is missing keeps its room on the page; the rest gives way, and the letter says where it stands', () => {
  const long = { ...gap, title: 'Plant a row of trees along the road '.repeat(3) }
  const words = wordsOf(
    gaps({
      gaps: Array.from({ length: 9 }, () => long),
      readSo: Array.from({ length: 30 }, () => ({ ...read, number: '9.9' })),
    }),
  )
  assert.equal(words.filter((one) => one === '2.5').length, 9)
  const shown = words.filter((one) => one === '9.9').length
  assert.ok(shown > 0)
  assert.ok(
    words.includes(
      `And ${30 - shown} more in the list at https://varde.example/en/plans/p/received/d`,
    ),
  )
})

test('a proposed indicator says by which words it was found', () => {
  const repeated = [
    {
      number: '4.1',
      indicator: 'Held.',
      proposal: { name: { en: 'Officers trained' }, shared: ['officers', 'training'] },
    },
    { number: '4.2', indicator: 'Done.', proposal: null },
  ]
  const words = wordsOf(gaps({ repeated }))
  assert.deepEqual(after(words, 'Indicators that repeat their activity', 6), [
    '4.1',
    'Held.',
    'Officers trained (both are about “officers” and “training”)',
    '–',
    '4.2 “Done.”',
    'They say that it takes place. What would show that it works?',
  ])
})

test('a number that two activities have is told with the first words of both, and asked of each', () => {
  const titles = ['Plant a row of trees along the northern river road', 'Count them']
  const words = wordsOf(gaps({ gaps: [], doubled: [{ number: '2.5', titles }] }))
  assert.deepEqual(after(words, 'What is missing', 3), [
    '2.5',
    '2 activities have the same number: “Plant a row of trees along the northern …” and “Count them”',
    'a number for each; we have read them apart',
  ])
})

test('what is too long is cut between words, and the wording of an indicator never', () => {
  const title = 'Plant one row of trees and then another '.repeat(4).trim()
  const indicator = `${'Counted once a year in every valley of the north and the south '.repeat(3)}once`
  const repeated = ['4.1', '4.2'].map((number) => ({ number, indicator, proposal: null }))
  const words = wordsOf(gaps({ gaps: [{ ...gap, title }], repeated }))
  const shown = words.find((one) => one.startsWith('Plant one row')) ?? ''
  assert.match(shown, /\S …$/)
  assert.ok(title.split(' ').includes(shown.split(' ').at(-2) ?? ''), shown)
  for (const number of ['4.1', '4.2']) assert.ok(words.includes(`${number} “${indicator}”`), number)
})

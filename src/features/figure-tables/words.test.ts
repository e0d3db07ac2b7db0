import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
import { open, pasted, read, shares, counts } from './samples.fixture.ts'
import type { FiguresRead, Frame } from './schema.ts'
import { errorCodes, ignoredWhys, questionKinds, warningCodes } from './schema.ts'
import * as words from './words.ts'

const at = [{ row: 4, column: 3, cell: 'C4' }]
const numbers = { came: '7', stated: '9', computed: '8', number: '1' }
const values = {
  ...numbers,
  written: 'x',
  area: 'C4:D4',
  period: '2025',
  name: { da: 'Kvinder', en: 'Women' },
  dimension: 'unit',
  sheet: 'a',
  sheets: 'b',
  same: 'yes',
}

test('whatever is asked, refused or warned of is said in both languages, with its cell', () => {
  for (const language of languages) {
    const say = speaker(language)
    const said = [
      ...questionKinds.map((kind) =>
        words.questionWords(say, { id: '', kind, at, asWritten: 'x', options: [], values }),
      ),
      ...errorCodes.map((code) =>
        words.errorWords(say, { at: { row: 4, column: 3, cell: 'C4' }, code, values }),
      ),
      ...warningCodes.map((code) => words.warningWords(say, { at, code, values })),
    ]
    for (const sentence of said) assert.match(sentence, /^C4\b/)
    for (const why of ignoredWhys) assert.ok(words.ignoredWords(say, why).length > 3)
  }
})

test('what is asked of real tables has words for each of its options', () => {
  const tables = [
    read(pasted('Distrikt|Køn|Antal', 'Fynn|K|1.000', '|M|-', 'Fyn|K|2', 'Fyn|K|3')),
    read(pasted('Distrikt|Andel', 'Fyn|0,45'), shares),
    read(pasted('Distrikt|Antal|Antal personer|Hvad', 'Fyn|1|2|3'), counts),
    read(pasted('Distrikt|År|Antal', 'Fyn|46022|2'), { ...counts, periods: 'any' }),
    read(pasted('Distrikt|Tæller|Nævner|Andel', 'Fyn|100|600|50'), shares),
  ]
  const questions = tables.flatMap((table) => table.questions)
  assert.deepEqual([...new Set(questions.map(({ kind }) => kind))].toSorted(), [
    'blank-name',
    'column',
    'duplicate',
    'name',
    'number',
    'period',
    'share-differs',
    'share-or-percent',
    'sign',
    'two-columns',
  ])
  for (const say of languages.map(speaker))
    for (const question of questions) {
      const options = question.options.map((option) => words.optionWords(say, option))
      assert.ok(words.questionWords(say, question).length > 10)
      assert.ok(options.every((one) => one !== ''))
    }
})

test('numbers to choose between are told apart in the reader’s language', () => {
  const said = ({ questions }: FiguresRead, language: Language) =>
    questions.flatMap(({ options }) =>
      options.map((option) => words.optionWords(speaker(language), option)),
    )
  const amounts: Frame = {
    ...counts,
    indicator: { ...counts.indicator, kind: 'amount', countsPeople: 'no' },
  }
  const thousand = read(pasted('Distrikt|Beløb', 'Fyn|1.234'), amounts)
  assert.deepEqual(
    [said(thousand, 'da'), said(thousand, 'en')],
    [
      ['1234', '1,234'],
      ['1234', '1.234'],
    ],
  )
  const percent = read(pasted('Distrikt|Andel', 'Fyn|0,45'), shares)
  assert.deepEqual(said(percent, 'da'), ['45 procent', '0,45 procent'])
})

test('many places are counted, and the first are named', () => {
  const many = Array.from({ length: 8 }, (_, index) => ({
    row: index,
    column: 3,
    cell: `C${index}`,
  }))
  assert.equal(words.placesIn(speaker('en'), many), 'C0, C1, C2, C3, C4 and 3 more')
})

test('a dash, a blank and a word for missing are told apart', () => {
  const table = pasted(
    'Distrikt|Antal',
    'Fyn|-',
    'Bornholm|ikke oplyst',
    'København|n/a',
    'Nordjylland|0',
  )
  const found = read(table, counts)
  assert.deepEqual(open(found), ['? sign:-', '? sign:n/a'])
  const { placed } = read(table, counts, { 'sign:-': 'zero', 'sign:n/a': 'not-applicable' })
  assert.deepEqual(
    placed.map(({ cells, value, silence }) => [cells['unit'], value ?? silence]),
    [
      ['born', 'not-reported'],
      ['fyn', '0'],
      ['kbh', 'not-applicable'],
      ['nord', '0'],
    ],
  )
})

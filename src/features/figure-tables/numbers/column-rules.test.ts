import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amount, column, held, people } from './numbers.fixture.ts'

test('whole numbers are read as they are, whatever stands around them', () => {
  assert.deepEqual(column(['12', ' 0 ', '\u00a07', '12\u200b', '\u200e30', '+4']), {
    numbers: ['12', '0', '7', '12', '30', '4'],
    open: [],
  })
})

test('thousands of people are read with any sign between them, and said', () => {
  assert.deepEqual(column(['1.234', '30']), { numbers: ['1234', '30'], open: ['~ thousands B2'] })
  assert.deepEqual(column(['1,234', '30']), { numbers: ['1234', '30'], open: ['~ thousands B2'] })
  assert.deepEqual(column(['1 234', '1\u202f234', '1\u00a0234']).numbers, ['1234', '1234', '1234'])
  assert.deepEqual(column(["1'234", '1’234’567']), { numbers: ['1234', '1234567'], open: [] })
  assert.deepEqual(column(['1.234.567', '2']).numbers, ['1234567', '2'])
})

test('what may be a thousand or one is asked once for the column', () => {
  assert.deepEqual(column(['1.000', '2.500', '12']), {
    numbers: ['waits', 'waits', '12'],
    open: ['? number:antal B2,B3'],
  })
  assert.deepEqual(column(['1.000', '12'], people, { 'number:antal': 'comma' }).numbers, [
    '1000',
    '12',
  ])
  assert.deepEqual(column(['1.000', '12'], people, { 'number:antal': 'point' }).numbers, [
    '1',
    '12',
  ])
})

test('two notations in one column are asked about one by one, and neither is taken for the other', () => {
  const mixed = ['1.234', '1,234', '30', '2.500', '1,000']
  const waiting = ['waits', 'waits', '30', 'waits', 'waits']
  const open = ['? number:antal:point B2,B5', '? number:antal:comma B3,B6']
  assert.deepEqual(column(mixed), { numbers: waiting, open })
  assert.deepEqual(column(mixed, amount), { numbers: waiting, open })
  const thousands = { 'number:antal:point': 'comma', 'number:antal:comma': 'point' }
  assert.deepEqual(column(mixed, people, thousands).numbers, ['1234', '1234', '30', '2500', '1000'])
  const danish = { 'number:antal:point': 'comma', 'number:antal:comma': 'comma' }
  assert.deepEqual(column(mixed, people, danish).open, ['! B3 not-whole'])
  assert.deepEqual(column(['1.234', '1,234', '12,5'], amount).numbers, ['1234', '1.234', '12.5'])
})

test('one number that is clear decides for the column', () => {
  assert.deepEqual(column(['1.234', '12,5'], amount), { numbers: ['1234', '12.5'], open: [] })
  assert.deepEqual(column(['1,234', '12.5'], amount), { numbers: ['1234', '12.5'], open: [] })
  assert.deepEqual(column(['1.234', '12,5', '12.5'], amount).open, ['? number:antal B2'])
  assert.deepEqual(column(['1.234,50', '(no)'], amount).numbers, ['1234.50', 'waits'])
})

test('two numbers in one cell, one below the other, are no number', () => {
  assert.deepEqual(column(['1\n234', '12\n', '1\r\n2']), {
    numbers: ['waits', '12', 'waits'],
    open: ['! B2 no-number', '! B4 no-number'],
  })
})

test('words beside numbers, footnotes and guesses are refused at their cells', () => {
  const said = ['ca. 3', '3 stk.', '12*', '5²', '12 (13)', '<5', '12-', '(12)', '1e3', '="12"']
  assert.deepEqual(column(said), {
    numbers: said.map(() => 'waits'),
    open: said.map((_, index) => `! B${index + 2} no-number`),
  })
})

test('people are whole and never fewer than none; an amount may be anything', () => {
  assert.deepEqual(column(['12,5', '12.0', '12,00', '-3', '−3']), {
    numbers: ['waits', '12', '12', 'waits', 'waits'],
    open: ['! B2 not-whole', '! B5 negative', '! B6 negative'],
  })
  assert.deepEqual(column(['12,5', '-3', '–0'], amount).numbers, ['12.5', '-3', '0'])
})

test('a percentage among counts is refused', () => {
  assert.deepEqual(column(['45 %', held('45', { kind: 'percent' })]).open, [
    '! B2 percent-in-count',
    '! B3 percent-in-count',
  ])
})

test('numbers that a workbook keeps as texts are read, and that sums leave them out is said', () => {
  assert.deepEqual(column([held('12'), '13 ', '14']), {
    numbers: ['12', '13', '14'],
    open: ['~ number-as-text B3,B4'],
  })
  assert.deepEqual(column(['12', '13']).open, [])
})

test('a number that a workbook holds has a point, whatever the texts beside it have', () => {
  assert.deepEqual(column([held('1.234'), '12,5'], amount).numbers, ['1.234', '12.5'])
})

test('a formula is read as it came out; one without a result, or with an error, is refused', () => {
  const formula = { isFormula: true as const }
  assert.deepEqual(
    column([
      held('12', formula),
      held('', { kind: 'nothing', ...formula }),
      held('#DIV/0!', { kind: 'error', ...formula }),
    ]),
    {
      numbers: ['12', 'waits', 'waits'],
      open: ['! B3 formula-empty', '! B4 broken', '~ formula B2'],
    },
  )
})

test('dates, truths, merged cells and endless numbers are no counts', () => {
  assert.deepEqual(
    column([
      held('2026-05-12', { kind: 'date' }),
      held('true', { kind: 'truth' }),
      held('12', { merged: 'B4:C4' }),
      '1'.repeat(61),
    ]).open,
    [
      '! B2 date-in-number',
      '! B3 no-number',
      '! B4 merged',
      '! B5 no-number',
      '~ number-as-text B5',
    ],
  )
})

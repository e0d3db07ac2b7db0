import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Form } from '#kernel/http'
import { choicesIn } from './given.ts'

/** A form with these fields. */
const form = (fields: Readonly<Record<string, string>>): Form => ({
  text: (name) => fields[name] ?? '',
  texts: (name) => (fields[name] === undefined ? [] : [fields[name]]),
  files: () => [],
  has: (name) => name in fields,
  names: Object.keys(fields),
})

const id = 'c-1-01/figure.women.denominator'

test('what was chosen of a conflict is the file’s, what stands there, later, or a text', () => {
  const cells = (choice: string, text = '') =>
    choicesIn(form({ [`choice:${id}`]: choice, [`text:${id}`]: text })).cells
  assert.deepEqual(cells('file'), { [id]: 'file' })
  assert.deepEqual(cells('now'), { [id]: 'now' })
  assert.deepEqual(cells('later'), { [id]: 'later' })
  assert.deepEqual(cells('together', ' Both. '), { [id]: { text: 'Both.' } })
  assert.deepEqual(cells('something else'), {})
})

test('an answer about a jump comes with its sentence', () => {
  const key = 'c-1-01/figure.women'
  const given = form({ [`answer:${key}`]: 'new-definition', [`why:${key}`]: ' All ranks count. ' })
  assert.deepEqual(choicesIn(given).answers, {
    [key]: { answer: 'new-definition', why: 'All ranks count.' },
  })
  assert.deepEqual(choicesIn(form({ [`answer:${key}`]: 'perhaps' })).answers, {})
})

test('a field to put a cell right in says nothing while it is empty', () => {
  const given = form({ 'fix:c-1/did.text': ' ', 'fix:c-2/did.text': 'We planted.' })
  assert.deepEqual(choicesIn(given), {
    cells: {},
    answers: {},
    fixes: { 'c-2/did.text': 'We planted.' },
  })
})

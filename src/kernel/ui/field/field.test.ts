import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { checkbox, checkboxes, fileField, radioTiles, selectField } from './choice-field.ts'
import { cellField, numberField, textArea, textField } from './text-field.ts'

const say = speaker('en')

const tiles = (more: object = {}) =>
  oneLine(
    radioTiles(say, {
      name: 'status',
      label: 'Status',
      choices: [
        { value: 'done', label: 'Done' },
        { value: 'delayed', label: 'Delayed', hint: 'A date has passed' },
      ],
      ...more,
    }),
  )

test('a field is named by its label', () => {
  const field = oneLine(textField(say, { name: 'source', label: 'Source' }))
  assert.match(field, /<label for="source">Source<\/label>/)
  assert.match(field, /<input id="source" name="source"/)
})

test('hint, error and what is saved describe the control, in the order they are read', () => {
  const field = oneLine(
    textArea(say, { name: 'did', label: 'Did', hint: 'Lines', error: 'Write', saved: 'Saved' }),
  )
  assert.match(field, /<textarea[^>]*aria-describedby="did-hint did-error did-saved"/)
  for (const part of ['did-hint', 'did-error', 'did-saved']) {
    assert.match(field, new RegExp(`id="${part}"`))
  }
})

test('a refused field says so to everyone, and keeps what was entered', () => {
  const field = oneLine(textField(say, { name: 'a', label: 'A', value: '<12', error: 'Write 12' }))
  assert.match(field, /aria-invalid="true"/)
  assert.match(field, /<span class="visually-hidden">Error:<\/span>Write 12/)
  assert.match(field, /value="&lt;12"/)
})

test('a field without faults is not called invalid', () => {
  assert.doesNotMatch(
    oneLine(textField(say, { name: 'a', label: 'A' })),
    /aria-invalid|describedby/,
  )
})

test('optional is said, not starred', () => {
  const field = oneLine(fileField(say, { name: 'file', label: 'File', optional: true }))
  assert.match(field, /File<span class="field-optional">optional<\/span>/)
})

test('what is missing while drafting is no error', () => {
  const field = oneLine(textArea(say, { name: 'a', label: 'A', must: 'Missing: needed to sign' }))
  assert.match(field, /<span class="field-must">Missing: needed to sign<\/span>/)
  assert.doesNotMatch(field, /aria-invalid/)
})

test('the old value stands after its own field, with its date', () => {
  const old = { heading: 'Report for 2025', body: 'Four courts' }
  const field = oneLine(textArea(say, { name: 'a', label: 'A', old }))
  assert.ok(field.indexOf('</textarea>') < field.indexOf('Report for 2025'))
  assert.match(field, /field-with-old/)
})

test('a text keeps its own first line break', () => {
  assert.match(
    textArea(say, { name: 'a', label: 'A', value: '\nx' }).toString(),
    /<textarea[^>]*>\n\nx<\/textarea>/,
  )
})

test('a figure is typed as text, so that a comma is understood and nothing is rounded', () => {
  const field = oneLine(numberField(say, { name: 'n', label: 'N', value: '9,60', unit: 'of 52' }))
  assert.match(field, /type="text" inputmode="decimal" value="9,60"/)
  assert.match(field, /<span class="unit">of 52<\/span>/)
})

test('a code is typed on the digits of a phone', () => {
  const field = oneLine(
    textField(say, { name: 'c', label: 'C', width: 'code', autocomplete: 'one-time-code' }),
  )
  assert.match(field, /autocomplete="one-time-code" inputmode="numeric"/)
})

test('choices are a group named by the question', () => {
  assert.match(tiles(), /<fieldset> ?<legend>Status<\/legend>/)
})

test('an error leads to the first choice', () => {
  assert.match(tiles(), /<input id="status" type="radio" name="status" value="done"/)
  assert.match(tiles(), /<input id="status-delayed" type="radio" name="status" value="delayed"/)
})

test('the group is described by its error', () => {
  const refused = tiles({ error: 'Choose one' })
  assert.match(refused, /<fieldset aria-describedby="status-error">/)
})

test('one choice is made, or none', () => {
  assert.equal(tiles({ value: 'done' }).match(/ checked/g)?.length, 1)
  assert.doesNotMatch(tiles(), / checked/)
})

test('several boxes may be ticked', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
  const field = oneLine(checkboxes(say, { name: 'who', label: 'Who', choices, values: ['a', 'c'] }))
  assert.equal(field.match(/type="checkbox"[^>]* checked/g)?.length, 2)
})

test('a value with spaces makes an id without', () => {
  const choices = ['dk:a c-1 lead', 'dk:b c-1 lead'].map((value) => ({ value, label: value }))
  const field = oneLine(checkboxes(say, { name: 'line', label: 'Who', choices, values: [] }))
  assert.match(field, /<input id="line-dk:b-c-1-lead" [^>]*value="dk:b c-1 lead"/)
})

test('a value with commas and signs makes an id that a selector can name', () => {
  const choices = ['first', 'only:all:-10,-women:>5'].map((value) => ({ value, label: value }))
  const field = oneLine(checkboxes(say, { name: 'line', label: 'Who', choices, values: [] }))
  assert.match(field, /<input id="line-only:all:-10--women:-5" /)
})

test('a single yes carries its own sentence', () => {
  const field = oneLine(checkbox(say, { name: 'ok', label: 'Publish', checked: true }))
  assert.match(
    field,
    /<label class="choice"> ?<input[^>]*value="yes" checked[^>]*\/>\s?<span>Publish/,
  )
})

test('a list says what was chosen, and what stands before a choice', () => {
  const choices = [{ value: '2027', text: 'Round 2027' }]
  const field = oneLine(
    selectField(say, { name: 'r', label: 'R', choices, value: '2027', unchosen: 'Choose' }),
  )
  assert.match(field, /<option value="">Choose<\/option>/)
  assert.match(field, /<option value="2027" selected>Round 2027<\/option>/)
})

test('a field in a table is named by its row and column', () => {
  const field = oneLine(
    cellField({ name: 'n', label: 'Coaches, count', figure: true, error: true }),
  )
  assert.match(field, /aria-label="Coaches, count"/)
  assert.match(field, /aria-invalid="true"/)
})

test('what is read before answering stands between question and control', () => {
  const field = tiles({ before: 'The rule proposes delayed' })
  assert.match(field, /<\/legend>The rule proposes delayed<.*type="radio"/)
})

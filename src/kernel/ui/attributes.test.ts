import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributes, classes } from './attributes.ts'

test('attributes are escaped, absences are left out, a plain yes is the bare name', () => {
  const written = attributes({ id: 'a"b', title: null, hidden: false, checked: true, rows: 3 })
  assert.equal(written.toString(), ' id="a&quot;b" checked rows="3"')
})

test('zero and the empty text are values', () => {
  assert.equal(attributes({ value: '', tabindex: 0 }).toString(), ' value="" tabindex="0"')
})

test('classes are joined without holes', () => {
  assert.equal(classes('button', false, undefined, 'button-go'), 'button button-go')
})

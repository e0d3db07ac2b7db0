import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { fixedField } from './fixed-field.ts'

const say = speaker('en')

test('what nobody types is a group named by its question, and an error leads to it', () => {
  const field = oneLine(fixedField(say, { name: 'files', label: 'Evidence', body: 'None' }))
  assert.match(field, /<div role="group" id="files" tabindex="-1" aria-labelledby="files-label">/)
  assert.match(field, /<p class="field-label" id="files-label">Evidence<\/p>/)
})

test('it has hint, missing and old value as every field has', () => {
  const old = { heading: 'Report for 2025', body: 'Four courts' }
  const field = oneLine(
    fixedField(say, { name: 'a', label: 'A', hint: 'H', must: 'Missing', old, body: 'x' }),
  )
  assert.match(field, /field-with-old/)
  assert.match(field, /<span class="field-must">Missing<\/span>/)
  assert.match(field, /id="a-hint">H/)
})

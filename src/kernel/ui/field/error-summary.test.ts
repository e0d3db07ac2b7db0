import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { errorSummary } from './error-summary.ts'

const summary = oneLine(
  errorSummary({
    heading: 'Two things are missing',
    saved: 'All is saved.',
    errors: [{ href: '#source', text: 'The source' }, { text: 'The round is closed' }],
  }),
)

test('the summary is said at once and takes the focus without a script', () => {
  assert.match(summary, /role="alert" tabindex="-1" autofocus/)
})

test('every error leads to its field', () => {
  assert.match(summary, /<a href="#source">The source<\/a>/)
})

test('an error that belongs to no field is still said', () => {
  assert.match(summary, /<li>The round is closed<\/li>/)
})

test('it says what is saved all the same', () => {
  assert.match(summary, /All is saved\./)
})

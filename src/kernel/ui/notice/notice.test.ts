import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { emptyState, notice } from './notice.ts'

test('what was just done is told to screen readers', () => {
  assert.match(oneLine(notice({ kind: 'done', body: 'Saved' })), /notice-done" role="status"/)
})

test('a note and a silence are not shouted', () => {
  assert.doesNotMatch(oneLine(notice({ body: 'A break' })), /role=/)
  assert.doesNotMatch(oneLine(notice({ kind: 'silence', body: 'Nothing' })), /role=/)
})

test('a silence is told apart from an explanation', () => {
  assert.match(oneLine(notice({ kind: 'silence', body: 'x' })), /class="notice notice-silence"/)
  assert.match(oneLine(notice({ body: 'x' })), /class="notice notice-note"/)
})

test('a notice may have a heading and say whose it is', () => {
  const full = oneLine(notice({ heading: 'Two are silent', body: 'x', by: 'The board' }))
  assert.match(full, /Two are silent<\/p><p>x<\/p><p class="by">The board<\/p>/)
})

test('the heading of a notice does not disturb the headings of the page', () => {
  assert.doesNotMatch(oneLine(notice({ heading: 'H', body: 'x' })), /<h\d/)
})

test('an empty place says why and offers one act', () => {
  const empty = oneLine(emptyState({ heading: 'Nothing yet', body: 'Because', act: 'Begin' }))
  assert.match(empty, /<h2>Nothing yet<\/h2><p>Because<\/p><p class="acts">Begin<\/p>/)
})

test('an empty place has a heading of the level it stands at', () => {
  assert.match(oneLine(emptyState({ heading: 'N', body: 'W', level: 3 })), /<h3>N<\/h3>/)
})

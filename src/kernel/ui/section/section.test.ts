import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { section } from './section.ts'

test('a section is a region named by its label', () => {
  const part = oneLine(section({ id: 'history', label: 'History', body: 'x' }))
  assert.match(part, /<section class="section" id="history" aria-labelledby="history-label">/)
  assert.match(part, /<h2 id="history-label">History<\/h2>/)
})

test('the note stands under the label, and without one nothing does', () => {
  const noted = oneLine(section({ id: 'a', label: 'A', note: 'As published', body: '' }))
  assert.match(noted, /<\/h2><p>As published<\/p><\/div><div class="section-body">/)
  assert.doesNotMatch(oneLine(section({ id: 'a', label: 'A', body: '' })), /<p>/)
})

test('what a section is called is escaped', () => {
  assert.match(oneLine(section({ id: 'a', label: '<Nets>', body: '' })), /&lt;Nets&gt;/)
})

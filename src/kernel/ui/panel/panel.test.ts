import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { panel, remark } from './panel.ts'

test('what the rule proposes has no mark of its own', () => {
  const rule = oneLine(panel({ kind: 'rule', heading: 'The rule', body: 'Delayed' }))
  assert.match(rule, /panel-rule/)
  assert.doesNotMatch(rule, /<svg/)
})

test('a text kept from last year carries the mark and the words for it', () => {
  const kept = oneLine(panel({ kind: 'unchanged', heading: 'Unchanged since 2025', body: 'x' }))
  assert.match(kept, /href="#m-unchanged".*Unchanged since 2025/)
})

test('an answer to a question stands within it', () => {
  const asked = oneLine(panel({ kind: 'question', heading: 'Who?', body: 'x', answer: 'FIELD' }))
  assert.match(asked, /href="#m-asked".*Who\?.*<div class="panel-body">x<\/div>FIELD<\/div>$/)
})

test('a panel does not disturb the headings of the page', () => {
  assert.doesNotMatch(oneLine(panel({ kind: 'question', heading: 'Who?', body: 'x' })), /<h\d/)
})

test('what a rule noticed is a mark with words, and never an error', () => {
  const noticed = oneLine(remark('Unchanged for two years. Is that right?'))
  assert.match(noticed, /href="#m-note".*Unchanged for two years/)
  assert.doesNotMatch(noticed, /role="alert"|class="error"/)
})

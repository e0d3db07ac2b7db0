import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { bottomBar, columns, more } from './columns.ts'

test('what stands first is read first', () => {
  const both = oneLine(columns({ kind: 'aside', first: 'Work', second: 'Help' }))
  assert.equal(both, '<div class="columns columns-aside"><div>Work</div><div>Help</div></div>')
})

test('two of the same stand beside each other unless told otherwise', () => {
  assert.match(oneLine(columns({ first: 'a', second: 'b' })), /columns-even/)
})

test('what is folded away needs no script to open', () => {
  assert.equal(
    oneLine(more('The same as a table', 'x')),
    '<details class="more"><summary>The same as a table</summary>x</details>',
  )
  assert.match(oneLine(more('What is wrong', 'x', true)), /^<details class="more" open>/)
})

test('the bar says where one is before what one can do', () => {
  assert.match(
    oneLine(bottomBar('1.2 lacks one answer', 'Save')),
    /1\.2 lacks.*<div class="acts">Save/,
  )
})

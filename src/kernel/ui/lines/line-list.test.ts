import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { lineList } from './line-list.ts'

const lines = oneLine(
  lineList('Lines of the report', [
    {
      heading: 'Own promises',
      lines: [
        { href: '/1', mark: 'unchanged', title: 'Nets', note: '1.1 · unchanged' },
        { href: '/2', mark: 'draft', title: 'Lights', note: '1.2 · draft', current: true },
      ],
    },
    { lines: [{ href: '/3', mark: 'at-risk', title: 'Showers' }] },
  ]),
)

test('the lines are a named way through the report', () => {
  assert.match(lines, /^<nav class="lines" aria-label="Lines of the report" data-keys>/)
})

test('the line being written is marked, and no other', () => {
  assert.match(lines, /<a href="\/2" aria-current="true">/)
  assert.equal(lines.match(/aria-current/g)?.length, 1)
})

test('a group may have a heading or none', () => {
  assert.equal(lines.match(/<h2>/g)?.length, 1)
  assert.equal(lines.match(/<ol>/g)?.length, 2)
})

test('a line says in words what its mark draws', () => {
  assert.match(lines, /Nets<small>1\.1 · unchanged<\/small>/)
})

test('a promise’s square may stand where a paper’s circle does', () => {
  assert.match(lines, /href="#m-at-risk"/)
})

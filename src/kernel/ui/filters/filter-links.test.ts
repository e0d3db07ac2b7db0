import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { filterLinks } from './filter-links.ts'

const links = [
  { text: 'All', href: '?', count: 9, current: true },
  { text: 'Late', href: '?late', count: 0 },
  { text: 'Mine', href: '?mine' },
]
const filters = oneLine(filterLinks({ label: 'Show', links }))

test('filters are a named way through the list', () => {
  assert.match(filters, /^<nav class="filters" aria-label="Show"><ul>/)
})

test('every view has its own address, so it can be mailed', () => {
  const addresses = [...filters.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
  assert.deepEqual(addresses, ['?', '?late', '?mine'])
})

test('only the chosen view is marked', () => {
  assert.match(filters, /<a href="\?" aria-current="true">All/)
  assert.equal(filters.match(/aria-current/g)?.length, 1)
})

test('none is a count and is written, an unknown count is not', () => {
  assert.match(filters, /Late<span class="filter-count">0<\/span>/)
  assert.match(filters, /<a href="\?mine">Mine<\/a>/)
})

test('beside results the same links stand in a column', () => {
  const column = oneLine(filterLinks({ label: 'Narrow', links, column: true }))
  assert.match(column, /class="filters filters-column"/)
})

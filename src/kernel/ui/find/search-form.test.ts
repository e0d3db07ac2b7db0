import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { searchForm, type Search } from './search-form.ts'

const form = (more: Partial<Search> = {}) =>
  oneLine(searchForm(speaker('en'), { action: '/search', ...more }))

test('a search is a landmark that asks by address, so a link does the same', () => {
  assert.match(form(), /^<form class="find" role="search" aria-label="Search the plan" action="\/s/)
  assert.doesNotMatch(form(), /method=/)
  assert.match(form(), /name="q" type="search"/)
})

test('the field has a label, also where none is shown', () => {
  assert.match(form(), /<label class="visually-hidden" for="q">Search the plan<\/label>/)
  assert.match(form({ large: true, label: 'Words' }), /<label class="find-label" for="q">Words</)
})

test('what was sought stays in the field', () => {
  assert.match(form({ value: 'nets "& courts' }), /value="nets &quot;&amp; courts"/)
})

test('a filter is kept while searching', () => {
  const kept = form({ keep: { kind: 'figure', lang: 'da' } })
  assert.match(kept, /<input type="hidden" name="kind" value="figure"\/>/)
  assert.match(kept, /<input type="hidden" name="lang" value="da"\/>/)
})

test('two searches on a page have different names and ids', () => {
  const second = form({ id: 'find-menu', landmark: 'Menu' })
  assert.match(second, /aria-label="Menu"/)
  assert.match(second, /for="find-menu".*id="find-menu"/)
})

test('the button says what it does in the language of the page', () => {
  const danish = oneLine(searchForm(speaker('da'), { action: '/s' }))
  assert.match(danish, /<button class="button" type="submit">Søg<\/button>/)
})

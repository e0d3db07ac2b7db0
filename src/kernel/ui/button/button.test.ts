import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { acts, button } from './button.ts'

const written = (...deed: Parameters<typeof button>) => oneLine(button(...deed))

test('a form’s deed is a real button', () => {
  assert.equal(written({ text: 'Save' }), '<button class="button" type="submit">Save</button>')
})

test('the page’s main deed is told apart', () => {
  assert.match(written({ text: 'Send', kind: 'go' }), /class="button button-go"/)
})

test('a way elsewhere is a link that looks like a button', () => {
  assert.equal(written({ text: 'Open', href: '/a' }), '<a class="button" href="/a">Open</a>')
})

test('a small deed looks like a link and is still a button', () => {
  assert.match(written({ text: 'Remove', kind: 'link' }), /^<button class="as-link" type="submit">/)
})

test('a button may carry which deed it is, and go elsewhere than its form', () => {
  const one = written({ text: 'Return', name: 'deed', value: 'return', formaction: '/back' })
  assert.match(one, /name="deed" value="return" formaction="\/back"/)
})

test('a draft may be saved before the form is complete', () => {
  assert.match(written({ text: 'Save', formnovalidate: true }), / formnovalidate>/)
})

test('deeds stand in a row in the order given', () => {
  const row = oneLine(acts(button({ text: 'Sign', kind: 'go' }), button({ text: 'Return' })))
  assert.match(row, /^<div class="acts"><button.*Sign.*Return<\/button><\/div>$/)
})

test('what a button says is escaped', () => {
  assert.match(written({ text: 'a < b' }), />a &lt; b</)
})

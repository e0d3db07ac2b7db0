import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { inWords, inWordsFirst, rich } from './rich.ts'

const [en, da] = [speaker('en'), speaker('da')]
const written = (content: ReturnType<typeof rich>): string => html`${content}`.toString()

test('what a message marks is strong, and what a value holds is only text', () => {
  const values = { words: 'Three', typed: '<b>x</b> & <name/>' }
  assert.equal(
    written(rich(en, 'search.nothing', values)),
    '<b>Nothing found</b> for “&lt;b&gt;x&lt;/b&gt; &amp; &lt;name/&gt;”.',
  )
})

test('the caller fills in a link', () => {
  const name = html`<a href="/x">Adaptation Fund</a>`
  assert.equal(
    written(rich(en, 'portal.next-instrument-ends', { count: 1 }, { name })),
    '<a href="/x">Adaptation Fund</a> ends.',
  )
})

test('numbers up to nine are words in a sentence', () => {
  assert.deepEqual(
    [0, 1, 9, 10].map((one) => inWords(en, one)),
    ['none', 'one', 'nine', '10'],
  )
  assert.deepEqual(
    [1, 8, 36].map((one) => inWords(da, one)),
    ['ét', 'otte', '36'],
  )
  assert.equal(inWordsFirst(da, 1), 'Ét')
})

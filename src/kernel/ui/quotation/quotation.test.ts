import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { quotation, voices } from './quotation.ts'

test('adopted text carries its own language', () => {
  const quoted = oneLine(quotation({ text: 'Will light', lang: 'en' }))
  assert.match(quoted, /<figure class="quotation"><blockquote lang="en"><p>Will light<\/p>/)
})

test('its place stands with it', () => {
  const quoted = oneLine(quotation({ text: 'x', source: 'Page 24' }))
  assert.match(quoted, /<\/blockquote><figcaption>Page 24<\/figcaption>/)
})

test('without a place nothing stands there', () => {
  assert.doesNotMatch(oneLine(quotation({ text: 'x' })), /figcaption/)
})

test('a voice and its reply stand beside each other and are not mixed', () => {
  const both = oneLine(
    voices(
      { heading: 'Partly', body: 'Real progress', by: 'The network' },
      { heading: 'Reply', body: 'We agree', by: 'The committee' },
    ),
  )
  assert.match(both, /<article class="voice"><h3>Partly<\/h3>.*The network<\/p><\/article>/)
  assert.match(both, /<article class="voice voice-reply"><h3>Reply<\/h3>.*The committee/)
})

test('a voice without a reply stands alone', () => {
  assert.equal(oneLine(voices({ heading: 'H', body: 'x' })).match(/<article/g)?.length, 1)
})

test('a voice in another language says so', () => {
  assert.match(oneLine(voices({ heading: 'H', body: 'x', lang: 'da' })), /class="voice" lang="da"/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { paragraphs, passage, worded } from './text.ts'

const danish = speaker('da')
const written = (content: Parameters<typeof html>[1]) => html`${content}`.toString()

test('a text in the language of the page stands as it is', () => {
  assert.equal(written(worded(danish, { en: 'Nets', da: 'Net' })), 'Net')
})

test('a text in another language says which', () => {
  assert.equal(written(worded(danish, { en: 'Nets' })), '<span lang="en">Nets</span>')
  assert.equal(
    written(passage(danish, { text: 'Våren', lang: 'nb' })),
    '<span lang="nb">Våren</span>',
  )
})

test('what people wrote keeps its paragraphs and is escaped', () => {
  assert.equal(
    paragraphs('First <b>.\n\nSecond\nline.\n\n\n').toString(),
    '<p>First &lt;b&gt;.</p><p>Second\nline.</p>',
  )
})

test('a foreign text is marked once for all its paragraphs', () => {
  assert.equal(paragraphs('Våren.', 'nb').toString(), '<div lang="nb"><p>Våren.</p></div>')
})

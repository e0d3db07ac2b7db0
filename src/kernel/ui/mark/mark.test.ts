import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { languages, speaker } from '#kernel/i18n'
import { wordsOf } from '#test/markup'
import {
  glyph,
  paperCodes,
  paperMark,
  progressCodes,
  progressMark,
  statusCodes,
  statusMark,
  statusWord,
} from './mark.ts'
import { markFile } from './mark-file.ts'
import { symbols, symbolSheet } from './symbols.ts'

const say = speaker('en')

test('a mark never stands without its word', () => {
  for (const language of languages) {
    const spoken = speaker(language)
    for (const code of statusCodes) assert.notEqual(wordsOf(statusMark(spoken, code)), '')
    for (const code of progressCodes) assert.notEqual(wordsOf(progressMark(spoken, code)), '')
    for (const code of paperCodes) assert.notEqual(wordsOf(paperMark(spoken, code)), '')
  }
})

test('the words of promises are told apart, and so are the words of figures and papers', () => {
  for (const language of languages) {
    const spoken = speaker(language)
    const statuses = statusCodes.map((code) => wordsOf(statusMark(spoken, code)))
    const verdicts = progressCodes.map((code) => wordsOf(progressMark(spoken, code)))
    const papers = paperCodes.map((code) => wordsOf(paperMark(spoken, code)))
    for (const words of [statuses, verdicts, papers]) {
      assert.equal(new Set(words).size, words.length)
    }
  }
})

test('a drawing is silent to screen readers', () => {
  assert.match(glyph('delayed').toString(), /aria-hidden="true"/)
})

test('another word may stand beside a mark', () => {
  const mark = paperMark(say, 'waiting', { word: 'Waits for the kitchen committee' })
  assert.equal(wordsOf(mark), 'Waits for the kitchen committee')
})

test('a verdict is written large', () => {
  assert.match(statusMark(say, 'done', { large: true }).toString(), /glyph-28/)
})

test('inside a sentence a status begins small', () => {
  assert.equal(statusWord(say, 'on-track'), 'on track')
  assert.equal(statusWord(speaker('da'), 'on-track'), 'følger planen')
})

test('no two promises and no two silences look alike', () => {
  const drawings = statusCodes.map((code) => symbols[code])
  assert.equal(new Set(drawings).size, drawings.length)
})

test('a page carries only the drawings that it uses, each once', () => {
  const sheet = symbolSheet(
    html`${glyph('done')}${glyph('done')}${glyph('finished')}`.toString(),
  )?.toString()
  const ids = [...(sheet ?? '').matchAll(/id="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(ids, ['m-done', 'm-taken'])
})

test('a page without marks carries no drawings', () => {
  assert.equal(symbolSheet('<p>Nothing</p>'), null)
})

test('a drawing travels alone: it names its own ink and refers to nothing', () => {
  const files = [...statusCodes, ...progressCodes].map((code) => markFile(code))
  for (const file of files) assert.doesNotMatch(file, /currentColor|href|class=/)
  assert.equal(new Set(files).size, files.length)
})

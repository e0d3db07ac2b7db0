import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { progressMark } from '../mark/mark.ts'
import { hits, plainList, type Hit } from './hits.ts'

const found = (hit: Partial<Hit> = {}) => oneLine(hits([{ title: 'Nets', href: '/nets', ...hit }]))

test('a hit is a heading that leads to the page', () => {
  assert.match(found(), /<h3><a href="\/nets">Nets<\/a><\/h3>/)
})

test('what it is stands before the title, whose it is after the text', () => {
  const hit = found({ kind: 'Figure', body: '14 %', by: 'The court committee' })
  assert.match(hit, /Figure.*Nets.*14 %.*The court committee/)
})

test('a page in another language says so in title and text, not in our own words', () => {
  const hit = found({ title: 'Våren', lang: 'nb', body: 'Hei', kind: 'Report', by: 'Norway' })
  assert.match(hit, /<h3 lang="nb">/)
  assert.match(hit, /<p lang="nb">Hei<\/p>/)
  assert.match(hit, /<p class="by">Report<\/p>/)
})

test('the words that were sought may be marked', () => {
  const title = html`Women among <mark>coaches</mark>`
  assert.match(found({ title }), /Women among<mark>coaches<\/mark>/)
})

test('a figure carries its mark with its word', () => {
  const mark = progressMark(speaker('en'), 'behind')
  assert.match(found({ mark }), /<div class="hit-mark">.*Behind its path.*<\/div><div><h3>/)
})

test('nothing is written for what a hit lacks', () => {
  assert.doesNotMatch(found(), /<p|hit-mark/)
})

test('a plain list holds its items in order', () => {
  assert.equal(oneLine(plainList(['a', 'b'])), '<ul class="plain-list"><li>a</li><li>b</li></ul>')
})

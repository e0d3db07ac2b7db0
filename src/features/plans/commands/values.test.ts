import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { strengths } from '../sections/schema.ts'
import { weakStrengths } from '../sections/rules.ts'
import { sectionName, wordsFor } from './values.ts'

const [english, danish] = [speaker('en'), speaker('da')]

test('dates and periods stand as the language writes them, not as files do', () => {
  const values = { due: '2030', end: '2029-12-31' }
  assert.deepEqual(wordsFor(values, english), { due: '2030', end: '31 December 2029' })
  assert.deepEqual(wordsFor(values, danish), { due: '2030', end: '31. december 2029' })
  assert.deepEqual(wordsFor({ end: '2025-H1' }, english), { end: 'first half of 2025' })
})

test('what is no period stays as it is written', () => {
  assert.deepEqual(wordsFor({ due: 'some day' }, english), { due: 'some day' })
})

test('sections have names, one or several', () => {
  assert.deepEqual(wordsFor({ section: 'sourceIssues', was: 'areas' }, danish), {
    section: 'kildefejl',
    was: 'temaer',
  })
  assert.deepEqual(wordsFor({ sections: 'indicators, proposals' }, english), {
    sections: 'indicators and proposals',
  })
  assert.deepEqual(wordsFor({ sections: 'bodies' }, danish), { sections: 'organer' })
})

test('every section that something may point into has a name in both languages', () => {
  const pointed = ['documents', 'pillars', 'goals', 'organisations', 'bodies', 'meetings']
  const own = ['areas', 'commitments', 'instruments', 'inferredResponsibilities', 'sourceIssues']
  for (const section of [...pointed, ...own, 'indicators', 'benchmarks', 'proposals']) {
    for (const say of [english, danish]) assert.match(sectionName(section, say), /^[a-zæøå ]+$/)
  }
})

test('figures have the language’s signs and all their digits', () => {
  assert.deepEqual(wordsFor({ target: '1234.50', start: '9' }, danish), {
    target: '1.234,50',
    start: '9',
  })
})

test('languages are named', () => {
  assert.deepEqual(wordsFor({ language: 'da' }, english), { language: 'Danish' })
  assert.deepEqual(wordsFor({ language: 'en' }, danish), { language: 'engelsk' })
})

test('every weak verb is said in both languages', () => {
  for (const strength of strengths.filter((one) => weakStrengths.has(one))) {
    const said = wordsFor({ strength }, danish)['strength']
    assert.match(String(said), /^[a-zæøå ]+$/)
    assert.notEqual(said, strength)
  }
})

test('counts stay numbers, and values that are no words of ours stay as they are', () => {
  const values = { count: 3, of: 4, id: 'c-1-01', due: 2030 }
  assert.deepEqual(wordsFor(values, danish), values)
})

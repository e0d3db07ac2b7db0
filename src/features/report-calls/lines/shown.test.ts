import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '#features/editions'
import { shownField } from './shown.ts'

const item = (content: Item['content']): Item => ({
  field: 'figure.injured',
  fact: 'f-1',
  chain: 'f-1',
  about: '2026',
  level: 'public',
  draft: false,
  recordedAt: new Date('2027-01-11T12:00:00Z'),
  recordedBy: 'account-1',
  replaces: 'f-0',
  reason: { en: 'Counted twice.' },
  signedAt: new Date('2027-01-12T12:00:00Z'),
  handedInAt: null,
  publishedAt: null,
  corrects: true,
  content,
})

const injured = item({
  noun: 'observation',
  indicator: 'injured',
  numerator: null,
  denominator: null,
  value: '3',
  source: { text: 'The ward’s book', language: 'en' },
  says: null,
  breakdowns: [],
})

const measure = (countsPeople: 'no' | 'harm') => ({
  id: 'injured',
  name: { en: 'Injured players' },
  kind: 'count' as const,
  unit: 'players',
  definition: 1,
  countsPeople,
  owners: ['green'],
})

const report = (countsPeople: 'no' | 'harm') => ({
  measures: new Map([['injured', measure(countsPeople)]]),
  occasion: { round: null },
})

const fact = {
  field: 'figure.injured',
  factId: 'f-1',
  level: 'public',
  replaces: 'f-0',
  correction: { en: 'Counted twice.' },
  signedAt: '2027-01-12T12:00:00.000Z',
  handedInAt: null,
  publishedAt: null,
}

test('a small count of harm is hidden from all but its owner', () => {
  const numbers = { unit: 'players', numerator: null, denominator: null }
  const source = { text: 'The ward’s book', language: 'en' }
  const figure = { ...fact, kind: 'figure', indicator: 'injured', ...numbers, source }
  assert.deepEqual(shownField({ report: report('harm'), owns: false }, injured), {
    ...figure,
    hidden: true,
    value: null,
  })
  const shown = { ...figure, hidden: false, value: '3' }
  assert.deepEqual(shownField({ report: report('harm'), owns: true }, injured), shown)
  assert.deepEqual(shownField({ report: report('no'), owns: false }, injured), shown)
})

test('a figure whose indicator is not known is taken to count harm', () => {
  const shown = shownField(
    { report: { measures: new Map(), occasion: { round: null } }, owns: false },
    injured,
  )
  assert.ok(shown.kind === 'figure' && shown.hidden)
})

test('nothing that is shown names a person', () => {
  for (const content of [
    { noun: 'statement', text: 'We played.', language: 'en', unchanged: false },
    {
      noun: 'status_rating',
      status: 'done',
      proposed: null,
      method: 'keeps-last-1',
      judged: null,
      reason: 'All of it.',
      language: 'en',
    },
    { noun: 'evidence', name: 'a.csv', digest: 'd', size: 8, mediaType: 'text/csv' },
  ] as const) {
    const shown = shownField({ report: report('no'), owns: true }, item(content))
    assert.doesNotMatch(JSON.stringify(shown), /account-1/)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Item, Line } from '#features/editions'
import { statuses } from '#features/editions'
import { questionIn, textFieldsOf } from './fields.ts'
import type { Missing } from './rules.ts'
import {
  brokenCount,
  missingIn,
  progressOf,
  proposeStatus,
  readFigure,
  readNumber,
} from './rules.ts'
import { counted, itemOf, lineOf, rated, said } from '#test/report-samples'

const measures = new Map([['trees', { kind: 'share' }]])
const asking = { measures, occasion: { round: { questions: [] } } }
const told = (missing: readonly Missing[]) => missing.map(({ field, code }) => `${field}: ${code}`)
const missing = (items: readonly Item[], given: Partial<Line> = {}) =>
  told(missingIn(lineOf(items, given), asking))

test('a line needs a status and what was done', () => {
  assert.deepEqual(missing([]), ['status: status', 'did: did'])
  assert.deepEqual(missing([rated('on-track'), said('did')]), [])
})

test('a contributor’s part states no status', () => {
  assert.deepEqual(missing([said('did')], { part: 'contributor' }), [])
})

test('what stands in the way is asked for exactly where things go wrong', () => {
  for (const status of statuses) {
    const asked = missing([rated(status), said('did')]).includes('challenges: challenges')
    assert.equal(asked, ['at-risk', 'delayed', 'stopped'].includes(status), status)
  }
  assert.deepEqual(missing([rated('delayed'), said('did'), said('challenges')]), [])
})

test('a status that differs from the proposed one needs a reason', () => {
  const differs = (reason: string | null) => rated('done', { proposed: 'on-track', reason })
  assert.deepEqual(missing([differs(null), said('did')]), ['status: status-reason'])
  assert.deepEqual(missing([differs('All trees stand.'), said('did')]), [])
  assert.deepEqual(missing([rated('done', { proposed: null }), said('did')]), [])
})

test('a share needs both counts, in their order, and a source', () => {
  const figure = (given: Parameters<typeof counted>[0]) =>
    missing([rated('done'), said('did'), counted(given)])
  assert.deepEqual(figure({}), [])
  assert.deepEqual(figure({ source: null }), ['figure.trees: source'])
  assert.deepEqual(figure({ denominator: null }), ['figure.trees: counts'])
  assert.deepEqual(figure({ denominator: '0' }), ['figure.trees: denominator-zero'])
  assert.deepEqual(figure({ numerator: '212', denominator: '198' }), [
    'figure.trees: numerator-above',
  ])
})

test('a round’s own question is answered by whom it is asked, where it must be', () => {
  const question = { text: {}, hint: {}, contributors: false }
  const questions = [
    { ...question, id: 'next', required: true },
    { ...question, id: 'else', required: false, contributors: true },
  ]
  const asks = { measures, occasion: { round: { questions } } }
  const lacks = (items: readonly Item[], part: Line['part'] = 'lead') =>
    told(missingIn(lineOf([said('did'), ...items], { part }), asks))
  assert.deepEqual(lacks([rated('done')]), ['question.next: question'])
  assert.deepEqual(lacks([rated('done'), said('question.next')]), [])
  assert.deepEqual(lacks([], 'contributor'), [])
  const part = { part: 'contributor' } as const
  assert.deepEqual(textFieldsOf(asks, part), ['did', 'changed', 'challenges', 'question.else'])
  assert.equal(questionIn(asks, 'question.next'), questions[0])
  assert.equal(questionIn(asks, 'did'), undefined)
})

test('what was handed in is changed with a reason only', () => {
  const changed = (reason: Item['reason']) =>
    said('did', 'We planted more.', { corrects: true, reason })
  assert.deepEqual(missing([rated('done'), changed(null)]), ['did: correction'])
  assert.deepEqual(missing([rated('done'), changed({ en: 'Counted again.' })]), [])
  const untouched = said('did', 'We planted.', { corrects: true, draft: false })
  assert.deepEqual(missing([rated('done'), untouched]), [])
})

test('a line is empty, a draft, finished, or unchanged since last time', () => {
  const progress = (items: readonly Item[]) => progressOf(lineOf(items), asking)
  const unchanged = {
    noun: 'statement',
    text: 'As before.',
    language: 'en',
    unchanged: true,
  } as const
  const same = (field: string) => itemOf(field, unchanged)
  assert.equal(progress([]), 'empty')
  assert.equal(progress([said('did')]), 'draft')
  assert.equal(progress([said('did'), rated('done')]), 'finished')
  assert.equal(progress([same('did'), rated('done')]), 'unchanged')
  assert.equal(progress([same('did'), rated('done'), counted()]), 'finished')
})

test('the rule keeps the status that was published last, and proposes nothing before', () => {
  assert.equal(proposeStatus(null), null)
  assert.equal(proposeStatus('at-risk'), 'at-risk')
})

test('numbers are read with comma or point, and empty is not zero', () => {
  assert.deepEqual(
    ['', '12', '12,5', '12.50', '3 300 000', '0', '1.234,5', '1,234.5'].map(readNumber),
    [null, '12', '12.5', '12.50', '3300000', '0', '1234.5', '1234.5'],
  )
  for (const wrong of ['ca. 30', '1e3', '12,5,1', '1.00,5', '1.000,5,1', '--1'])
    assert.equal(readNumber(wrong), undefined)
})

const typed = { numerator: '', denominator: '', value: '', source: '', correction: '' }

test('a share is computed from its counts and from nothing else', () => {
  assert.deepEqual(
    readFigure({ ...typed, numerator: '11', denominator: '52' }, { kind: 'share' }),
    {
      numerator: '11',
      denominator: '52',
      value: '21.1538461538',
    },
  )
  assert.deepEqual(readFigure({ ...typed, value: '99' }, { kind: 'share' }), {
    numerator: null,
    denominator: null,
    value: null,
  })
  assert.deepEqual(readFigure({ ...typed, value: '12' }, { kind: 'count' }), {
    numerator: null,
    denominator: null,
    value: '12',
  })
  assert.deepEqual(readFigure({ ...typed, value: 'ca. 30' }, { kind: 'count' }), {
    unreadable: 'ca. 30',
  })
})

test('people in a share are whole, money need not be', () => {
  const broken = (numerator: string, denominator: string, measure = {}) =>
    brokenCount(
      { numerator, denominator, value: null },
      { kind: 'share', countsPeople: 'composition', ...measure },
    )
  assert.equal(broken('12.5', '48'), '12.5')
  assert.equal(broken('12', '48.25'), '48.25')
  assert.equal(broken('12.0', '48'), undefined)
  assert.equal(broken('12.5', '48', { kind: 'rate' }), undefined)
  assert.equal(broken('12.5', '48', { countsPeople: 'no' }), undefined)
})

test('a share never leaves the interval that its counts allow', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (above, below) => {
      const figure = { ...typed, numerator: `${Math.min(above, below)}`, denominator: `${below}` }
      const read = readFigure(figure, { kind: 'share' })
      const value = Number('value' in read ? read.value : NaN)
      assert.ok(value >= 0 && value <= 100)
    }),
  )
})

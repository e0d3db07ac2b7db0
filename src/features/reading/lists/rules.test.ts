import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clubReading } from '#test/portal/club'
import { listedOf } from '../plan/rules.ts'
import type { Standing } from '../plan/schema.ts'
import {
  byText,
  narrowCommitments,
  nextOrder,
  nobody,
  occurring,
  readCommitmentFilter,
  readOrder,
} from './rules.ts'

const columns = ['number', 'title'] as const

test('the address says how a list is ordered; what it does not know is the first column', () => {
  const read = (query: string) => readOrder(new URLSearchParams(query), columns)
  assert.deepEqual(read(''), { column: 'number', descending: false })
  assert.deepEqual(read('sort=title'), { column: 'title', descending: false })
  assert.deepEqual(read('sort=-title'), { column: 'title', descending: true })
  assert.deepEqual(read('sort=secret'), { column: 'number', descending: false })
})

test('the head of a column turns the list round where it is so already', () => {
  assert.equal(nextOrder({ column: 'title', descending: false }, 'title'), '-title')
  assert.equal(nextOrder({ column: 'title', descending: true }, 'title'), 'title')
  assert.equal(nextOrder({ column: 'number', descending: false }, 'title'), 'title')
})

test('texts are sorted as their language sorts them', () => {
  const sort = (language: string, descending = false) =>
    byText(['Ål', 'Zebra', 'Æble', 'Alle', '2.10', '2.9'], (text) => text, { descending, language })
  assert.deepEqual(sort('da'), ['2.9', '2.10', 'Alle', 'Zebra', 'Æble', 'Ål'])
  assert.deepEqual(sort('da', true), ['Ål', 'Æble', 'Zebra', 'Alle', '2.10', '2.9'])
})

const late: Standing = {
  status: 'delayed',
  organisation: 'club:board',
  publishedAt: null,
  reason: null,
  round: '2026',
}

test('a list is narrowed by area, owner and status together', () => {
  const ids = (query: string) =>
    narrowCommitments(
      listedOf(clubReading),
      readCommitmentFilter(new URLSearchParams(query)),
      new Map([['c-1-1', late]]),
    ).map(({ id }) => id)
  assert.deepEqual(ids(''), ['c-1-1', 'c-1-2', 'c-2-1'])
  assert.deepEqual(ids('area='), ['c-1-1', 'c-1-2', 'c-2-1'])
  assert.deepEqual(ids('area=1'), ['c-1-1', 'c-1-2'])
  assert.deepEqual(ids('owner=board'), ['c-1-1', 'c-2-1'])
  assert.deepEqual(ids(`owner=${nobody}`), ['c-1-2'])
  assert.deepEqual(ids('status=delayed'), ['c-1-1'])
  assert.deepEqual(ids('status=delayed&area=2'), [])
})

test('a choice is offered where it leads to something', () => {
  assert.deepEqual(occurring(['a', 'b', 'c'], ['c', undefined, 'a']), ['a', 'c'])
})
